import type { Dictionary } from '../dictionary';

const n0 = (n: number): string => n.toLocaleString('de');
const n1 = (n: number): string => n.toLocaleString('en');

/** The coding guide: as a page, and in the inspector of a code. */
export const de = {
  title: 'Codierleitfaden',
  show: 'Codierleitfaden',
  count: (shown: number, all: number) =>
    shown === all ? (all === 1 ? '1 Code' : `${n0(all)} Codes`) : `${n0(shown)} von ${n0(all)} Codes`,
  filter: 'Leitfaden durchsuchen',
  print: 'Drucken …',
  placeholders: {
    definition: 'Was der Code bedeutet, in ein bis zwei Sätzen',
    include: 'Woran man erkennt, dass er passt',
    exclude: 'Was nicht dazugehört, und welcher Code dort passt',
  },
  removeExample: (reference: string) => `Ankerbeispiel ${reference} entfernen`,
  examplesLeftOut: (n: number) =>
    n === 1
      ? 'Ein Ankerbeispiel aus einem gesperrten O-Ton ist nicht mitgedruckt.'
      : `${n0(n)} Ankerbeispiele aus gesperrten O-Tönen sind nicht mitgedruckt.`,
  deductive: 'deduktiv',
  inductive: 'induktiv',
  since: (date: string) => `angelegt am ${date}`,
  countedNote: 'Gezählt sind Codierungen ohne die in gesperrten O-Tönen.',
};

export const en: Dictionary<typeof de> = {
  title: 'Coding guide',
  show: 'Coding guide',
  count: (shown, all) =>
    shown === all ? (all === 1 ? '1 code' : `${n1(all)} codes`) : `${n1(shown)} of ${n1(all)} codes`,
  filter: 'Search the guide',
  print: 'Print …',
  placeholders: {
    definition: 'What the code means, in a sentence or two',
    include: 'How to tell that it applies',
    exclude: 'What does not belong here, and which code does apply',
  },
  removeExample: (reference) => `Remove anchor example ${reference}`,
  examplesLeftOut: (n) =>
    n === 1
      ? 'One anchor example from a blocked O-tone is not printed.'
      : `${n1(n)} anchor examples from blocked O-tones are not printed.`,
  deductive: 'deductive',
  inductive: 'inductive',
  since: (date) => `created on ${date}`,
  countedNote: 'Codings are counted without those in blocked O-tones.',
};
