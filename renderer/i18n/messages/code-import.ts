import type { Dictionary } from '../dictionary';

const n0 = (n: number): string => n.toLocaleString('de');
const n1 = (n: number): string => n.toLocaleString('en');
const codesDe = (n: number): string => (n === 1 ? '1 Code' : `${n0(n)} Codes`);
const codesEn = (n: number): string => (n === 1 ? '1 code' : `${n1(n)} codes`);

/** The parts of a sentence whose count is not zero. */
const some = (...parts: readonly (readonly [number, string])[]): string =>
  parts.flatMap(([n, words]) => (n > 0 ? [words] : [])).join(', ');

/** Bringing in a list of codes. */
export const de = {
  action: 'Codeliste einlesen …',
  giveOut: 'Codes exportieren: Leitfaden, Tabelle, QDC …',
  title: 'Codeliste einlesen',
  files: 'Codelisten (.csv, .tsv, .txt, .md, .qdc)',
  choose: 'Datei wählen …',
  chooseHint:
    'Tabelle (CSV), eingerückter Text oder REFI-QDA-Codebuch (.qdc). Sie können die Datei auch hierher ziehen.',
  paste: 'Oder hier einfügen',
  pasteHint: 'Ein Code je Zeile, Untercodes eingerückt; oder Zellen aus einer Tabelle mit Überschriften.',
  pasted: 'Eingefügte Liste',
  reading: 'Liste wird gelesen …',
  stillReading: 'Die Liste wird noch gelesen.',
  nothingChosen: 'Wählen Sie eine Datei, oder fügen Sie eine Liste ein.',
  unreadable: 'In dieser Liste steht kein Code.',
  nothingNew: 'Alles, was in der Liste steht, ist schon da.',
  confirm: (n: number) => (n === 0 ? 'Übernehmen' : `${codesDe(n)} übernehmen`),
  summary: (file: string, fresh: number, same: number, changed: number) =>
    `${file}: ${some([fresh, `${n0(fresh)} neu`], [same, `${n0(same)} schon da`], [changed, `${n0(changed)} mit anderen Angaben`])}.`,
  withChanges: (n: number) =>
    n === 1
      ? 'Den vorhandenen Code auf den Stand der Liste bringen'
      : `${n0(n)} vorhandene Codes auf den Stand der Liste bringen`,
  preview: 'Vorschau der Liste',
  statuses: { new: 'neu', same: 'schon da' },
  changes: (fields: string) => `anders: ${fields}`,
  problems: 'Hinweise zur Liste',
  moreProblems: (n: number) => `und ${n0(n)} weitere`,
  line: (file: string, line: string) => `${file}, Zeile ${line}`,
  report: 'Bericht zum Einlesen',
  done: (file: string, made: number, changed: number) =>
    `Aus »${file}«: ${some([made, `${codesDe(made)} angelegt`], [changed, `${codesDe(changed)} geändert`])}.`,
  safe: 'Was in der Liste nicht steht, bleibt unverändert. Mit Strg+Z nehmen Sie alles auf einmal zurück.',
};

export const en: Dictionary<typeof de> = {
  action: 'Import a code list …',
  giveOut: 'Export the codes: guide, table, QDC …',
  title: 'Import a code list',
  files: 'Code lists (.csv, .tsv, .txt, .md, .qdc)',
  choose: 'Choose a file …',
  chooseHint: 'Table (CSV), indented text or REFI-QDA codebook (.qdc). You can also drag the file here.',
  paste: 'Or paste here',
  pasteHint: 'One code a line, sub-codes indented; or cells of a table with headings.',
  pasted: 'Pasted list',
  reading: 'Reading the list …',
  stillReading: 'The list is still being read.',
  nothingChosen: 'Choose a file, or paste a list.',
  unreadable: 'There is no code in this list.',
  nothingNew: 'All that the list says is there already.',
  confirm: (n) => (n === 0 ? 'Import' : `Import ${codesEn(n)}`),
  summary: (file, fresh, same, changed) =>
    `${file}: ${some([fresh, `${n1(fresh)} new`], [same, `${n1(same)} there already`], [changed, `${n1(changed)} described otherwise`])}.`,
  withChanges: (n) =>
    n === 1 ? 'Bring the existing code up to the list' : `Bring ${n1(n)} existing codes up to the list`,
  preview: 'Preview of the list',
  statuses: { new: 'new', same: 'there already' },
  changes: (fields) => `differs: ${fields}`,
  problems: 'Notes on the list',
  moreProblems: (n) => `and ${n1(n)} more`,
  line: (file, line) => `${file}, line ${line}`,
  report: 'Import report',
  done: (file, made, changed) =>
    `From “${file}”: ${some([made, `${codesEn(made)} created`], [changed, `${codesEn(changed)} changed`])}.`,
  safe: 'What the list does not mention stays as it is. Ctrl+Z takes all of it back at once.',
};
