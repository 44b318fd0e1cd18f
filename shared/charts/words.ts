import type { Relation } from '../analysis/co-occurrence';
import { countText, type ChartLanguage } from './number-text';

/** Everything that pictures and their tables say, in a language. */
export type ChartWords = typeof de;

const n = (count: number): string => countText(count, 'de');
const m = (count: number): string => countText(count, 'en');

const de = {
  code: 'Code',
  category: 'Kategorie',
  document: 'Dokument',
  event: 'Veranstaltung',
  noEvent: 'ohne Veranstaltung',
  date: 'Datum',
  codings: 'Codierungen',
  passages: 'Textstellen',
  documents: 'Dokumente',
  cases: 'Fälle',
  shareOf: (what: string) => `${what} (Anteil)`,
  ofAll: (what: string, count: number) => `${what} (n\u00a0=\u00a0${n(count)})`,
  titles: {
    frequencies: 'Häufigkeiten',
    'side-by-side': 'Veranstaltungen im Vergleich',
    saturation: 'Sättigung: neue Codes je Dokument',
    coverage: { documents: 'Codierter Anteil der Dokumente', codes: 'Anteil der Codes am Text' },
    'co-occurrence': (relation: Relation) =>
      relation.kind === 'overlap'
        ? 'Gemeinsames Auftreten: Überschneidung'
        : relation.kind === 'within'
          ? 'Gemeinsames Auftreten: innerhalb'
          : `Gemeinsames Auftreten: höchstens ${relation.paragraphs === 1 ? '1 Absatz' : `${relation.paragraphs} Absätze`} entfernt`,
    'heat-map': {
      events: 'Codes nach Veranstaltungen',
      documents: 'Codes nach Dokumenten',
      cases: 'Codes nach Fällen',
      speakers: 'Codes nach Sprecher*innen',
      attribute: 'Codes nach Attribut',
    },
  },
  pairs: 'Paare',
  first: 'Code',
  second: 'mit Code',
  firstWithin: 'Code (innen)',
  secondWithin: 'liegt in Code',
  fresh: 'neue Codes',
  freshNames: 'welche',
  used: 'Codes darin',
  totalCodes: 'Codes bisher',
  coded: 'codierte Zeichen',
  length: 'Zeichen',
  codedShare: 'codiert',
  all: 'Gesamt',
  difference: 'Unterschied',
  foundIn: 'Kommt vor in',
  commonness: { all: 'allen', some: 'mehreren', one: 'einer', none: 'keiner' },
  only: (event: string) => `nur: ${event}`,
  shareOfEvent: (event: string) => `${event} (Anteil)`,
  notes: {
    countsCodings: 'Gezählt sind Codierungen mit dem Code selbst.',
    countsPassages:
      'Gezählt sind Textstellen mit dem Code oder einem Code darunter; jede Stelle zählt einmal, auch wenn mehrere sie codiert haben.',
    sharesOfEvents: 'Anteile beziehen sich auf alles, was in derselben Veranstaltung codiert ist.',
    pairs:
      'Gezählt sind Paare aus einer Textstelle des einen und einer des anderen Codes. Was zwei Personen am selben Ort mit demselben Code versehen haben, ist eine Textstelle; sie bildet nie ein Paar mit sich selbst.',
    graph: 'Ein Kreis ist so groß, wie der Code Textstellen hat; die Linien sind so dick wie ihre Zahl von Paaren.',
    within: 'Richtung: Die Textstelle des ersten Codes liegt ganz in der des zweiten.',
    nested: 'Zwischen einem Code und seinen Untercodes ist nichts gezählt, weil es dieselben Textstellen sind.',
    saturation: 'Dokumente nach dem Datum ihrer Veranstaltung; undatierte stehen am Ende.',
    uncoded: (count: number) =>
      count === 1
        ? '1 Dokument ohne Codierung ist nicht dabei.'
        : `${n(count)} Dokumente ohne Codierung sind nicht dabei.`,
    unused: (count: number) => (count === 1 ? '1 Code kommt nirgends vor.' : `${n(count)} Codes kommen nirgends vor.`),
    coverage: 'Anteil der Zeichen mit mindestens einer Codierung; was mehrere Codierungen decken, zählt einmal.',
    casesBase: 'Ein Fall zählt, wenn eines seiner Dokumente den Code enthält.',
    speakers: 'Eine Codierung gehört zu allen, deren Worte sie berührt.',
    blocked: (count: number) =>
      count === 1 ? '1 gesperrter O-Ton ist nicht gezählt.' : `${n(count)} gesperrte O-Töne sind nicht gezählt.`,
    drawn: (shown: number, all: number) =>
      `Gezeichnet sind ${n(shown)} von ${n(all)} Zeilen, die größten zuerst gewählt; die Tabelle enthält alle.`,
    drawnColumns: (shown: number, all: number) =>
      `Gezeichnet sind ${n(shown)} von ${n(all)} Spalten, die größten zuerst gewählt; die Tabelle enthält alle.`,
    drawnPairs: (shown: number, all: number) =>
      `Gezeichnet sind die ${n(shown)} stärksten von ${n(all)} Verbindungen; die Tabelle enthält alle.`,
  },
};

const en: ChartWords = {
  code: 'Code',
  category: 'Category',
  document: 'Document',
  event: 'Event',
  noEvent: 'no event',
  date: 'Date',
  codings: 'Codings',
  passages: 'Passages',
  documents: 'Documents',
  cases: 'Cases',
  shareOf: (what) => `${what} (share)`,
  ofAll: (what, count) => `${what} (n\u00a0=\u00a0${m(count)})`,
  titles: {
    frequencies: 'Frequencies',
    'side-by-side': 'Events side by side',
    saturation: 'Saturation: new codes per document',
    coverage: { documents: 'Coded share of documents', codes: 'Share of codes in the text' },
    'co-occurrence': (relation) =>
      relation.kind === 'overlap'
        ? 'Co-occurrence: overlap'
        : relation.kind === 'within'
          ? 'Co-occurrence: within'
          : `Co-occurrence: at most ${relation.paragraphs === 1 ? '1 paragraph' : `${relation.paragraphs} paragraphs`} apart`,
    'heat-map': {
      events: 'Codes by event',
      documents: 'Codes by document',
      cases: 'Codes by case',
      speakers: 'Codes by speaker',
      attribute: 'Codes by value of an attribute',
    },
  },
  pairs: 'Pairs',
  first: 'Code',
  second: 'with code',
  firstWithin: 'Code (inside)',
  secondWithin: 'lies in code',
  fresh: 'new codes',
  freshNames: 'which',
  used: 'codes in it',
  totalCodes: 'codes so far',
  coded: 'coded characters',
  length: 'characters',
  codedShare: 'coded',
  all: 'Total',
  difference: 'Difference',
  foundIn: 'Found in',
  commonness: { all: 'all', some: 'several', one: 'one', none: 'none' },
  only: (event) => `only: ${event}`,
  shareOfEvent: (event) => `${event} (share)`,
  notes: {
    countsCodings: 'What is counted are codings with the code itself.',
    countsPassages:
      'What is counted are passages with the code or any code below it; each place counts once, also when several people coded it.',
    sharesOfEvents: 'Shares are of everything coded in the same event.',
    pairs:
      'What is counted are pairs of a passage of the one code and a passage of the other. What two people gave the same code at the same place is one passage; it is never a pair with itself.',
    graph: 'The area of a circle says how many passages a code has; lines are as thick as their number of pairs.',
    within: 'Direction: the passage of the first code lies wholly in that of the second.',
    nested: 'Nothing is counted between a code and its sub-codes, because they are the same passages.',
    saturation: 'Documents by the date of their event; undated ones come last.',
    uncoded: (count) =>
      count === 1
        ? '1 document without any coding is left out.'
        : `${m(count)} documents without any coding are left out.`,
    unused: (count) => (count === 1 ? '1 code occurs nowhere.' : `${m(count)} codes occur nowhere.`),
    coverage: 'Share of characters with at least one coding; what several codings cover counts once.',
    casesBase: 'A case counts when one of its documents has the code.',
    speakers: 'A coding belongs to everyone whose words it touches.',
    blocked: (count) =>
      count === 1 ? '1 blocked O-tone is not counted.' : `${m(count)} blocked O-tones are not counted.`,
    drawn: (shown, all) => `${m(shown)} of ${m(all)} rows are drawn, the largest chosen first; the table has all.`,
    drawnColumns: (shown, all) =>
      `${m(shown)} of ${m(all)} columns are drawn, the largest chosen first; the table has all.`,
    drawnPairs: (shown, all) => `The ${m(shown)} strongest of ${m(all)} links are drawn; the table has all.`,
  },
};

/** The words in a language. */
export function chartWords(language: ChartLanguage): ChartWords {
  return language === 'de' ? de : en;
}
