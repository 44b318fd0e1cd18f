import { inBoth } from './in-both';

/** Words of the matrix. */
export const matrixWords = inBoth(
  {
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
  {
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
);
