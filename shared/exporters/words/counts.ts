import { inBoth } from './in-both';

type Choice = {
  readonly unit: 'documents' | 'cases' | 'events';
  readonly isBinary: boolean;
  readonly isBelow: boolean;
};

const unitsDe = { documents: 'Dokument', cases: 'Fall', events: 'Veranstaltung' } as const;
const unitsEn = { documents: 'document', cases: 'case', events: 'event' } as const;

/** Words of the counts for programs for statistics, and of their code sheet. */
export const countsWords = inBoth(
  {
    counted: ({ unit, isBinary, isBelow }: Choice) =>
      `eine Zeile je ${unitsDe[unit]}, eine Spalte je Code; ${isBinary ? '1, wenn der Code vergeben ist, sonst 0' : isBelow ? 'Zahl der Textstellen' : 'Zahl der Codierungen'}; ${isBelow ? 'mit den Codes darunter, jede Textstelle einmal' : 'mit dem Code selbst, ohne die Codes darunter'}`,
    totals: (rows: number, codes: number) => `${rows} Zeilen, ${codes} Codes`,
    outside: (unit: Choice['unit'], documents: number) =>
      documents === 0
        ? 'jedes Dokument ist in einer Zeile'
        : `${documents === 1 ? '1 Dokument ist' : `${documents} Dokumente sind`} in keiner Zeile, weil ${documents === 1 ? 'es' : 'sie'} zu ${unit === 'cases' ? 'keinem Fall' : 'keiner Veranstaltung'} ${documents === 1 ? 'gehört' : 'gehören'}`,
    columns: {
      unit: 'Nummer der Zeile, ab 1',
      name: 'Name des Dokuments oder Falls, Titel der Veranstaltung',
      event: 'Titel der Veranstaltung',
      event_date: 'Tag der Veranstaltung, JJJJ-MM-TT',
      documents: 'Zahl der Dokumente, deren Codierungen gezählt sind',
    },
    values: ({ isBinary, isBelow }: Choice): string =>
      isBinary
        ? '0 = nicht vergeben, 1 = vergeben'
        : isBelow
          ? 'Zahl der Textstellen, ab 0'
          : 'Zahl der Codierungen, ab 0',
    sheet: 'jede Spalte der Zähltabelle mit denselben Einstellungen',
    variables: (count: number) => `${count} Variablen`,
    sheetColumns: {
      variable: 'Name der Spalte; er passt für R und SPSS',
      label: 'Name des Codes, oder was die Spalte nennt',
      code_path: 'Name des Codes mit allen darüber, verbunden durch " > "',
      type: 'numeric (Zahl) oder string (Text)',
      values: 'was die Werte bedeuten',
    },
  },
  {
    counted: ({ unit, isBinary, isBelow }) =>
      `a row for each ${unitsEn[unit]}, a column for each code; ${isBinary ? '1 where the code was given, else 0' : isBelow ? 'number of passages' : 'number of codings'}; ${isBelow ? 'with the codes below it, each passage once' : 'with the code itself, without codes below it'}`,
    totals: (rows, codes) => `${rows} rows, ${codes} codes`,
    outside: (unit, documents) =>
      documents === 0
        ? 'every document is in a row'
        : `${documents === 1 ? '1 document is' : `${documents} documents are`} in no row, belonging to no ${unitsEn[unit]}`,
    columns: {
      unit: 'number of the row, from 1',
      name: 'name of the document or case, title of the event',
      event: 'title of the event',
      event_date: 'day of the event, YYYY-MM-DD',
      documents: 'number of documents whose codings are counted',
    },
    values: ({ isBinary, isBelow }) =>
      isBinary ? '0 = not given, 1 = given' : isBelow ? 'number of passages, from 0' : 'number of codings, from 0',
    sheet: 'every column of the counts with the same settings',
    variables: (count) => `${count} variables`,
    sheetColumns: {
      variable: 'name of the column; fit for R and SPSS',
      label: 'name of the code, or what the column gives',
      code_path: 'name of the code with everything above it, joined by " > "',
      type: 'numeric or string',
      values: 'what the values mean',
    },
  },
);
