import type { Dictionary } from '../dictionary';

const n0 = (n: number): string => n.toLocaleString('de');
const n1 = (n: number): string => n.toLocaleString('en');
const codesDe = (n: number): string => (n === 1 ? '1 Code' : `${n0(n)} Codes`);
const codesEn = (n: number): string => (n === 1 ? '1 code' : `${n1(n)} codes`);
const codingsDe = (n: number): string => (n === 1 ? '1 Codierung' : `${n0(n)} Codierungen`);
const codingsEn = (n: number): string => (n === 1 ? '1 coding' : `${n1(n)} codings`);

/** What a merge would do. */
export type MergePreview = {
  readonly into: string;
  readonly codings: number;
  readonly unified: number;
  readonly subcodes: number;
};

/** Acting on several codes at once: merging, splitting, colours, places. */
export const de = {
  removed: (codes: number, codings: number) =>
    codings === 0 ? `${codesDe(codes)} entfernt` : `${codesDe(codes)} mit ${codingsDe(codings)} entfernt`,
  removeSelected: (n: number) => `${codesDe(n)} löschen`,
  merge: {
    action: 'Zusammenführen …',
    title: (n: number) => `${codesDe(n)} zusammenführen`,
    titleOne: (name: string) => `»${name}« mit einem anderen Code zusammenführen`,
    into: 'Code, der bleibt',
    stays: 'Welcher Code bleibt?',
    needsTarget: 'Wählen Sie den Code, der bleibt.',
    confirm: 'Zusammenführen',
    preview: ({ into, codings, unified, subcodes }: MergePreview) =>
      [
        `${codingsDe(codings)} ${codings === 1 ? 'geht' : 'gehen'} an »${into}«.`,
        unified === 0
          ? ''
          : `${n0(unified)} davon ${unified === 1 ? 'trifft' : 'treffen'} dort auf eine Codierung an derselben Stelle und ${unified === 1 ? 'wird' : 'werden'} mit ihr vereint.`,
        subcodes === 0 ? '' : `${n0(subcodes)} ${subcodes === 1 ? 'Untercode zieht' : 'Untercodes ziehen'} um.`,
      ]
        .filter(Boolean)
        .join(' '),
    joined:
      'Memos, Gewichte und Ankerbeispiele bleiben erhalten. Definitionen und Regeln stehen danach untereinander, mit dem Namen des Codes, aus dem sie kommen.',
    done: (merged: string, into: string) => `»${merged}« mit »${into}« zusammengeführt`,
  },
  move: {
    action: 'Verschieben nach …',
    title: (n: number) => `${codesDe(n)} verschieben`,
    titleOne: (name: string) => `»${name}« verschieben`,
    below: 'Unter welchen Code?',
    root: 'Oberste Ebene',
    confirm: 'Verschieben',
  },
  recolor: {
    action: 'Farbe …',
    title: (n: number) => `Farben von ${codesDe(n)}`,
    titleOne: (name: string) => `Farbe von »${name}«`,
    allTitle: 'Farbpalette aller Codes …',
    way: 'Verteilung',
    one: 'Eine für alle',
    turn: 'Der Reihe nach',
    palette: 'Palette',
    withSubcodes: 'Untercodes bekommen Schattierungen davon',
    confirm: 'Färben',
  },
  palettes: {
    hues: 'Zwölf Farbtöne',
    'clear-12': 'Zwölf, unterscheidbar bei Farbfehlsichtigkeit und im Graudruck',
    'clear-8': 'Acht, am weitesten auseinander',
  },
  colorNames: {
    hues: [
      'Blau',
      'Orange',
      'Grün',
      'Violett',
      'Ocker',
      'Petrol',
      'Karmin',
      'Oliv',
      'Indigo',
      'Braun',
      'Hellblau',
      'Grauviolett',
    ] as readonly string[],
    'clear-12': [
      'Stahlblau',
      'Orange',
      'Pflaume',
      'Salbei',
      'Violett',
      'Apricot',
      'Rost',
      'Himmelblau',
      'Indigo',
      'Malve',
      'Rosenholz',
      'Kornblume',
    ] as readonly string[],
    'clear-8': [
      'Königsblau',
      'Orange',
      'Nachtviolett',
      'Himmelblau',
      'Ziegelrot',
      'Altrosa',
      'Malve',
      'Lavendel',
    ] as readonly string[],
  },
};

export const en: Dictionary<typeof de> = {
  removed: (codes, codings) =>
    codings === 0 ? `${codesEn(codes)} removed` : `${codesEn(codes)} removed with ${codingsEn(codings)}`,
  removeSelected: (n) => `Delete ${codesEn(n)}`,
  merge: {
    action: 'Merge …',
    title: (n) => `Merge ${codesEn(n)}`,
    titleOne: (name) => `Merge “${name}” into another code`,
    into: 'Code that stays',
    stays: 'Which code stays?',
    needsTarget: 'Choose the code that stays.',
    confirm: 'Merge',
    preview: ({ into, codings, unified, subcodes }) =>
      [
        `${codingsEn(codings)} ${codings === 1 ? 'goes' : 'go'} to “${into}”.`,
        unified === 0
          ? ''
          : `${n1(unified)} of them ${unified === 1 ? 'lies' : 'lie'} there on the same passage already and ${unified === 1 ? 'becomes' : 'become'} one with it.`,
        subcodes === 0 ? '' : `${n1(subcodes)} ${subcodes === 1 ? 'sub-code moves' : 'sub-codes move'} along.`,
      ]
        .filter(Boolean)
        .join(' '),
    joined:
      'Memos, weights and anchor examples are kept. Definitions and rules then stand one below the other, under the name of the code they come from.',
    done: (merged, into) => `“${merged}” merged into “${into}”`,
  },
  move: {
    action: 'Move to …',
    title: (n) => `Move ${codesEn(n)}`,
    titleOne: (name) => `Move “${name}”`,
    below: 'Below which code?',
    root: 'Top level',
    confirm: 'Move',
  },
  recolor: {
    action: 'Colour …',
    title: (n) => `Colours of ${codesEn(n)}`,
    titleOne: (name) => `Colour of “${name}”`,
    allTitle: 'Colour palette of all codes …',
    way: 'Distribution',
    one: 'One for all',
    turn: 'In turn',
    palette: 'Palette',
    withSubcodes: 'Sub-codes get shades of it',
    confirm: 'Colour',
  },
  palettes: {
    hues: 'Twelve hues',
    'clear-12': 'Twelve, told apart under colour blindness and in grey print',
    'clear-8': 'Eight, furthest apart',
  },
  colorNames: {
    hues: [
      'Blue',
      'Orange',
      'Green',
      'Violet',
      'Ochre',
      'Teal',
      'Carmine',
      'Olive',
      'Indigo',
      'Brown',
      'Light blue',
      'Grey violet',
    ],
    'clear-12': [
      'Steel blue',
      'Orange',
      'Plum',
      'Sage',
      'Violet',
      'Apricot',
      'Rust',
      'Sky blue',
      'Indigo',
      'Mauve',
      'Rosewood',
      'Cornflower',
    ],
    'clear-8': ['Royal blue', 'Orange', 'Night violet', 'Sky blue', 'Brick red', 'Dusty pink', 'Mauve', 'Lavender'],
  },
};
