import { inBoth } from './in-both';

/** Words for what narrows a matrix. */
export const filterWords = inBoth(
  {
    events: (names: string) => `nur Veranstaltungen: ${names}`,
    dates: (from: string, to: string) =>
      to === ''
        ? `nur Veranstaltungen ab ${from}`
        : from === ''
          ? `nur Veranstaltungen bis ${to}`
          : `nur Veranstaltungen von ${from} bis ${to}`,
    kinds: (names: string) => `nur Dokumente der Art: ${names}`,
    kindNames: { transcript: 'Transkript', 'o-tone': 'O-Ton', notes: 'Notizen', survey: 'Umfrage' },
    speakers: (names: string) => `nur Worte von: ${names}`,
    coders: (names: string) => `nur codiert von: ${names}`,
    document: (name: string) => `nur das Dokument ${name}`,
    code: (name: string) => `nur der Code ${name} und was darunter liegt`,
    weight: (from: number, to: number) => `nur Codierungen mit einem Gewicht von ${from} bis ${to}`,
    attribute: (name: string, values: string) => `nur mit ${name}: ${values}`,
  },
  {
    events: (names) => `only events: ${names}`,
    dates: (from, to) =>
      to === ''
        ? `only events from ${from}`
        : from === ''
          ? `only events until ${to}`
          : `only events from ${from} to ${to}`,
    kinds: (names) => `only documents of the kind: ${names}`,
    kindNames: { transcript: 'transcript', 'o-tone': 'O-tone', notes: 'notes', survey: 'survey' },
    speakers: (names) => `only words of: ${names}`,
    coders: (names) => `only coded by: ${names}`,
    document: (name) => `only the document ${name}`,
    code: (name) => `only the code ${name} and what lies below it`,
    weight: (from, to) => `only codings with a weight from ${from} to ${to}`,
    attribute: (name, values) => `only with ${name}: ${values}`,
  },
);
