import type { Problem } from '../../kernel/problem';
import {
  defineImporter,
  refusedFile,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
  type Progress,
} from '../define-importer';
import { fileKind } from '../file-kind';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { noteProse } from '../note-prose';
import { linesOf, type Line } from '../pdf/page-lines';
import { piecesOf } from '../pdf/page-pieces';
import { pageMarks, pageRanges } from '../pdf/page-marks';
import { begins, putTogether, type PageColumns } from '../pdf/put-together';
import { columnsOf } from '../pdf/reading-order';
import { readPages, type RawPage } from '../pdf/read-pages';
import { repeatedLines, wordsOfLine } from '../pdf/repeats';

/** How many of the words that were put together again are shown as examples. */
const examples = 8;

/** PDF: the words in the order of reading, put together to paragraphs, each page with its mark; see `putTogether`. */
export const pdf = defineImporter({
  id: 'pdf',
  extensions: ['pdf'],
  detect: (bytes) => (fileKind(bytes) === 'pdf' ? 1 : 0),
  read: readPdf,
});

async function readPdf(file: ImportFile, options: ImportOptions, progress: Progress): Promise<ImportedFile> {
  const raw = await readPages(file.bytes, (fraction) => progress(fraction * 0.9));
  if ('code' in raw) return refusedFile(file.name, { code: raw.code });
  const { pages, labels, unread } = raw;
  const columns = pages.map(({ fragments }, page) =>
    columnsOf(piecesOf(fragments)).map((pieces) => linesOf(pieces, page)),
  );
  const repeated = repeatedLines(
    pages.map(({ height }, page) => ({ height, lines: (columns[page] ?? []).flat() })),
    begins,
  );
  const kept = columns.map((page) => ({ columns: page.map((lines) => lines.filter((line) => !repeated.has(line))) }));
  const words = kept.map(({ columns: page }) => page.flat().map(wordsOfLine).join(' '));
  const markOf = pages.length > 1 ? pageMarks(words.join(' '), labels) : () => '';
  const { text, joined } = putTogether(kept, markOf);
  const turned = pages.flatMap((page) => page.turned);
  const appended = pages.flatMap((page, at) => (page.turned.length === 0 ? [] : [markOf(at), ...page.turned]));
  const normal = normaliseText([text, ...appended].filter((line) => line !== '').join('\n'));
  const problems: Problem[] = [];
  const say = (
    code: string,
    severity: Problem['severity'],
    params: NonNullable<Problem['params']>,
    place?: string,
  ): void => {
    problems.push({ code, severity, file: file.name, ...(place === undefined ? {} : { place }), params });
  };
  const empty = pages.flatMap((page, index) =>
    isEmpty(page, kept[index]) && !unread.includes(index + 1) ? [index + 1] : [],
  );
  if (empty.length === pages.length)
    return refusedFile(file.name, { code: 'pdf-scanned', params: { count: pages.length } });
  if (empty.length > 0) say('pdf-pages-empty', 'warning', { count: empty.length, pages: pageRanges(empty) });
  if (unread.length > 0) say('pdf-pages-unread', 'warning', { count: unread.length, pages: pageRanges(unread) });
  // Where two pages are damaged, pdf.js (5.5, `getAllPageDicts`) counts the pages up to the first of them only.
  if (unread.includes(pages.length)) say('pdf-end-unread', 'warning', { page: pages.length });
  if (pages.length > 1) say('pdf-pages-marked', 'note', { count: pages.length });
  if (repeated.size > 0)
    say('pdf-repeats-left-out', 'note', { count: repeated.size, example: exampleOf([...repeated]) });
  if (joined.length > 0) {
    say('pdf-hyphens-joined', 'note', {
      count: joined.length,
      words: [...new Set(joined)].slice(0, examples).join(', '),
    });
  }
  if (turned.length > 0) say('pdf-turned-appended', 'note', { count: turned.length });
  const fields = pages.reduce((sum, page) => sum + page.fields, 0);
  if (fields > 0) say('pdf-fields-left-out', 'warning', { count: fields });
  const comments = pages.reduce((sum, page) => sum + page.comments, 0);
  problems.push(...noteProse(file.name, { comments, controls: normal.dropped }));
  const source = {
    format: 'pdf',
    encoding: '',
    lineEnds: 'none',
    attributes: {},
    problems,
    text: normal.text,
  } as const;
  return importedText(source, file, options);
}

/** Whether a page says nothing of its own: a scanned one may still have a page number. */
function isEmpty({ turned }: RawPage, kept: PageColumns | undefined): boolean {
  return turned.length === 0 && (kept?.columns ?? []).flat().length === 0;
}

function exampleOf(lines: readonly Line[]): string {
  return (
    [...lines]
      .map(wordsOfLine)
      .sort((a, b) => b.length - a.length)[0]
      ?.slice(0, 80) ?? ''
  );
}
