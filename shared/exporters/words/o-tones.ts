import { inBoth } from './in-both';

/** Words of the list of O-tones. */
export const oTonesWords = inBoth(
  {
    counted: 'jeder O-Ton, der gedruckt werden darf',
    totals: (count: number) => (count === 1 ? '1 O-Ton' : `${count} O-Töne`),
    withoutEvent: 'Ohne Veranstaltung',
    none: 'Noch kein O-Ton ist freigegeben.',
    from: (reference: string) => ` (aus: ${reference})`,
    columns: {
      event: 'Titel der Veranstaltung',
      event_date: 'Tag der Veranstaltung, JJJJ-MM-TT',
      place: 'Ort der Veranstaltung',
      o_tone: 'Wortlaut',
      attribution: 'wer genannt werden darf: Name und Rolle, bei anonymen nur die Rolle',
      release: 'open (mit Namen) oder anonymous (nur mit der Rolle)',
      source: 'Stelle, aus der er stammt; bei anonymen leer, weil sie verraten könnte, wer es war',
      codes: 'Codes, die er trägt; mehrere durch "; " getrennt',
    },
  },
  {
    counted: 'every O-tone that may be printed',
    totals: (count) => (count === 1 ? '1 O-tone' : `${count} O-tones`),
    withoutEvent: 'Without event',
    none: 'No O-tone is released yet.',
    from: (reference) => ` (from: ${reference})`,
    columns: {
      event: 'title of the event',
      event_date: 'day of the event, YYYY-MM-DD',
      place: 'place of the event',
      o_tone: 'exact words',
      attribution: 'who may be named: name and role, of anonymous ones the role alone',
      release: 'open (by name) or anonymous (by role only)',
      source: 'passage it was taken from; empty of anonymous ones, because it could say who it was',
      codes: 'codes it carries; several joined by "; "',
    },
  },
);
