/** One code of a mark, as the author wrote it: `probe!*90`. */
export type MarkedCode = {
  readonly key: string;
  /** `!`: this coding shows best what the code means. */
  readonly isExample: boolean;
  /** `*90`. */
  readonly weight: number | null;
};

/** A stretch of a source text that carries codes. */
export type Mark = {
  /** Half-open, UTF-16 units into the text without marks. */
  readonly start: number;
  readonly end: number;
  readonly codes: readonly MarkedCode[];
  /** `@name`, by which O-tones and cell summaries point here. */
  readonly label: string | null;
  /** `#…`, a memo on the coding with the mark's first code. */
  readonly memo: string | null;
};

export type MarkedText = { readonly text: string; readonly marks: readonly Mark[] };

type OpenMark = Omit<Mark, 'end'> & { readonly id: string | null };

/**
 * Strips the marks out of a source text and keeps where they were.
 *
 * Nested: `{{probe!*90,orte @label #memo|the words}}`. For stretches that cross others: `{{probe>id}}the words{{<id}}`.
 * Throws on anything it does not understand: a mark must never end up among the words.
 */
export function parseMarkedText(source: string): MarkedText {
  let text = '';
  const marks: Mark[] = [];
  const nested: OpenMark[] = [];
  const crossing = new Map<string, OpenMark>();
  let position = 0;
  while (position < source.length) {
    if (source.startsWith('{{', position)) {
      const head = /^\{\{([^|{}]*)(\||\}\})/.exec(source.slice(position));
      if (head === null) throw new Error(`Unreadable mark: ${source.slice(position, position + 60)}`);
      const [whole, content = '', ending] = head;
      position += whole.length;
      if (content.startsWith('<')) {
        marks.push(closed(crossing.get(content.slice(1)), text));
        crossing.delete(content.slice(1));
        continue;
      }
      const open = { ...parseHead(content), start: text.length };
      if (ending === '|') nested.push(open);
      else if (open.id === null || crossing.has(open.id))
        throw new Error(`A crossing mark needs its own id: ${content}`);
      else crossing.set(open.id, open);
    } else if (source.startsWith('}}', position)) {
      marks.push(closed(nested.pop(), text));
      position += 2;
    } else {
      text += source.charAt(position);
      position += 1;
    }
  }
  if (nested.length > 0 || crossing.size > 0) throw new Error(`A mark is not closed: ${text.slice(-60)}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function parseHead(content: string): Omit<OpenMark, 'start'> {
  const head = /^([^@#>\s]+)(?:>(\S+))?(?:\s+@(\S+))?(?:\s+#(.+))?$/s.exec(content);
  if (head === null) throw new Error(`Unreadable head of a mark: ${content}`);
  const [, codes = '', id, label, memo] = head;
  return { codes: codes.split(',').map(parseCode), id: id ?? null, label: label ?? null, memo: memo ?? null };
}

function parseCode(source: string): MarkedCode {
  const parts = /^([a-z]+)(!?)(?:\*(\d{1,3}))?$/.exec(source);
  if (parts === null) throw new Error(`Unreadable code of a mark: ${source}`);
  const [, key = '', example, weight] = parts;
  return { key, isExample: example === '!', weight: weight === undefined ? null : Number(weight) };
}

function closed(open: OpenMark | undefined, text: string): Mark {
  if (open === undefined) throw new Error(`A mark ends that did not begin: ${text.slice(-60)}`);
  const words = text.slice(open.start);
  if (words === '' || words.trim() !== words) throw new Error(`A mark must hug its words: ${words.slice(0, 60)}`);
  return { start: open.start, end: text.length, codes: open.codes, label: open.label, memo: open.memo };
}
