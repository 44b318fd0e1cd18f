import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  SoftHyphen,
  Tab,
  TextRun,
  type ParagraphChild,
  type RunLook,
} from 'docx';
import type { Block, Inline, Report } from '../report/report';
import { groundStrength, tinted } from '../report/tint';
import { legal } from '../../kernel/xml';
import { sans } from './styles';

/** Bookmarks of a report: a name Word takes and a number of its own for every anchor. */
export type Bookmarks = ReadonlyMap<string, { readonly name: string; readonly id: number }>;

/** Numbers the anchors of a report in the order they stand, so that the same report gives the same names. */
export function bookmarksOf({ blocks }: Pick<Report, 'blocks'>): Bookmarks {
  const anchors = blocks.flatMap(anchorsOf);
  return new Map(anchors.map((anchor, at) => [anchor, { name: `W${at + 1}`, id: at + 1 }]));
}

function anchorsOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.table.rows.flat().flatMap(({ anchor = [] }) => anchor);
  return 'anchor' in block && block.anchor !== undefined ? [block.anchor] : [];
}

/** Runs with a bookmark around them, where there is an anchor. */
export function marked(
  children: readonly ParagraphChild[],
  { anchor, bookmarks }: { readonly anchor: string | undefined; readonly bookmarks: Bookmarks },
): readonly ParagraphChild[] {
  const bookmark = anchor === undefined ? undefined : bookmarks.get(anchor);
  if (bookmark === undefined) return children;
  return [new BookmarkStart(bookmark.name, bookmark.id), ...children, new BookmarkEnd(bookmark.id)];
}

/** A line as runs; links lead to bookmarks, line feeds become breaks. */
export function runsOf(line: readonly Inline[], bookmarks: Bookmarks): readonly ParagraphChild[] {
  return line.flatMap((part): readonly ParagraphChild[] => {
    if (typeof part === 'string') return textRuns(part);
    const target = part.to === undefined ? undefined : bookmarks.get(part.to);
    const look = lookOf(part);
    if (target === undefined) return textRuns(part.text, look);
    return [
      new InternalHyperlink({ anchor: target.name, children: textRuns(part.text, { ...look, style: 'Hyperlink' }) }),
    ];
  });
}

function lookOf({ style, color }: Exclude<Inline, string>): RunLook {
  const look = style === undefined ? {} : looks[style];
  if (color === undefined) return look;
  const fill = tinted(color, style === 'mark' ? groundStrength.marks : groundStrength.words);
  return { ...look, shading: { type: 'clear', color: 'auto', fill } };
}

const looks = {
  strong: { bold: true },
  emphasis: { italics: true },
  quiet: { color: '5c574e' },
  mark: { superScript: true, bold: true, font: sans, size: 24 },
} as const;

/**
 * Words as runs, a new one for each line of them, tab and soft hyphen.
 *
 * These are elements, because Word takes their characters for others. No words are given as children: some the library
 * would take for the number of a page.
 */
export function textRuns(text: string, look: RunLook & { readonly style?: string } = {}): readonly TextRun[] {
  return legal(text)
    .split('\n')
    .flatMap((line, at) =>
      line.split(/([\t\u00ad])/).map((part, index) => {
        const sign = part === '\t' ? new Tab() : part === '\u00ad' ? new SoftHyphen() : null;
        const content = sign === null ? { text: part } : { children: [sign] };
        return new TextRun({ ...look, ...content, ...(at > 0 && index === 0 ? { break: 1 } : {}) });
      }),
    );
}
