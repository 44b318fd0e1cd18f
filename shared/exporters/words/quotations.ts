import { inBoth } from './in-both';

/** Words of the quotations by code. */
export const quotationsWords = inBoth(
  {
    counted: 'jede Textstelle je Code, einmal je Code, auch wenn mehrere Personen sie damit codiert haben',
    passages: (count: number) => (count === 1 ? '1 Textstelle' : `${count} Textstellen`),
    memo: 'Memo: ',
    none: 'Noch keine Textstelle ist codiert.',
    unused: (codes: string) => `Ohne Textstelle: ${codes}`,
    columns: {
      code_path: 'Name des Codes mit allen darüber, verbunden durch " > "',
      code: 'Name des Codes',
      quotation: 'Wortlaut der Textstelle',
      reference: 'Quellenangabe nach der Vorlage des Projekts',
      document: 'Name des Dokuments; O-Töne, die nicht offen freigegeben sind, heißen nach Rolle und Veranstaltung',
      event: 'Titel der Veranstaltung',
      event_date: 'Tag der Veranstaltung, JJJJ-MM-TT',
      speaker: 'wer spricht (Pseudonym, wenn vergeben); mehrere durch "; " getrennt; bei O-Tönen die Zuschreibung',
      coders: 'wer die Stelle so codiert hat; mehrere durch "; " getrennt',
      memo: 'Memos zu den Codierungen der Stelle, durch eine Leerzeile getrennt',
    },
  },
  {
    counted: 'every passage of each code, once a code, also where several people gave it that code',
    passages: (count) => (count === 1 ? '1 passage' : `${count} passages`),
    memo: 'Memo: ',
    none: 'No passage is coded yet.',
    unused: (codes) => `Without any passage: ${codes}`,
    columns: {
      code_path: 'name of the code with everything above it, joined by " > "',
      code: 'name of the code',
      quotation: 'exact words of the passage',
      reference: 'reference by the template of the project',
      document: 'name of the document; O-tones that are not released openly are named by role and event',
      event: 'title of the event',
      event_date: 'day of the event, YYYY-MM-DD',
      speaker: 'who speaks (the pseudonym where there is one); several joined by "; "; of O-tones the attribution',
      coders: 'who coded the passage so; several joined by "; "',
      memo: 'memos on the codings of the passage, separated by an empty line',
    },
  },
);
