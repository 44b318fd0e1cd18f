import { labelAt } from '../../text/turns';
import { isSpeakerCode, isSpeakerRole } from '../../text/speaker-labels';
import { paragraphsOf, type Line, type Paragraph } from './page-lines';

/** A page as it was taken apart: columns in the order of reading. */
export type PageColumns = { readonly columns: readonly (readonly Line[])[] };

export type PutTogether = {
  readonly text: string;
  /** Words that were divided at the end of a line and are whole again. */
  readonly joined: readonly string[];
};

/** Whether the words of a line begin a paragraph, wherever they stand: a label, a time stamp, a mark of a list. */
export function begins(words: string): boolean {
  if (/^\s*(?:[[({#]\d{1,3}:\d{2}|[•·▪■◦‣–-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u.test(words.slice(0, 40))) return true;
  const label = labelAt(words, 0)?.label;
  return label !== undefined && label !== null && (isSpeakerCode(label) || isSpeakerRole(label));
}

/**
 * The text of pages, one paragraph a line; where a page begins its mark stands, within a paragraph too.
 *
 * `markOf` gives the mark of a page by its index.
 */
export function putTogether(pages: readonly PageColumns[], markOf: (page: number) => string): PutTogether {
  const paragraphs: Paragraph[] = [];
  for (const { columns } of pages) {
    for (const lines of columns) {
      const [first, ...rest] = paragraphsOf({ lines }, begins);
      const before = paragraphs.at(-1);
      if (first === undefined) continue;
      if (before !== undefined && carriesOn(before, first)) {
        before.cells.at(-1)?.push(...(first.cells[0] ?? []));
        before.isOpen = first.isOpen;
      } else paragraphs.push(first);
      paragraphs.push(...rest);
    }
  }
  const words = wordsOf(paragraphs);
  const joined: string[] = [];
  const lines: string[] = [];
  let page = -1;
  for (const { cells } of paragraphs) {
    const starts = cells[0]?.[0]?.page ?? page;
    if (starts !== page) lines.push(markOf(starts));
    page = starts;
    lines.push(cells.map(cellText).join('\t'));
  }
  return { text: lines.filter((line) => line !== '').join('\n'), joined };

  function cellText(parts: readonly { readonly page: number; readonly text: string }[]): string {
    let text = '';
    for (const part of parts) {
      let mark = '';
      if (text !== '' && part.page !== page) mark = markOf(part.page);
      if (text !== '') page = part.page;
      const end = text === '' ? null : joinedEnd(text, part.text, words);
      if (end === null) text += `${text === '' ? '' : mark === '' ? ' ' : ` ${mark} `}${part.text}`;
      else {
        if (end.isJoined) joined.push(end.word);
        const [head, rest] = splitFirst(part.text);
        text = `${end.before}${head}${mark === '' ? '' : ` ${mark}`}${rest}`;
      }
    }
    return text;
  }
}

/** Whether a paragraph goes on in the next column or on the next page; over a page without words none does. */
function carriesOn(before: Paragraph, next: Paragraph): boolean {
  if (!before.isOpen || next.cells.length > 1) return false;
  const last = before.cells.at(-1)?.at(-1);
  const first = next.cells[0]?.[0];
  if (last === undefined || first === undefined || first.page > last.page + 1) return false;
  return !/[.!?:;…]["”“»«’')\]]*$/u.test(last.text) && !begins(first.text);
}

/** All words that stand within a line, in lower case: what tells how a divided word is written when it is whole. */
function wordsOf(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { cells } of paragraphs) {
    for (const { text } of cells.flat()) {
      const within = text.split(/\s+/u).slice(1, -1).join(' ');
      for (const [word] of within.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) words.add(word.toLowerCase());
    }
  }
  return words;
}

/**
 * The end of a line whose last word goes on in the next; null where none does.
 *
 * A hyphen goes where the next line begins in lower case, unless the text elsewhere has the word with its hyphen, or the
 * hyphen stands for a word left out ("Ost- und West-").
 */
function joinedEnd(
  text: string,
  next: string,
  words: ReadonlySet<string>,
): { readonly before: string; readonly isJoined: boolean; readonly word: string } | null {
  const end = /(?<=^|[^\p{L}\d-])([\p{L}\d]+(?:-[\p{L}\d]+)*)[-\u00ad\u2010]$/u.exec(text.slice(-80));
  const start = /^[\p{L}\d]+/u.exec(next.slice(0, 80))?.[0];
  if (end === null || start === undefined) return null;
  const head = end[1] as string;
  if (/^(?:und|oder|bzw|sowie|bis|and|or)$/u.test(start)) return null;
  const keeps = !/^\p{Ll}/u.test(start) || /\d$/u.test(head);
  const isWritten = words.has(`${head}-${start}`.toLowerCase()) && !words.has(`${head}${start}`.toLowerCase());
  if ((keeps || isWritten) && !text.endsWith('\u00ad')) return { before: text, isJoined: false, word: '' };
  return { before: text.slice(0, -1), isJoined: true, word: `${head}${start}` };
}

function splitFirst(text: string): readonly [string, string] {
  const end = /\s/.exec(text)?.index ?? text.length;
  return [text.slice(0, end), text.slice(end)];
}
