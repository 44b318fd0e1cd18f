import { inBoth } from './in-both';

/** Words of the matrix. */
export const matrixWords = inBoth(
  {
    rows: {
      codes: 'Zeilen sind Codes',
      categories: 'Zeilen sind Kategorien (Codes mit Untercodes)',
      chosen: 'Zeilen sind ausgewählte Codes in eigener Reihenfolge',
    },
    columns: {
      events: 'Spalten sind Veranstaltungen nach Datum',
      documents: 'Spalten sind Dokumente',
      cases: 'Spalten sind Fälle; ein Dokument gehört zu allen, die es nennen',
      speakers: 'Spalten sind Sprecher*innen; eine Codierung gehört zu allen, deren Worte sie berührt',
      attribute: 'Spalten sind Werte eines Merkmals; wer mehrere hat, zählt bei jedem',
    },
    cells: {
      codings: 'Zellen nennen die Zahl der',
      documents: 'Zellen nennen die Zahl der Dokumente mit mindestens einer der',
      cases: 'Zellen nennen die Zahl der Fälle mit mindestens einer der',
      speakers: 'Zellen nennen die Zahl der Sprecher*innen mit mindestens einer der',
      share: 'Zellen nennen den Anteil am Text, gemessen in Zeichen; gezählt werden die',
      binary: 'Zellen nennen 1, wo es mindestens eine gibt, sonst 0, bei den',
      quotations: 'Zellen enthalten jede Textstelle einmal, mit Quellenangabe; die Summe nennt die Zahl der',
      anchor: 'Zellen enthalten das Ankerbeispiel; die Summe nennt die Zahl der',
      summary: 'Zellen enthalten die Aussagen der Forschenden; die Summe nennt die Zahl der',
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
    rows: {
      codes: 'Rows are codes',
      categories: 'Rows are categories (codes with sub-codes)',
      chosen: 'Rows are chosen codes in an order of their own',
    },
    columns: {
      events: 'columns are events by date',
      documents: 'columns are documents',
      cases: 'columns are cases; a document belongs to all that name it',
      speakers: 'columns are speakers; a coding belongs to all whose words it touches',
      attribute: 'columns are values of an attribute; whoever has several counts in each',
    },
    cells: {
      codings: 'cells give the number of',
      documents: 'cells give the number of documents with at least one of the',
      cases: 'cells give the number of cases with at least one of the',
      speakers: 'cells give the number of speakers with at least one of the',
      share: 'cells give the share of the text, in characters; counted are the',
      binary: 'cells give 1 where there is at least one, else 0, of the',
      quotations: 'cells hold each passage once, with its reference; the total gives the number of',
      anchor: 'cells hold the anchor example; the total gives the number of',
      summary: 'cells hold the statements of the researchers; the total gives the number of',
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
