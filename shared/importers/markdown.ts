/** How many marks of each kind were taken off. */
export type RemovedMarkup = {
  headings: number;
  emphasis: number;
  links: number;
  images: number;
  comments: number;
  /** Rules, fences, table lines, quotation marks at the margin, HTML tags. */
  other: number;
};

/**
 * The words of a Markdown text, without its marks, so that quotations read well.
 *
 * Kept as written: paragraphs, list items (`- `, `1. `) and everything that only looks like markup ("Bürger*innen").
 * Taken off: heading and emphasis marks, rules, fences, backslashes at line ends, comments, tags. A link becomes
 * `label (address)`, an image its description, a table row its cells with tabs between.
 */
export function markdownToText(markdown: string): { readonly text: string; readonly removed: RemovedMarkup } {
  const removed: RemovedMarkup = { headings: 0, emphasis: 0, links: 0, images: 0, comments: 0, other: 0 };
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of dropComments(markdown, removed).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3) ?? null;
    if (mark !== null && (fence === null || fence === mark)) {
      fence = fence === null ? mark : null;
      removed.other += 1;
      continue;
    }
    const plain = fence === null ? plainLine(line, removed) : line;
    if (plain !== null) lines.push(plain);
  }
  return { text: lines.join('\n'), removed };
}

/** The line without marks, or null where the whole line was one. */
function plainLine(line: string, removed: RemovedMarkup): string | null {
  if (/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}\s*)$/.test(line)) {
    removed.other += 1;
    return null;
  }
  let rest = line;
  function strip(pattern: RegExp, replacement: string, kind: keyof RemovedMarkup): void {
    const next = rest.replace(pattern, replacement);
    if (next !== rest) removed[kind] += 1;
    rest = next;
  }
  strip(/^ {0,3}(?:> ?)+/, '', 'other');
  const unheaded = rest;
  strip(/^ {0,3}#{1,6}[ \t]+/, '', 'headings');
  if (rest !== unheaded) rest = rest.replace(/(?<![ \t])(?:[ \t]+#+)?[ \t]*$/, '');
  rest = rest.replace(/^(\s*)[*+](?=\s)/, '$1-');
  if (/^\s*\|/.test(rest)) {
    if (/^[\s|:-]+$/.test(rest)) {
      removed.other += 1;
      return null;
    }
    removed.other += 1;
    const [, ...cells] = rest.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (cells.at(-1) === '') cells.pop();
    rest = cells.join('\t');
  }
  strip(/(?<!\\)((?:\\\\)*)\\$/, '$1', 'other');
  return plainInline(rest, removed);
}

/** Code spans stay as they are; everything between them loses its marks. */
function plainInline(line: string, removed: RemovedMarkup): string {
  if (!/[`*_~<[\\&]/.test(line)) return line;
  const parts = line.split(/(?<!`)(`{1,2})(?!`)([^`]{1,1000})\1(?!`)/);
  if (parts.length > 1) removed.other += (parts.length - 1) / 3;
  return parts
    .map((part, index) => (index % 3 === 0 ? plainSpan(part, removed) : index % 3 === 1 ? '' : part))
    .join('');
}

const tags =
  /<\/?(?:b|i|u|s|em|strong|span|sub|sup|small|mark|p|div|a|font|center|del|ins|blockquote)(?:\s[^<>]{0,500})?\/?>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function plainSpan(span: string, removed: RemovedMarkup): string {
  function take(text: string, pattern: RegExp, kind: keyof RemovedMarkup, by: (groups: string[]) => string): string {
    return text.replace(pattern, (...args: unknown[]) => {
      removed[kind] += 1;
      return by(args.filter((arg) => typeof arg === 'string' || arg === undefined).map((arg) => (arg as string) ?? ''));
    });
  }
  let text = span;
  text = take(
    text,
    /(?<!\\)!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g,
    'images',
    ([, alt]) => alt ?? '',
  );
  text = take(
    text,
    /(?<![\\!])\[([^\][\n]{1,500})\]\(<?((?:[^()\s<>]|\([^()\s]{0,500}\)){1,2000})>?(?:\s+"[^"]{0,500}")?\)/g,
    'links',
    ([, label, address]) => (label === address ? (label as string) : `${label} (${address})`),
  );
  text = take(text, /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/g, 'links', ([, address]) => address as string);
  text = take(text, /<br\s*\/?>/gi, 'other', () => '\n');
  text = take(text, tags, 'other', () => '');
  text = plainEmphasis(text, removed);
  text = text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] as string);
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * Marks of emphasis, inner ones after outer ones.
 *
 * Stricter than CommonMark: a single mark inside a word is none, because "Bürger*innen und Teilnehmer*innen" means its
 * stars.
 */
const emphasis = [
  /(?<![\\*])(\*{2,3})(?=[^\s*])(.{1,2000}?)(?<=[^\s*\\])\1(?!\*)/gu,
  /(?<![\\\p{L}\p{N}*])(\*)(?=[^\s*])(.{1,2000}?)(?<=[^\s*\\])\1(?![\p{L}\p{N}*])/gu,
  /(?<![\\\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.{1,2000}?)(?<=[^\s_\\])\1(?![\p{L}\p{N}_])/gu,
  /(?<![\\~])(~~)(?=[^\s~])(.{1,2000}?)(?<=[^\s~\\])\1(?!~)/gu,
];

function plainEmphasis(text: string, removed: RemovedMarkup): string {
  let plain = text;
  for (let depth = 0; depth < 3 && /[*_~]/.test(plain); depth += 1) {
    const before = plain;
    for (const pattern of emphasis) {
      plain = plain.replace(pattern, (_, _mark: string, words: string) => {
        removed.emphasis += 1;
        return words;
      });
    }
    if (plain === before) break;
  }
  return plain;
}

function dropComments(text: string, removed: RemovedMarkup): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    kept.push(text.slice(from, open));
    from = close + 3;
    removed.comments += 1;
  }
  return kept.length === 0 ? text : kept.join('') + text.slice(from);
}
