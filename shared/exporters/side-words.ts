import type { Problem } from '../kernel/problem';
import type { ExportProfile } from './export-request';

/** The words of side files, in the language of the project. */
type SideWords = typeof de;

const de = {
  kinds: {
    matrix: 'Ergebnismatrix',
    codings: 'Tabelle der Codierungen',
    codebook: 'Codebuch',
    history: 'Verlauf (Audit-Trail)',
    project: 'Projektdatei',
  },
  heads: {
    software: 'Geschrieben von',
    export: 'Inhalt',
    project: 'Projekt',
    file: 'Datei',
    counted: 'Gezählt',
    filter: 'Filter',
    leftOut: 'Nicht enthalten',
    anonymous: 'Nur mit der Rolle',
    totals: 'Summen',
    columns: 'Spalten',
    notices: 'Hinweise',
  },
  file: (profile: ExportProfile, rows: number, columns: number) =>
    `CSV (RFC 4180), UTF-8 ${profile === 'r' ? 'ohne' : 'mit'} BOM, Trennzeichen ${profile === 'excel-de' ? 'Semikolon' : 'Komma'}, Zeilenende CRLF; ${rows} Zeilen unter der Kopfzeile, ${columns} Spalten`,
  guarded: 'Werten, die wie eine Formel aussehen, ist ein Apostroph vorangestellt.',
  noFilter: 'keiner; alle Dokumente des Projekts',
  leftOut: (documents: number, codings: number) =>
    documents === 0
      ? 'nichts; kein O-Ton ist gesperrt'
      : `${documents === 1 ? '1 gesperrter O-Ton' : `${documents} gesperrte O-Töne`} mit ${codings === 1 ? '1 Codierung' : `${codings} Codierungen`}, auch nicht in den Zahlen`,
  anonymous: (count: number) => (count === 1 ? '1 anonymer O-Ton' : `${count} anonyme O-Töne`),
  totals: (codings: number, documents: number, unit: 'codings' | 'passages') =>
    `${codings} ${unit === 'codings' ? 'Codierungen' : 'Textstellen'} in ${documents} Dokumenten`,
  matrix: {
    rows: { codes: 'Zeilen sind Codes', categories: 'Zeilen sind Kategorien (Codes mit Untercodes)' },
    columns: {
      events: 'Spalten sind Veranstaltungen nach Datum',
      documents: 'Spalten sind Dokumente',
      speakers: 'Spalten sind Sprecher*innen; eine Codierung gehört zu allen, deren Worte sie berührt',
    },
    cells: {
      codings: 'Zellen nennen die Zahl der',
      documents: 'Zellen nennen die Zahl der Dokumente mit mindestens einer der',
      quotations: 'Zellen enthalten jede Textstelle einmal, mit Quellenangabe; die Summe nennt die Zahl der',
    },
    units: {
      codings: 'Codierungen mit dem Code selbst',
      passages:
        'Textstellen mit dem Code oder einem Code darunter; eine Textstelle (gleiches Dokument, gleicher Anfang, gleiches Ende) zählt einmal',
    },
    columnMeanings: {
      code: 'Name des Codes mit allen darüber, verbunden durch " > "',
      total: 'Summe der Zeile, neu gezählt: nichts zählt zweimal',
    },
  },
  codings: 'jede Codierung, eine je Zeile',
  codebook: 'jeder Code des Projekts',
  history: {
    counted: 'jeder Schritt des Verlaufs, einer je Zeile, der älteste zuerst; auch was rückgängig gemacht wurde',
    filter: 'keiner; der ganze Verlauf auf diesem Gerät',
    leftOut: 'nichts; Namen stehen so da, wie sie beim Schritt hießen, auch die gesperrter O-Töne',
    totals: (steps: number, undone: number) =>
      `${steps === 1 ? '1 Schritt' : `${steps} Schritte`}, davon ${undone} rückgängig gemacht`,
    columns: {
      step: 'Nummer des Schritts, ab 1 lückenlos',
      time: 'Zeitpunkt, UTC, ISO 8601',
      kind: 'start (Anfang), do (getan), undo (rückgängig gemacht) oder redo (wiederholt)',
      of_step: 'bei undo und redo: der Schritt, um den es geht',
      in_force: '1, wenn der Schritt jetzt gilt, 0, wenn er rückgängig gemacht ist; bei undo und redo leer',
      command: 'Name des Befehls, in jeder Sprache gleich',
      description: 'was getan wurde, in Worten',
      coder: 'wer es getan hat; leer, wenn das nicht festgehalten ist',
    },
  },
  meanings: {
    project: 'Name des Projekts',
    event: 'Titel der Veranstaltung',
    event_date: 'Tag der Veranstaltung, JJJJ-MM-TT',
    document: 'Name des Dokuments; O-Töne, die nicht offen freigegeben sind, heißen nach Rolle und Veranstaltung',
    document_kind: 'transcript, o-tone, notes oder survey',
    speaker: 'wer spricht (Pseudonym, wenn vergeben); mehrere durch "; " getrennt; bei O-Tönen die Zuschreibung',
    code_path: 'Name des Codes mit allen darüber, verbunden durch " > "',
    code: 'Name des Codes',
    quotation: 'Wortlaut der Textstelle',
    paragraph_from: 'erster Absatz, ab 1',
    paragraph_to: 'letzter Absatz',
    reference: 'Quellenangabe nach der Vorlage des Projekts',
    char_from: 'erstes Zeichen, ab 0, gezählt in Unicode-Codepunkten (wie R und Python)',
    char_to: 'Zeichen nach dem letzten, gezählt wie char_from',
    coder: 'wer codiert hat',
    created: 'Zeitpunkt der Codierung, UTC, ISO 8601',
    weight: 'Gewicht 0 bis 100, leer, wenn keines vergeben ist',
    memo: 'Memo zur Codierung',
    definition: 'Definition',
    include: 'Regel, was dazugehört',
    exclude: 'Abgrenzung',
    origin: 'deductive (aus der Theorie) oder inductive (aus dem Material)',
    color: 'Farbe #rrggbb',
    examples: 'Ankerbeispiele mit Quellenangabe, durch eine Leerzeile getrennt',
    codings: 'Zahl der Codierungen mit dem Code selbst',
    passages_with_subcodes: 'Zahl der Textstellen mit dem Code oder einem Code darunter, jede einmal gezählt',
  },
  problems: {
    'excel-cells-too-long': ({ count = 0, longest = 0, limit = 0 }) =>
      `${count} Zellen sind länger als die ${limit} Zeichen, die Excel in einer Zelle zeigt (die längste hat ${longest}). In der Datei stehen sie ganz; Excel schneidet sie beim Öffnen ab.`,
    'excel-too-many-rows': ({ count = 0, limit = 0 }) =>
      `${count} Zeilen; ein Excel-Blatt fasst ${limit} unter der Kopfzeile.`,
    'excel-too-many-columns': ({ count = 0, limit = 0 }) => `${count} Spalten; ein Excel-Blatt fasst ${limit}.`,
    'blocked-words-quoted': ({ count = 0 }) =>
      `${count === 1 ? '1 Textstelle enthält' : `${count} Textstellen enthalten`} Worte, die auch als gesperrter O-Ton geführt sind. Gesperrt ist der O-Ton, nicht das Dokument, aus dem er stammt; prüfen Sie vor einer Veröffentlichung, ob die Worte darin stehen dürfen.`,
    'words-missing': ({ count = 0 }) =>
      `Bei ${count} Codierungen fehlen char_from und char_to, weil der Text des Dokuments nicht vorlag.`,
  } satisfies Readonly<Record<string, (params: NonNullable<Problem['params']>) => string>>,
} as const;

const en: Translated<SideWords> = {
  kinds: {
    matrix: 'Results matrix',
    codings: 'Table of codings',
    codebook: 'Codebook',
    history: 'History (audit trail)',
    project: 'Project file',
  },
  heads: {
    software: 'Written by',
    export: 'Content',
    project: 'Project',
    file: 'File',
    counted: 'Counted',
    filter: 'Filter',
    leftOut: 'Left out',
    anonymous: 'With their role only',
    totals: 'Totals',
    columns: 'Columns',
    notices: 'Notices',
  },
  file: (profile, rows, columns) =>
    `CSV (RFC 4180), UTF-8 ${profile === 'r' ? 'without' : 'with'} byte order mark, delimiter ${profile === 'excel-de' ? 'semicolon' : 'comma'}, line ends CRLF; ${rows} rows below the header, ${columns} columns`,
  guarded: 'Values that look like a formula have an apostrophe before them.',
  noFilter: 'none; all documents of the project',
  leftOut: (documents, codings) =>
    documents === 0
      ? 'nothing; no O-tone is blocked'
      : `${documents === 1 ? '1 blocked O-tone' : `${documents} blocked O-tones`} with ${codings === 1 ? '1 coding' : `${codings} codings`}, not in the counts either`,
  anonymous: (count) => (count === 1 ? '1 anonymous O-tone' : `${count} anonymous O-tones`),
  totals: (codings, documents, unit) => `${codings} ${unit} in ${documents} documents`,
  matrix: {
    rows: { codes: 'Rows are codes', categories: 'Rows are categories (codes with sub-codes)' },
    columns: {
      events: 'columns are events by date',
      documents: 'columns are documents',
      speakers: 'columns are speakers; a coding belongs to all whose words it touches',
    },
    cells: {
      codings: 'cells give the number of',
      documents: 'cells give the number of documents with at least one of the',
      quotations: 'cells hold each passage once, with its reference; the total gives the number of',
    },
    units: {
      codings: 'codings with the code itself',
      passages:
        'passages with the code or any code below it; a passage (same document, same start, same end) counts once',
    },
    columnMeanings: {
      code: 'name of the code with everything above it, joined by " > "',
      total: 'total of the row, counted afresh: nothing counts twice',
    },
  },
  codings: 'every coding, one a row',
  codebook: 'every code of the project',
  history: {
    counted: 'every step of the history, one a row, oldest first; what was undone as well',
    filter: 'none; the whole history on this machine',
    leftOut: 'nothing; names stand as they were at the time of the step, those of blocked O-tones too',
    totals: (steps, undone) => `${steps === 1 ? '1 step' : `${steps} steps`}, ${undone} of them undone`,
    columns: {
      step: 'number of the step, from 1 without gaps',
      time: 'moment, UTC, ISO 8601',
      kind: 'start, do, undo or redo',
      of_step: 'of undo and redo: the step they are about',
      in_force: '1 where the step holds now, 0 where it was undone; empty for undo and redo',
      command: 'name of the command, the same in every language',
      description: 'what was done, in words',
      coder: 'who did it; empty where that was not kept',
    },
  },
  meanings: {
    project: 'name of the project',
    event: 'title of the event',
    event_date: 'day of the event, YYYY-MM-DD',
    document: 'name of the document; O-tones that are not released openly are named by role and event',
    document_kind: 'transcript, o-tone, notes or survey',
    speaker: 'who speaks (the pseudonym where there is one); several joined by "; "; of O-tones the attribution',
    code_path: 'name of the code with everything above it, joined by " > "',
    code: 'name of the code',
    quotation: 'exact words of the passage',
    paragraph_from: 'first paragraph, from 1',
    paragraph_to: 'last paragraph',
    reference: 'reference by the template of the project',
    char_from: 'first character, from 0, counted in Unicode code points (as R and Python do)',
    char_to: 'character after the last, counted like char_from',
    coder: 'who coded',
    created: 'moment of the coding, UTC, ISO 8601',
    weight: 'weight 0 to 100, empty where none was given',
    memo: 'memo on the coding',
    definition: 'definition',
    include: 'rule of what belongs to it',
    exclude: 'delimitation',
    origin: 'deductive (from theory) or inductive (from the material)',
    color: 'colour #rrggbb',
    examples: 'anchor examples with reference, separated by an empty line',
    codings: 'number of codings with the code itself',
    passages_with_subcodes: 'number of passages with the code or any code below it, each counted once',
  },
  problems: {
    'excel-cells-too-long': ({ count = 0, longest = 0, limit = 0 }) =>
      `${count} cells are longer than the ${limit} characters Excel shows in a cell (the longest has ${longest}). The file holds them whole; Excel cuts them off when opening it.`,
    'excel-too-many-rows': ({ count = 0, limit = 0 }) =>
      `${count} rows; an Excel sheet holds ${limit} below the header.`,
    'excel-too-many-columns': ({ count = 0, limit = 0 }) => `${count} columns; an Excel sheet holds ${limit}.`,
    'blocked-words-quoted': ({ count = 0 }) =>
      `${count === 1 ? '1 passage holds' : `${count} passages hold`} words that are also kept as a blocked O-tone. What is blocked is the O-tone, not the document it was taken from; before publishing, check whether the words may stand there.`,
    'words-missing': ({ count = 0 }) =>
      `${count} codings lack char_from and char_to, because the text of their document was not at hand.`,
  },
};

type Translated<Words> = Words extends (...args: infer Args) => string
  ? (...args: Args) => string
  : Words extends string
    ? string
    : { readonly [Key in keyof Words]: Translated<Words[Key]> };

/** The words of a language. */
export function sideWords(language: 'de' | 'en'): Translated<SideWords> {
  return language === 'de' ? de : en;
}
