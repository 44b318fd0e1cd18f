import { inBoth } from './in-both';

type Listed = Readonly<Record<'events' | 'documents' | 'speakers' | 'cases', readonly unknown[]>>;

const columnsDe = {
  record: 'event (Veranstaltung), document, speaker oder case (Fall)',
  name: 'wie es heißt; Sprecher*innen mit Pseudonym, wenn vergeben',
  event: 'Titel der Veranstaltung',
  event_date: 'Tag der Veranstaltung, JJJJ-MM-TT',
  place: 'Ort der Veranstaltung',
  document: 'Dokument, in dem jemand spricht',
  kind: 'transcript, o-tone, notes oder survey',
  role: 'Rolle',
  words: 'Wörter des Dokuments',
  characters: 'Zeichen des Dokuments (UTF-16)',
  paragraphs: 'Absätze des Dokuments',
  documents: 'Zahl der Dokumente',
  speakers: 'Zahl der Sprecher*innen, je Dokument gezählt',
  codings: 'Zahl der Codierungen',
};

/** Words of the sample. */
export const sampleWords = inBoth(
  {
    counted: 'Veranstaltungen, Dokumente, Sprecher*innen und Fälle mit ihren Merkmalen',
    totals: ({ events, documents, speakers, cases }: Listed) =>
      `${events.length} Veranstaltungen, ${documents.length} Dokumente, ${speakers.length} Sprecher*innen (je Dokument gezählt), ${cases.length} Fälle`,
    captions: { events: 'Veranstaltungen', documents: 'Dokumente', speakers: 'Sprecher*innen', cases: 'Fälle' },
    heads: {
      event: 'Veranstaltung',
      date: 'Datum',
      place: 'Ort',
      documents: 'Dokumente',
      speakers: 'Sprechende',
      document: 'Dokument',
      kind: 'Art',
      words: 'Wörter',
      paragraphs: 'Absätze',
      codings: 'Codierungen',
      attributes: 'Merkmale',
      speaker: 'Sprecher*in',
      role: 'Rolle',
      case: 'Fall',
    },
    kinds: { transcript: 'Transkript', 'o-tone': 'O-Ton', notes: 'Notizen', survey: 'Befragung' },
    hidden: 'O-Töne, die nicht mit Namen freigegeben sind, heißen nach Rolle und Veranstaltung; ihre Merkmale fehlen.',
    pseudonyms:
      'Mit Pseudonym, wenn eines vergeben ist. Gezählt je Dokument: Wer in mehreren spricht, steht mehrmals da.',
    none: 'Das Projekt hat noch kein Material.',
    attribute: 'Merkmal, wie es im Projekt heißt',
    columns: columnsDe,
  },
  {
    counted: 'events, documents, speakers and cases with their attributes',
    totals: ({ events, documents, speakers, cases }) =>
      `${events.length} events, ${documents.length} documents, ${speakers.length} speakers (counted by document), ${cases.length} cases`,
    captions: { events: 'Events', documents: 'Documents', speakers: 'Speakers', cases: 'Cases' },
    heads: {
      event: 'Event',
      date: 'Date',
      place: 'Place',
      documents: 'Documents',
      speakers: 'Speakers',
      document: 'Document',
      kind: 'Kind',
      words: 'Words',
      paragraphs: 'Paragraphs',
      codings: 'Codings',
      attributes: 'Attributes',
      speaker: 'Speaker',
      role: 'Role',
      case: 'Case',
    },
    kinds: { transcript: 'transcript', 'o-tone': 'O-tone', notes: 'notes', survey: 'survey' },
    hidden: 'O-tones that are not released by name are named by role and event; their attributes are left out.',
    pseudonyms:
      'By pseudonym where there is one. Counted by document: who speaks in several stands there several times.',
    none: 'The project has no material yet.',
    attribute: 'attribute as the project names it',
    columns: {
      record: 'event, document, speaker or case',
      name: 'what it is called; speakers by pseudonym where there is one',
      event: 'title of the event',
      event_date: 'day of the event, YYYY-MM-DD',
      place: 'place of the event',
      document: 'document in which somebody speaks',
      kind: 'transcript, o-tone, notes or survey',
      role: 'role',
      words: 'words of the document',
      characters: 'characters of the document (UTF-16)',
      paragraphs: 'paragraphs of the document',
      documents: 'number of documents',
      speakers: 'number of speakers, counted by document',
      codings: 'number of codings',
    },
  },
);
