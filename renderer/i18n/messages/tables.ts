import type { Dictionary } from '../dictionary';

type Owner = 'document' | 'speaker' | 'case';

const n0 = (n: number): string => n.toLocaleString('de');
const n1 = (n: number): string => n.toLocaleString('en');

/** At most eight of them, and how many more. */
const listed = (names: readonly string[], more: (n: number) => string): string =>
  names.slice(0, 8).join(', ') + (names.length > 8 ? more(names.length - 8) : '');
const listedDe = (names: readonly string[]): string => listed(names, (n) => ` und ${n0(n)} weitere`);
const listedEn = (names: readonly string[]): string => listed(names, (n) => ` and ${n1(n)} more`);

const rowsDe = (n: number): string => (n === 1 ? 'Eine Zeile' : `${n0(n)} Zeilen`);
const rowsEn = (n: number): string => (n === 1 ? 'One row' : `${n1(n)} rows`);

/** Tables among the files that are brought in. */
export const de = {
  title: 'Tabellen',
  size: (rows: number, columns: number) =>
    `${n0(rows)} ${rows === 1 ? 'Zeile' : 'Zeilen'}, ${n0(columns)} ${columns === 1 ? 'Spalte' : 'Spalten'}`,
  sheet: 'Tabellenblatt',
  sheetAs: (name: string, use: string) => `${name} (${use})`,
  use: (file: string) => `Was ${file} ist`,
  uses: {
    survey: 'Befragung: jede Zeile ein Text',
    attributes: 'Merkmale',
    codes: 'Codeliste',
    none: 'Nicht einlesen',
  },
  usesShort: { survey: 'Befragung', attributes: 'Merkmale', codes: 'Codeliste', none: 'nicht eingelesen' },
  asCodes: 'Sie steht oben bei den Codelisten.',
  nameColumn: 'Name der Dokumente',
  numbered: 'nach Zeilen nummeriert',
  withHeads: 'Spaltennamen (Fragen) über die Antworten setzen',
  columns: 'Spalten',
  findColumn: 'Spalte suchen',
  noColumn: 'Keine Spalte heißt so.',
  column: 'Spalte',
  example: 'Beispiel',
  text: 'Text',
  attribute: 'Merkmal',
  asText: (column: string) => `${column} als Text`,
  asAttribute: (column: string) => `${column} als Merkmal`,
  noExample: 'leer',
  makes: (n: number) =>
    n === 0 ? 'Ergibt noch kein Dokument.' : n === 1 ? 'Ergibt ein Dokument.' : `Ergibt ${n0(n)} Dokumente.`,
  noText: 'Wählen Sie mindestens eine Spalte als Text.',
  firstTexts: (n: number): string => (n === 1 ? 'So sieht es aus:' : 'So sehen die ersten aus:'),
  of: 'Merkmale von',
  keyColumn: {
    document: 'Spalte mit dem Namen des Dokuments oder der Datei',
    speaker: 'Spalte mit dem Kürzel der Sprecher*innen',
    case: 'Spalte mit dem Namen des Falls',
  },
  documentColumn: 'Spalte mit dem Dokument',
  noDocumentColumn: 'keine',
  newCases: 'Fälle anlegen, die es noch nicht gibt',
  matched: (n: number, of: Owner) =>
    `${n === 0 ? 'Keine Zeile' : rowsDe(n)} ${n < 2 ? 'gehört' : 'gehören'} zu ${{ document: 'Dokumenten', speaker: 'Sprecher*innen', case: 'Fällen' }[of]} des Projekts.`,
  added: (n: number) => (n === 1 ? 'Ein Fall wird neu angelegt.' : `${n0(n)} Fälle werden neu angelegt.`),
  misses: {
    unknown: (n: number, keys: readonly string[]) => `${rowsDe(n)} ohne Entsprechung: ${listedDe(keys)}.`,
    several: (n: number, keys: readonly string[]) => `${rowsDe(n)} mit mehreren Entsprechungen: ${listedDe(keys)}.`,
    repeated: (n: number, keys: readonly string[]) =>
      `${rowsDe(n)} übergangen, weil eine frühere dasselbe meint: ${listedDe(keys)}.`,
    nameless: (n: number) => `${rowsDe(n)} ohne Namen übergangen.`,
  },
  newAttributes: (names: readonly string[]) => `Neue Merkmale: ${listedDe(names)}.`,
  set: (n: number) => (n === 1 ? 'Ein Wert kommt hinzu.' : `${n0(n)} Werte kommen hinzu.`),
  replaced: (n: number, examples: readonly string[]) =>
    `${n === 1 ? 'Ein vorhandener Wert wird' : `${n0(n)} vorhandene Werte werden`} ersetzt: ${examples.join('; ')}${n > examples.length ? ' …' : ''}.`,
  replacement: (key: string, name: string, before: string, after: string) => `${key}, ${name}: ${before} → ${after}`,
  nothingNew: 'Es ändert sich nichts.',
  refused: (columns: readonly string[]) =>
    `${columns.length === 1 ? 'Diese Spalte kann' : 'Diese Spalten können'} kein Merkmal werden: ${listedDe(columns)}.`,
  take: 'Merkmale übernehmen',
  documentsMade: (n: number) => (n === 1 ? 'ein Dokument' : `${n0(n)} Dokumente`),
  attributesTaken: 'Die Merkmale sind übernommen.',
};

export const en: Dictionary<typeof de> = {
  title: 'Tables',
  size: (rows, columns) =>
    `${n1(rows)} ${rows === 1 ? 'row' : 'rows'}, ${n1(columns)} ${columns === 1 ? 'column' : 'columns'}`,
  sheet: 'Sheet',
  sheetAs: (name, use) => `${name} (${use})`,
  use: (file) => `What ${file} is`,
  uses: {
    survey: 'Survey: each row a text',
    attributes: 'Attributes',
    codes: 'Code list',
    none: 'Do not import',
  },
  usesShort: { survey: 'survey', attributes: 'attributes', codes: 'code list', none: 'not imported' },
  asCodes: 'It stands above with the code lists.',
  nameColumn: 'Name of the documents',
  numbered: 'numbered by rows',
  withHeads: 'Put names of columns (questions) above the answers',
  columns: 'Columns',
  findColumn: 'Find a column',
  noColumn: 'No column is called that.',
  column: 'Column',
  example: 'Example',
  text: 'Text',
  attribute: 'Attribute',
  asText: (column) => `${column} as text`,
  asAttribute: (column) => `${column} as attribute`,
  noExample: 'empty',
  makes: (n) => (n === 0 ? 'Makes no document yet.' : n === 1 ? 'Makes one document.' : `Makes ${n1(n)} documents.`),
  noText: 'Choose at least one column as text.',
  firstTexts: (n) => (n === 1 ? 'This is how it looks:' : 'This is how the first ones look:'),
  of: 'Attributes of',
  keyColumn: {
    document: 'Column with the name of the document or file',
    speaker: 'Column with the label of the speakers',
    case: 'Column with the name of the case',
  },
  documentColumn: 'Column with the document',
  noDocumentColumn: 'none',
  newCases: 'Add cases that are not there yet',
  matched: (n, of) =>
    `${n === 0 ? 'No row' : rowsEn(n)} ${n < 2 ? 'belongs' : 'belong'} to ${{ document: 'documents', speaker: 'speakers', case: 'cases' }[of]} of the project.`,
  added: (n) => (n === 1 ? 'One case is newly added.' : `${n1(n)} cases are newly added.`),
  misses: {
    unknown: (n, keys) => `${rowsEn(n)} without a match: ${listedEn(keys)}.`,
    several: (n, keys) => `${rowsEn(n)} with several matches: ${listedEn(keys)}.`,
    repeated: (n, keys) => `${rowsEn(n)} passed over because an earlier one means the same: ${listedEn(keys)}.`,
    nameless: (n) => `${rowsEn(n)} without a name passed over.`,
  },
  newAttributes: (names) => `New attributes: ${listedEn(names)}.`,
  set: (n) => (n === 1 ? 'One value is added.' : `${n1(n)} values are added.`),
  replaced: (n, examples) =>
    `${n === 1 ? 'One value' : `${n1(n)} values`} of the project ${n === 1 ? 'is' : 'are'} replaced: ${examples.join('; ')}${n > examples.length ? ' …' : ''}.`,
  replacement: (key, name, before, after) => `${key}, ${name}: ${before} → ${after}`,
  nothingNew: 'Nothing changes.',
  refused: (columns) =>
    `${columns.length === 1 ? 'This column' : 'These columns'} cannot become an attribute: ${listedEn(columns)}.`,
  take: 'Import attributes',
  documentsMade: (n) => (n === 1 ? 'one document' : `${n1(n)} documents`),
  attributesTaken: 'The attributes have been imported.',
};
