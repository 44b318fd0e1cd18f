import { inBoth } from './in-both';

/** Words of a document with its codings marked. */
export const documentWords = inBoth(
  {
    counted:
      'jede Codierung in den gezeigten Dokumenten; Codierungen an derselben Textstelle haben eine gemeinsame Nummer',
    legend: 'Codes und wie oft sie vergeben sind',
    heads: {
      code: 'Code',
      codings: 'Codierungen',
      documents: 'Dokumente',
      paragraph: 'Abs.',
      text: 'Text',
      codes: 'Codes',
    },
    how: 'Hochgestellte Zahlen in eckigen Klammern sagen, wo eine Textstelle beginnt und endet; dieselbe Zahl steht in der Spalte „Codes“ mit den Codes der Stelle. Überschneiden sich Textstellen, hat der Grund die Farbe der kürzesten.',
    howInline:
      'In eckigen Klammern steht, wo eine Textstelle beginnt und endet: [1: … :1]. Unter dem Absatz stehen zu der Zahl die Codes der Stelle.',
    goesOn: ' (Fortsetzung)',
    memo: (code: string) => `Memo zu ${code}:`,
    none: 'Kein Dokument ist gewählt oder vorhanden.',
    uncoded: 'In diesem Dokument ist nichts codiert, was hier gezeigt wird.',
    empty: 'Dieses Dokument hat keinen Text.',
    missing: 'Der Text dieses Dokuments lag nicht vor.',
  },
  {
    counted: 'every coding in the documents shown; codings at the same place share a number',
    legend: 'Codes and how often they were given',
    heads: {
      code: 'Code',
      codings: 'Codings',
      documents: 'Documents',
      paragraph: 'Para.',
      text: 'Text',
      codes: 'Codes',
    },
    how: 'Raised numbers in square brackets say where a passage begins and ends; the same number stands in the column “Codes” with the codes of the passage. Where passages overlap, the ground has the colour of the shortest.',
    howInline:
      'Square brackets say where a passage begins and ends: [1: … :1]. Below the paragraph stand the codes of the passage with that number.',
    goesOn: ' (continued)',
    memo: (code) => `Memo on ${code}:`,
    none: 'No document is chosen or there is none.',
    uncoded: 'Nothing in this document is coded that is shown here.',
    empty: 'This document has no text.',
    missing: 'The text of this document was not at hand.',
  },
);
