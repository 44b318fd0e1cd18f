import type { ExportProfile } from '../export-request';
import { inBoth } from './in-both';

/** Words of side files. */
export const sideWords = inBoth(
  {
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

    csv: (profile: ExportProfile, rows: number, columns: number) =>
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
  },
  {
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

    csv: (profile, rows, columns) =>
      `CSV (RFC 4180), UTF-8 ${profile === 'r' ? 'without' : 'with'} byte order mark, delimiter ${profile === 'excel-de' ? 'semicolon' : 'comma'}, line ends CRLF; ${rows} rows below the header, ${columns} columns`,

    guarded: 'Values that look like a formula have an apostrophe before them.',

    noFilter: 'none; all documents of the project',

    leftOut: (documents, codings) =>
      documents === 0
        ? 'nothing; no O-tone is blocked'
        : `${documents === 1 ? '1 blocked O-tone' : `${documents} blocked O-tones`} with ${codings === 1 ? '1 coding' : `${codings} codings`}, not in the counts either`,

    anonymous: (count) => (count === 1 ? '1 anonymous O-tone' : `${count} anonymous O-tones`),

    totals: (codings, documents, unit) => `${codings} ${unit} in ${documents} documents`,
  },
);
