import type { Dictionary } from '../dictionary';

export const de = {
  title: 'Ausgeben',
  section: 'Ausgabe',
  format: 'Was',
  formats: {
    matrix: 'Ergebnismatrix',
    codings: 'Tabelle der Codierungen',
    codebook: 'Codebuch',
    history: 'Verlauf',
    project: 'Projektdatei',
  },
  formatsExplained: {
    matrix: 'CSV: eine Zeile je Code, eine Spalte je Veranstaltung, Dokument oder Person.',
    codings: 'CSV: eine Zeile je Codierung, mit Wortlaut, Quellenangabe und Memo.',
    codebook: 'CSV: Codes mit Definition, Regeln, Ankerbeispielen und Zahl der Codierungen.',
    history: 'CSV: jeder Schritt mit Zeit, Person und Beschreibung, als Nachweis des Vorgehens.',
    project: 'QDPX (REFI-QDA): alles, zur Sicherung, zur Weitergabe und für andere Programme.',
  },
  profile: 'Für',
  profiles: { 'excel-de': 'Excel deutsch', 'excel-en': 'Excel englisch', r: 'R, Python' },
  profilesExplained: {
    'excel-de':
      'Semikolon und BOM: öffnet sich richtig per Doppelklick. Was wie eine Formel aussieht, wird entschärft.',
    'excel-en': 'Komma und BOM, für Excel mit englischem Gebietsschema. Was wie eine Formel aussieht, wird entschärft.',
    r: 'Komma, UTF-8 ohne BOM. Jeder Wert steht unverändert in der Datei.',
  },
  rows: 'Zeilen',
  columns: 'Spalten',
  cells: 'Zellen',
  withSubcodes: 'Untercodes mitgezählt',
  preview: 'Vorschau',
  previewRows: (shown: number, all: number) =>
    shown >= all ? `alle ${all} Zeilen` : `die ersten ${shown} von ${all} Zeilen`,
  previewColumns: (shown: number, all: number) => `${shown} von ${all} Spalten`,
  nothing: 'Dafür ist noch nichts da: Die Tabelle hat keine Zeile.',
  leftOut: (oTones: number, codings: number) =>
    `${oTones === 1 ? '1 gesperrter O-Ton' : `${oTones} gesperrte O-Töne`} ${
      codings === 0 ? '' : codings === 1 ? 'mit 1 Codierung ' : `mit ${codings} Codierungen `
    }${oTones === 1 ? 'fehlt' : 'fehlen'} in der Datei und in den Zahlen.`,
  anonymised: (count: number) =>
    count === 1
      ? '1 anonymer O-Ton erscheint nur mit der Rolle.'
      : `${count} anonyme O-Töne erscheinen nur mit der Rolle.`,
  projectNote:
    'Die Projektdatei enthält alles, auch gesperrte O-Töne und die Namen zu anonymen. Geben Sie sie nur an Personen, die das wissen dürfen.',
  historyNote:
    'Der Verlauf nennt alles so, wie es bei jedem Schritt hieß, auch gesperrte O-Töne. Geben Sie ihn nur an Personen, die das wissen dürfen. Eine Projektdatei enthält ihn nicht.',
  sideNote: 'Daneben entsteht eine kleine Textdatei: was gezählt wurde, worüber, und was fehlt.',
  save: 'Speichern …',
  cancel: 'Abbrechen',
  writing: (format: string) => `${format}: wird geschrieben …`,
  saved: (file: string) => `»${file}« gespeichert.`,
  cancelled: 'Ausgabe abgebrochen. Es wurde nichts geschrieben.',
  failed: (detail: string) =>
    `Die Datei konnte nicht geschrieben werden: ${detail} Das Projekt ist davon nicht berührt.`,
  csvFiles: 'CSV-Tabelle',
  projectFiles: 'REFI-QDA-Projekt',
  saveTitle: (format: string) => `${format} speichern`,
  fileNames: { matrix: 'Matrix', codings: 'Codierungen', codebook: 'Codebuch', history: 'Verlauf' },
  actions: {
    open: 'Ausgeben …',
    matrixNow: 'Matrix als CSV speichern',
  },
  busy: 'Es wird gerade schon eine Datei geschrieben.',
};

export const en: Dictionary<typeof de> = {
  title: 'Export',
  section: 'Export',
  format: 'What',
  formats: {
    matrix: 'Results matrix',
    codings: 'Table of codings',
    codebook: 'Codebook',
    history: 'History',
    project: 'Project file',
  },
  formatsExplained: {
    matrix: 'CSV: one row a code, one column an event, document or speaker.',
    codings: 'CSV: one row a coding, with quotation, reference and memo.',
    codebook: 'CSV: codes with definition, rules, anchor examples and number of codings.',
    history: 'CSV: every step with time, person and description, as an audit trail.',
    project: 'QDPX (REFI-QDA): everything, to keep, to hand on, and for other programs.',
  },
  profile: 'For',
  profiles: { 'excel-de': 'Excel, German', 'excel-en': 'Excel, English', r: 'R, Python' },
  profilesExplained: {
    'excel-de':
      'Semicolon and BOM, for Excel with German regional settings. What looks like a formula is made harmless.',
    'excel-en': 'Comma and BOM: opens correctly by double click. What looks like a formula is made harmless.',
    r: 'Comma, UTF-8 without BOM. Every value stands in the file unchanged.',
  },
  rows: 'Rows',
  columns: 'Columns',
  cells: 'Cells',
  withSubcodes: 'Sub-codes counted in',
  preview: 'Preview',
  previewRows: (shown, all) => (shown >= all ? `all ${all} rows` : `the first ${shown} of ${all} rows`),
  previewColumns: (shown, all) => `${shown} of ${all} columns`,
  nothing: 'There is nothing for it yet: the table has no row.',
  leftOut: (oTones, codings) =>
    `${oTones === 1 ? '1 blocked O-tone' : `${oTones} blocked O-tones`} ${
      codings === 0 ? '' : codings === 1 ? 'with 1 coding ' : `with ${codings} codings `
    }${oTones === 1 ? 'is' : 'are'} left out of the file and of its counts.`,
  anonymised: (count) =>
    count === 1 ? '1 anonymous O-tone shows its role only.' : `${count} anonymous O-tones show their roles only.`,
  projectNote:
    'The project file holds everything, blocked O-tones and the names behind anonymous ones included. Give it only to people who may know them.',
  historyNote:
    'The history names everything as it was called at each step, blocked O-tones included. Give it only to people who may know them. A project file does not carry it.',
  sideNote: 'A small text file is written beside it: what was counted, over what, and what is left out.',
  save: 'Save …',
  cancel: 'Cancel',
  writing: (format) => `${format}: writing …`,
  saved: (file) => `“${file}” saved.`,
  cancelled: 'Export cancelled. Nothing was written.',
  failed: (detail) => `The file could not be written: ${detail} The project is not affected.`,
  csvFiles: 'CSV table',
  projectFiles: 'REFI-QDA project',
  saveTitle: (format) => `Save ${format.toLowerCase()}`,
  fileNames: { matrix: 'matrix', codings: 'codings', codebook: 'codebook', history: 'history' },
  actions: {
    open: 'Export …',
    matrixNow: 'Save matrix as CSV',
  },
  busy: 'A file is being written already.',
};
