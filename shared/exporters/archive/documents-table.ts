import { attributionOf } from '../../analysis/attribution';
import { countWords } from '../../text/words';
import { guarded, writeCsv } from '../csv';
import type { ArchivedText } from './archived-texts';

/**
 * The documents of the archive, one a row, with all their attributes; comma, UTF-8 without byte order mark.
 *
 * Nobody knows what an archive opens it with: text that a spreadsheet would run gets an apostrophe.
 */
export function documentsCsv(texts: readonly ArchivedText[]): Uint8Array {
  const attributes = [...new Set(texts.flatMap(({ document }) => Object.keys(document.attributes)))].sort();
  const columns = ['file', 'document', 'kind', 'event', 'series', 'date', 'place', 'attribution', 'codings', 'words'];
  const header = [...columns, ...attributes.map((name) => `attribute: ${name}`)];
  const row = (index: number): readonly (string | number | null)[] => {
    const found = texts[index];
    if (found === undefined) throw new RangeError(`No row ${index}`);
    const { document, event, path, text, codings } = found;
    return [
      path,
      document.name,
      document.kind,
      event?.title ?? null,
      event?.series ?? null,
      event?.date ?? null,
      event?.place ?? null,
      attributionOf(document),
      codings,
      countWords(text),
      ...attributes.map((name) => {
        const value = document.attributes[name];
        return value === undefined ? null : typeof value === 'boolean' ? String(value) : value;
      }),
    ];
  };
  const harmless = (index: number) => row(index).map((cell) => (typeof cell === 'string' ? guarded(cell) : cell));
  const table = {
    header: header.map(guarded),
    rowCount: texts.length,
    row: harmless,
    about: { counted: '', totals: [], columns: [] },
  };
  return writeCsv(table, { profile: 'r', file: 'documents.csv' }).bytes;
}
