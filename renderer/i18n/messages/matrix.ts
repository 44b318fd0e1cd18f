import type { Dictionary } from '../dictionary';

function codings(count: number): string {
  return count === 1 ? '1 Codierung' : `${count.toLocaleString('de')} Codierungen`;
}

function passages(count: number): string {
  return count === 1 ? '1 Textstelle' : `${count.toLocaleString('de')} Textstellen`;
}

function inDocuments(count: number): string {
  return count === 1 ? '1 Dokument' : `${count.toLocaleString('de')} Dokumenten`;
}

export const de = {
  title: 'Ergebnismatrix',
  section: 'Matrix',
  rowsLabel: 'Zeilen',
  columnsLabel: 'Spalten',
  cellsLabel: 'Zellen',
  rows: { codes: 'Codes', categories: 'Kategorien', chosen: 'Auswahl' },
  columns: {
    events: 'Veranstaltungen',
    documents: 'Dokumente',
    cases: 'Fälle',
    speakers: 'Sprecher*innen',
    attribute: 'Merkmal',
  },
  cells: {
    codings: 'Codierungen',
    documents: 'Dokumente',
    cases: 'Fälle',
    speakers: 'Sprecher*innen',
    share: 'Textanteil',
    binary: '0/1',
    quotations: 'Zitate',
    anchor: 'Ankerbeispiel',
    summary: 'Aussagen',
  },
  withSubcodes: 'mit Untercodes',
  heat: 'Färbung',
  heatLegend: 'Je kräftiger der Grund, desto mehr steht in der Zelle.',
  heatLegendFrom: 'ab',
  heatFrom: (from: string) => `ab ${from}`,
  resizeHint: 'Umschalt+Pfeil: Breite ändern',
  noGroup: 'ohne Angabe',
  export: 'Exportieren',
  size: (rows: number, columns: number) => `${rows.toLocaleString('de')} × ${columns.toLocaleString('de')}`,

  views: 'Gespeicherte Ansichten',
  saveView: 'Ansicht speichern',
  viewName: 'Name der Ansicht',
  saveViewHint: 'Eingabe speichert, Esc bricht ab.',
  showView: (name: string) => `Ansicht »${name}« zeigen`,
  viewActions: (name: string) => `Ansicht »${name}«: was man damit tun kann`,
  renameView: 'Umbenennen',
  removeView: 'Entfernen',
  viewRemoved: (name: string) => `Ansicht »${name}« entfernt.`,

  gridLabel: 'Ergebnismatrix. Pfeiltasten: gehen. Eingabe: Textstellen zeigen.',
  corner: { codes: 'Code', categories: 'Kategorie', chosen: 'Code' },
  total: 'Gesamt',
  cellLabel: (row: string, column: string, counted: string) => `${row}, ${column}: ${counted}`,
  counted: {
    codings: (count: number, documentCount: number) =>
      count === 0 ? 'keine Codierung' : `${codings(count)} in ${inDocuments(documentCount)}`,
    passages: (count: number, documentCount: number) =>
      count === 0 ? 'keine Textstelle' : `${passages(count)} in ${inDocuments(documentCount)}`,
  },
  withStatements: (count: number) => (count === 1 ? 'mit 1 Aussage' : `mit ${count} Aussagen`),
  allRows: { codes: 'Alle Codes', categories: 'Alle Kategorien', chosen: 'Alle gewählten Codes' },
  allColumns: {
    events: 'alle Veranstaltungen',
    documents: 'alle Dokumente',
    cases: 'alle Fälle',
    speakers: 'alle Sprecher*innen',
    attribute: 'alle Werte',
  },
  moreQuotes: (count: number) => `… und ${count.toLocaleString('de')} weitere`,
  quoted: (words: string) => `»${words}«`,
  splitHandle: 'Höhe oder Breite der Textstellen ändern',

  noCodes: {
    title: 'Noch keine Codes',
    text: 'Jede Zeile der Matrix ist ein Code. Legen Sie im Codesystem rechts den ersten an.',
  },
  noCategories: {
    title: 'Noch keine Kategorien',
    text: 'Eine Kategorie ist ein Code mit Untercodes. Ziehen Sie im Codesystem einen Code unter einen anderen.',
    action: 'Codes zeigen',
  },
  noCodings: {
    title: 'Noch nichts codiert',
    text: 'Die Matrix zählt Codierungen und führt zu ihren Textstellen. Markieren Sie im Material eine Stelle und geben Sie ihr einen Code.',
    action: 'Zum Material',
  },
  noColumns: {
    events: {
      title: 'Noch keine Veranstaltungen',
      text: 'Jede Spalte ist eine Veranstaltung. Legen Sie eine an und ordnen Sie ihr Dokumente zu, oder vergleichen Sie Dokumente.',
    },
    documents: {
      title: 'Noch keine Dokumente',
      text: 'Jede Spalte ist ein Dokument. Fügen Sie im Material welche hinzu.',
    },
    speakers: {
      title: 'Keine Sprecher*innen erkannt',
      text: 'Jede Spalte ist eine Person, die spricht. Sie wird beim Einlesen an Zeilen wie »B2: …« erkannt.',
    },
    cases: {
      title: 'Noch keine Fälle',
      text: 'Jede Spalte ist ein Fall: eine Person oder Einrichtung, von der mehrere Dokumente handeln. Fälle legen Sie unter Merkmale an.',
    },
    attribute: {
      title: 'Kein Merkmal gewählt',
      text: 'Jede Spalte ist ein Wert eines Merkmals. Wählen Sie oben ein Merkmal, das Dokumente, Fälle oder Sprecher*innen haben.',
    },
    action: 'Dokumente vergleichen',
  },

  passages: {
    title: 'Textstellen',
    heading: (row: string, column: string) => `${row} · ${column}`,
    filter: 'Textstellen filtern',
    found: (found: number, all: number) => `${found} von ${all}`,
    count: (count: number, documentCount: number) => `${passages(count)} in ${inDocuments(documentCount)}`,
    close: 'Textstellen schließen',
    list: 'Textstellen. Pfeiltasten: gehen. Eingabe: zur Stelle im Dokument. Pfeil rechts: mehr Umgebung.',
    open: 'Zur Stelle im Dokument',
    copy: 'Zitat mit Quellenangabe kopieren',
    copied: 'Das Zitat liegt mit Quellenangabe in der Zwischenablage.',
    more: 'Mehr Umgebung',
    less: 'Weniger Umgebung',
    memo: 'Memo',
    coder: 'codiert von',
    weight: (weight: number) => `Gewicht ${weight}`,
    blocked: 'nicht freigegeben, fehlt in jedem Export',
    inDocument: (count: number) => passages(count),
    none: 'In dieser Zelle ist nichts codiert.',
    noneFound: 'Keine Textstelle enthält diese Wörter.',
    actions: 'Textstelle: was man damit tun kann',
  },
  statements: {
    goTo: (reference: string) => `Zur Stelle ${reference}`,
  },
  actions: {
    heat: 'Färbung der Zellen ein- oder ausschalten',
    subcodes: 'Untercodes in der Matrix mitzählen oder nicht',
    save: 'Ansicht der Matrix speichern',
    needsMatrix: 'Dazu zuerst die Matrix zeigen.',
  },
};

function codingsEn(count: number): string {
  return count === 1 ? '1 coding' : `${count.toLocaleString('en')} codings`;
}

function passagesEn(count: number): string {
  return count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`;
}

function documentsEn(count: number): string {
  return count === 1 ? '1 document' : `${count.toLocaleString('en')} documents`;
}

export const en: Dictionary<typeof de> = {
  title: 'Results matrix',
  section: 'Matrix',
  rowsLabel: 'Rows',
  columnsLabel: 'Columns',
  cellsLabel: 'Cells',
  rows: { codes: 'Codes', categories: 'Categories', chosen: 'Selection' },
  columns: {
    events: 'Events',
    documents: 'Documents',
    cases: 'Cases',
    speakers: 'Speakers',
    attribute: 'Attribute',
  },
  cells: {
    codings: 'Codings',
    documents: 'Documents',
    cases: 'Cases',
    speakers: 'Speakers',
    share: 'Share of text',
    binary: '0/1',
    quotations: 'Quotations',
    anchor: 'Anchor example',
    summary: 'Statements',
  },
  withSubcodes: 'with sub-codes',
  heat: 'Shading',
  heatLegend: 'The stronger the ground, the more there is in the cell.',
  heatLegendFrom: 'from',
  heatFrom: (from) => `from ${from}`,
  resizeHint: 'Shift+arrow: change the width',
  noGroup: 'not stated',
  export: 'Export',
  size: (rows, columns) => `${rows.toLocaleString('en')} × ${columns.toLocaleString('en')}`,

  views: 'Saved views',
  saveView: 'Save view',
  viewName: 'Name of the view',
  saveViewHint: 'Enter saves, Esc cancels.',
  showView: (name) => `Show the view “${name}”`,
  viewActions: (name) => `View “${name}”: what can be done with it`,
  renameView: 'Rename',
  removeView: 'Remove',
  viewRemoved: (name) => `View “${name}” removed.`,

  gridLabel: 'Results matrix. Arrow keys: move. Enter: show the passages.',
  corner: { codes: 'Code', categories: 'Category', chosen: 'Code' },
  total: 'Total',
  cellLabel: (row, column, counted) => `${row}, ${column}: ${counted}`,
  counted: {
    codings: (count, documentCount) =>
      count === 0 ? 'no coding' : `${codingsEn(count)} in ${documentsEn(documentCount)}`,
    passages: (count, documentCount) =>
      count === 0 ? 'no passage' : `${passagesEn(count)} in ${documentsEn(documentCount)}`,
  },
  withStatements: (count) => (count === 1 ? 'with 1 statement' : `with ${count} statements`),
  allRows: { codes: 'All codes', categories: 'All categories', chosen: 'All chosen codes' },
  allColumns: {
    events: 'all events',
    documents: 'all documents',
    cases: 'all cases',
    speakers: 'all speakers',
    attribute: 'all values',
  },
  moreQuotes: (count) => `… and ${count.toLocaleString('en')} more`,
  quoted: (words) => `“${words}”`,
  splitHandle: 'Resize the passages',

  noCodes: {
    title: 'No codes yet',
    text: 'Every row of the matrix is a code. Create the first one in the code system on the right.',
  },
  noCategories: {
    title: 'No categories yet',
    text: 'A category is a code with sub-codes. Drag a code under another one in the code system.',
    action: 'Show codes',
  },
  noCodings: {
    title: 'Nothing coded yet',
    text: 'The matrix counts codings and leads to their passages. Select a passage in the material and give it a code.',
    action: 'To the material',
  },
  noColumns: {
    events: {
      title: 'No events yet',
      text: 'Every column is an event. Create one and put documents into it, or compare documents instead.',
    },
    documents: { title: 'No documents yet', text: 'Every column is a document. Bring some in under Material.' },
    speakers: {
      title: 'No speakers recognised',
      text: 'Every column is a person who speaks, recognised on import by lines such as “B2: …”.',
    },
    cases: {
      title: 'No cases yet',
      text: 'Every column is a case: a person or an organisation that several documents are about. Create cases under Attributes.',
    },
    attribute: {
      title: 'No attribute chosen',
      text: 'Every column is a value of an attribute. Choose one above that documents, cases or speakers have.',
    },
    action: 'Compare documents',
  },

  passages: {
    title: 'Passages',
    heading: (row, column) => `${row} · ${column}`,
    filter: 'Filter passages',
    found: (found, all) => `${found} of ${all}`,
    count: (count, documentCount) => `${passagesEn(count)} in ${documentsEn(documentCount)}`,
    close: 'Close the passages',
    list: 'Passages. Arrow keys: move. Enter: to the place in the document. Right arrow: more context.',
    open: 'To the place in the document',
    copy: 'Copy quotation with reference',
    copied: 'The quotation is on the clipboard with its reference.',
    more: 'More context',
    less: 'Less context',
    memo: 'Memo',
    coder: 'coded by',
    weight: (weight) => `weight ${weight}`,
    blocked: 'not released, left out of every export',
    inDocument: (count) => passagesEn(count),
    none: 'Nothing is coded in this cell.',
    noneFound: 'No passage contains these words.',
    actions: 'Passage: what can be done with it',
  },
  statements: {
    goTo: (reference) => `To the passage ${reference}`,
  },
  actions: {
    heat: 'Switch the shading of cells on or off',
    subcodes: 'Count sub-codes into the matrix or not',
    save: 'Save the view of the matrix',
    needsMatrix: 'Show the matrix first.',
  },
};
