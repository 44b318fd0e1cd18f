import type { Dictionary } from '../dictionary';

function passages(count: number): string {
  return count === 1 ? '1 Textstelle' : `${count.toLocaleString('de')} Textstellen`;
}

/** What events and codes have in common, and what parts them. */
export const de = {
  title: 'Vergleich',
  analysis: 'Auswertung',
  analyses: {
    'side-by-side': 'Nebeneinander',
    'co-occurrence': 'Gemeinsam',
    frequencies: 'Häufigkeit',
    saturation: 'Sättigung',
    coverage: 'Abdeckung',
    'by-attribute': 'Nach Merkmal',
    'by-speaker': 'Nach Person',
  },
  events: 'Veranstaltungen',
  allEvents: 'Alle Veranstaltungen',
  someEvents: (chosen: number, all: number) => `${chosen} von ${all.toLocaleString('de')} Veranstaltungen`,
  noEvents: 'Das Projekt hat noch keine Veranstaltung.',
  codes: 'Was eine Zeile ist',
  codeChoices: { codes: 'Codes', 'with-subcodes': 'Codes mit Untercodes', categories: 'Kategorien' },
  relation: 'Wann zwei Codes gemeinsam vorkommen',
  relations: {
    overlap: 'Überschneidung',
    within: 'einer im anderen',
    near: (count: number) =>
      count === 0
        ? 'im selben Absatz'
        : count === 1
          ? 'bis 1 Absatz entfernt'
          : `bis ${count.toLocaleString('de')} Absätze entfernt`,
  },
  form: 'Darstellung',
  forms: { graph: 'Netz', 'heat-map': 'Raster' },
  coverageOf: 'Wovon der codierte Anteil',
  coverage: { documents: 'Dokumente', codes: 'Codes' },
  attribute: 'Merkmal',
  attributeOf: { document: 'Dokument', speaker: 'Person', case: 'Fall' },
  print: 'Drucken',
  giveOut: 'Exportieren',
  giveOutChart: 'Diagramm exportieren',
  needsView: 'Dafür muss der Vergleich zu sehen sein.',
  counting: (fraction: number) => `Wird gezählt … ${Math.round(fraction * 100)} %`,
  picture: 'Diagramm, lässt sich verschieben',
  numbers: 'Die Zahlen dazu',
  tableOf: (title: string) => `${title}: Zahlen. Pfeiltasten: gehen. Eingabe: Textstellen zeigen.`,
  numberName: (row: string, column: string, other: string | null) =>
    other === null ? `${row} · ${column}` : `${row} · ${other} · ${column}`,
  moreRows: (shown: number, all: number) =>
    `Weitere zeigen (${shown.toLocaleString('de')} von ${all.toLocaleString('de')})`,
  passages: 'Textstellen dahinter',
  passageCount: (count: number, documents: number) =>
    `${passages(count)} in ${documents === 1 ? '1 Dokument' : `${documents.toLocaleString('de')} Dokumenten`}`,
  close: 'Textstellen schließen',
  blocked: 'gesperrt',
  empty: {
    'no-codings': {
      title: 'Noch nichts zu vergleichen',
      text: 'Sobald Sie Textstellen codiert haben, steht hier, was Veranstaltungen teilen und was sie trennt.',
      act: 'Zum Material',
    },
    'one-event': {
      title: 'Dazu braucht es zwei',
      text: 'Nebeneinander stehen mindestens zwei Veranstaltungen. Wählen Sie weitere aus oder legen Sie im Material welche an.',
      act: 'Alle Veranstaltungen wählen',
    },
    'no-attributes': {
      title: 'Noch keine Merkmale',
      text: 'Merkmale von Dokumenten, Personen und Fällen lassen sich hier gegen Codes stellen, sobald es welche gibt.',
      act: 'Zu den Merkmalen',
    },
    'no-speakers': {
      title: 'Niemand spricht',
      text: 'In den Texten sind keine Sprecher*innen erkannt. Das geht im Material, über das Menü eines Dokuments.',
      act: 'Zum Material',
    },
    'nothing-counted': {
      title: 'Nichts gefunden',
      text: 'Mit dieser Auswahl gibt es keine einzige Zahl. Nehmen Sie alle Veranstaltungen und alle Codes.',
      act: 'Auswahl zurücksetzen',
    },
  },
};

export const en: Dictionary<typeof de> = {
  title: 'Compare',
  analysis: 'Analysis',
  analyses: {
    'side-by-side': 'Side by side',
    'co-occurrence': 'Together',
    frequencies: 'Frequency',
    saturation: 'Saturation',
    coverage: 'Coverage',
    'by-attribute': 'By attribute',
    'by-speaker': 'By speaker',
  },
  events: 'Events',
  allEvents: 'All events',
  someEvents: (chosen, all) => `${chosen} of ${all.toLocaleString('en')} events`,
  noEvents: 'The project has no event yet.',
  codes: 'What a row is',
  codeChoices: { codes: 'Codes', 'with-subcodes': 'Codes with sub-codes', categories: 'Categories' },
  relation: 'When two codes occur together',
  relations: {
    overlap: 'overlap',
    within: 'one lies in the other',
    near: (count) =>
      count === 0
        ? 'in the same paragraph'
        : count === 1
          ? 'at most 1 paragraph apart'
          : `at most ${count.toLocaleString('en')} paragraphs apart`,
  },
  form: 'Form',
  forms: { graph: 'Graph', 'heat-map': 'Grid' },
  coverageOf: 'Coded share of what',
  coverage: { documents: 'Documents', codes: 'Codes' },
  attribute: 'Attribute',
  attributeOf: { document: 'document', speaker: 'person', case: 'case' },
  print: 'Print',
  giveOut: 'Export',
  giveOutChart: 'Export chart',
  needsView: 'The comparison has to be in view for that.',
  counting: (fraction) => `Counting … ${Math.round(fraction * 100)}%`,
  picture: 'Chart, can be scrolled',
  numbers: 'The numbers',
  tableOf: (title) => `${title}: numbers. Arrow keys: move. Enter: show passages.`,
  numberName: (row, column, other) => (other === null ? `${row} · ${column}` : `${row} · ${other} · ${column}`),
  moreRows: (shown, all) => `Show more (${shown.toLocaleString('en')} of ${all.toLocaleString('en')})`,
  passages: 'Passages behind it',
  passageCount: (count, documents) =>
    `${count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`} in ${documents === 1 ? '1 document' : `${documents.toLocaleString('en')} documents`}`,
  close: 'Close passages',
  blocked: 'blocked',
  empty: {
    'no-codings': {
      title: 'Nothing to compare yet',
      text: 'Once you have coded passages, this shows what events share and what parts them.',
      act: 'Go to the material',
    },
    'one-event': {
      title: 'It takes two',
      text: 'At least two events stand side by side. Choose more of them, or add some in the material.',
      act: 'Choose all events',
    },
    'no-attributes': {
      title: 'No attributes yet',
      text: 'Attributes of documents, people and cases can be set against codes here as soon as there are some.',
      act: 'Go to the attributes',
    },
    'no-speakers': {
      title: 'Nobody speaks',
      text: 'No speakers are recognised in the texts. That is done in the material, in the menu of a document.',
      act: 'Go to the material',
    },
    'nothing-counted': {
      title: 'Nothing found',
      text: 'There is not a single number for this choice. Take all events and all codes.',
      act: 'Reset the choice',
    },
  },
};
