import type { Attributes } from '../project/schema';

export type FrontMatter = {
  /** From lines of the form `key: value`; nested values and lists are left out. */
  readonly attributes: Attributes;
  /** How many lines held something that was left out. */
  readonly leftOut: number;
  /** The text behind it. */
  readonly body: string;
};

/** Longest head that is looked for; a text that merely begins with a rule has none. */
const mostLines = 500;

/** Splits the YAML head (between two lines `---`) from a text; a text without one comes back whole. */
export function splitFrontMatter(text: string): FrontMatter {
  const none = { attributes: {}, leftOut: 0, body: text };
  if (!text.startsWith('---\n')) return none;
  const lines = text.split('\n', mostLines);
  const close = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (close === -1) return none;
  const head = lines.slice(1, close).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const pairs = head.flatMap((line) => {
    const match = /^([^\s:#-][^:]{0,80}):\s+(\S.*)$/.exec(line);
    return match ? [[(match[1] as string).trim(), unquote((match[2] as string).trim())] as const] : [];
  });
  if (head.length > 0 && !head.some((line) => /^[^\s:][^:]*:/.test(line))) return none;
  // YAML has a key once; who says it again is a speaker.
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) return none;
  const length = lines.slice(0, close + 1).reduce((sum, line) => sum + line.length + 1, 0);
  const body = text.slice(length).replace(/^\n+/, '');
  return { attributes: Object.fromEntries(pairs), leftOut: head.length - pairs.length, body };
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
