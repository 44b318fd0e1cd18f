import { inBoth } from './in-both';

/** Words of the codebook. */
export const codebookWords = inBoth(
  {
    counted: 'jeder Code des Projekts',
    report: {
      caption: 'Codes in der Ordnung des Codesystems',
      heads: {
        code: 'Code',
        definition: 'Definition und Regeln',
        examples: 'Ankerbeispiele',
        origin: 'Herkunft',
        codings: 'Codierungen',
        passages: 'Stellen mit Untercodes',
      },
      include: 'Dazu gehört: ',
      exclude: 'Nicht dazu gehört: ',
      origins: { deductive: 'deduktiv', inductive: 'induktiv' },
      note: 'Deduktiv: aus der Theorie; induktiv: aus dem Material. Codierungen: mit dem Code selbst. Stellen: mit dem Code oder einem Code darunter, jede einmal gezählt.',
      undefined: (count: number) =>
        count === 1 ? 'Ein Code hat noch keine Definition.' : `${count} Codes haben noch keine Definition.`,
      none: 'Das Projekt hat noch keinen Code.',
    },
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
    report: {
      caption: 'Codes in the order of the code system',
      heads: {
        code: 'Code',
        definition: 'Definition and rules',
        examples: 'Anchor examples',
        origin: 'Origin',
        codings: 'Codings',
        passages: 'Passages with sub-codes',
      },
      include: 'Belongs here: ',
      exclude: 'Does not belong here: ',
      origins: { deductive: 'deductive', inductive: 'inductive' },
      note: 'Deductive: from theory; inductive: from the material. Codings: with the code itself. Passages: with the code or any code below it, each counted once.',
      undefined: (count) =>
        count === 1 ? 'One code has no definition yet.' : `${count} codes have no definition yet.`,
      none: 'The project has no code yet.',
    },
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
