import { inBoth } from './in-both';

type Base = { readonly codings: number; readonly passages: number; readonly documents: number; readonly cases: number };

/** Words of the frequencies. */
export const frequenciesWords = inBoth(
  {
    counted: (isBelow: boolean): string =>
      isBelow ? 'jeder Code mit allen Codes darunter' : 'jeder Code für sich, ohne die Codes darunter',
    totals: ({ codings, passages, documents, cases }: Base) =>
      `${codings} Codierungen auf ${passages} Textstellen; ${documents} Dokumente, ${cases} Fälle`,
    caption: 'Häufigkeit der Codes',
    heads: {
      code: 'Code',
      codings: 'Codierungen',
      passages: 'Stellen',
      documents: 'Dokumente',
      cases: 'Fälle',
      number: 'Zahl',
      share: 'Anteil',
    },
    rule: (isBelow: boolean): string =>
      isBelow
        ? 'Jede Zeile zählt den Code und alle Codes darunter.'
        : 'Jede Zeile zählt den Code selbst, ohne die Codes darunter.',
    bases: ({ documents, cases }: Base) =>
      `Stellen: verschiedene Textstellen; Dokumente und Fälle: solche mit mindestens einer Codierung. Die Anteile beziehen sich auf alle ${documents} Dokumente und ${cases === 0 ? 'auf Fälle, von denen noch keiner angelegt ist' : `alle ${cases} Fälle`}.`,
    none: 'Das Projekt hat noch keinen Code.',
    columns: {
      code_path: 'Name des Codes mit allen darüber, verbunden durch " > "',
      code: 'Name des Codes',
      codings: 'Zahl der Codierungen, auch mehrerer Personen auf derselben Stelle',
      passages: 'Zahl der verschiedenen Textstellen',
      documents: 'Zahl der Dokumente mit mindestens einer Codierung',
      documents_percent: 'Anteil daran an allen Dokumenten, in Prozent',
      cases: 'Zahl der Fälle mit mindestens einer Codierung',
      cases_percent: 'Anteil daran an allen Fällen, in Prozent; leer, wenn es keine gibt',
    },
  },
  {
    counted: (isBelow) => (isBelow ? 'every code with all codes below it' : 'every code alone, without codes below it'),
    totals: ({ codings, passages, documents, cases }) =>
      `${codings} codings on ${passages} passages; ${documents} documents, ${cases} cases`,
    caption: 'Frequency of codes',
    heads: {
      code: 'Code',
      codings: 'Codings',
      passages: 'Passages',
      documents: 'Documents',
      cases: 'Cases',
      number: 'Number',
      share: 'Share',
    },
    rule: (isBelow) =>
      isBelow
        ? 'Each row counts the code and all codes below it.'
        : 'Each row counts the code itself, without codes below it.',
    bases: ({ documents, cases }) =>
      `Passages: distinct places; documents and cases: those with at least one coding. Shares are of all ${documents} documents and of ${cases === 0 ? 'cases, of which there are none yet' : `all ${cases} cases`}.`,
    none: 'The project has no code yet.',
    columns: {
      code_path: 'name of the code with everything above it, joined by " > "',
      code: 'name of the code',
      codings: 'number of codings, those of several people on the same passage too',
      passages: 'number of distinct passages',
      documents: 'number of documents with at least one coding',
      documents_percent: 'that number as share of all documents, in per cent',
      cases: 'number of cases with at least one coding',
      cases_percent: 'that number as share of all cases, in per cent; empty where there are none',
    },
  },
);
