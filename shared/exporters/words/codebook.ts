import { inBoth } from './in-both';

/** Words of the codebook. */
export const codebookWords = inBoth(
  {
    counted: 'jeder Code des Projekts',
    columns: {
      code_path: 'Name des Codes mit allen darüber, verbunden durch " > "',
      code: 'Name des Codes',
      definition: 'Definition',
      include: 'Regel, was dazugehört',
      exclude: 'Abgrenzung',
      origin: 'deductive (aus der Theorie) oder inductive (aus dem Material)',
      color: 'Farbe #rrggbb',
      examples: 'Ankerbeispiele mit Quellenangabe, durch eine Leerzeile getrennt',
      codings: 'Zahl der Codierungen mit dem Code selbst',
      passages_with_subcodes: 'Zahl der Textstellen mit dem Code oder einem Code darunter, jede einmal gezählt',
    },
  },
  {
    counted: 'every code of the project',
    columns: {
      code_path: 'name of the code with everything above it, joined by " > "',
      code: 'name of the code',
      definition: 'definition',
      include: 'rule of what belongs to it',
      exclude: 'delimitation',
      origin: 'deductive (from theory) or inductive (from the material)',
      color: 'colour #rrggbb',
      examples: 'anchor examples with reference, separated by an empty line',
      codings: 'number of codings with the code itself',
      passages_with_subcodes: 'number of passages with the code or any code below it, each counted once',
    },
  },
);
