/** What ended the lines of a file; `none` where it has a single line. */
export type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';

export type NormalText = {
  readonly text: string;
  readonly lineEnds: LineEnds;
  /** How many characters no document may hold were dropped. */
  readonly dropped: number;
};

/** C0 controls but tab and line ends, DEL, the two non-characters XML forbids, and halves of surrogate pairs. */
const unwanted = /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Line ends LF, no byte order marks at the beginning, no control characters, no line ends at the end; nothing else changes.
 *
 * CRLF, CR, line and paragraph separators, vertical tab and form feed become LF. Characters that no exchange file may
 * hold are dropped and counted. Unicode is not normalised and no space is trimmed.
 */
export function normaliseText(raw: string): NormalText {
  let dropped = 0;
  const clean = raw.replace(unwanted, () => {
    dropped += 1;
    return '';
  });
  // More than one where files were put together; whoever reads our own file would take the second for its mark.
  const text = clean.replace(/^\ufeff+/, '').replace(/\r\n?|[\u000b\f\u0085\u2028\u2029]/g, '\n');
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return { text: text.slice(0, end), lineEnds: lineEndsOf(raw), dropped };
}

function lineEndsOf(raw: string): LineEnds {
  const found = new Set<LineEnds>();
  for (const [end] of raw.matchAll(/\r\n?|\n/g)) {
    found.add(end === '\n' ? 'lf' : end === '\r' ? 'cr' : 'crlf');
    if (found.size > 1) return 'mixed';
  }
  return [...found][0] ?? 'none';
}
