import type { Dictionary } from '../dictionary';

type Misfits = { readonly rows: number; readonly columns: number; readonly names: number };

const cellsDe = (n: number): string => (n === 1 ? 'Eine Zelle' : `${n.toLocaleString('de')} Zellen`);
const cellsEn = (n: number): string => (n === 1 ? 'One cell' : `${n.toLocaleString('en')} cells`);

/** The table of attributes of documents, speakers and cases. */
export const de = {
  title: 'Merkmale',
  section: 'Merkmale',
  open: 'Merkmale und Fälle',
  ofThis: 'Merkmale und Fälle …',
  owner: 'Merkmale von',
  owners: { document: 'Dokumente', speaker: 'Sprecher*innen', case: 'Fälle' },
  grid: { document: 'Merkmale der Dokumente', speaker: 'Merkmale der Sprecher*innen', case: 'Merkmale der Fälle' },
  heads: { document: 'Dokument', speaker: 'Sprecher*in', case: 'Fall' },
  related: { document: 'Fälle', speaker: 'Dokument', case: 'Dokumente' },
  filter: 'Zeilen filtern',
  count: (shown: number, total: number) =>
    shown === total ? total.toLocaleString('de') : `${shown.toLocaleString('de')} von ${total.toLocaleString('de')}`,
  nothingFound: (query: string) => `Keine Zeile enthält »${query}«.`,
  withoutEvent: 'Ohne Veranstaltung',
  decimal: ',',
  yes: 'ja',
  no: 'nein',
  newAttribute: 'Neues Merkmal …',
  newCase: 'Neuer Fall …',
  columnMenu: (name: string) => `Menü zum Merkmal »${name}«`,
  menu: 'Menü der Merkmale',
  edit: 'Bearbeiten',
  fillDown: 'Nach unten ausfüllen',
  clear: 'Leeren',
  copy: 'Kopieren',
  openDocument: 'Dokument öffnen',
  casesOf: 'Fälle zuordnen …',
  documentsOf: 'Dokumente zuordnen …',
  renameAttribute: 'Merkmal umbenennen …',
  removeAttribute: 'Merkmal entfernen',
  renameCase: 'Fall umbenennen …',
  removeCases: (n: number) => (n === 1 ? 'Fall entfernen' : `${n.toLocaleString('de')} Fälle entfernen`),
  suggestions: 'Bekannte Werte',
  editing: (column: string, row: string) => `${column} von ${row}`,
  nothingAbove: 'Darüber steht nichts, womit ausgefüllt werden könnte.',
  cleared: (n: number) => `${cellsDe(n)} geleert`,
  filled: (n: number) => `${cellsDe(n)} ausgefüllt`,
  pasted: (n: number, { rows, columns, names }: Misfits) =>
    [
      `${cellsDe(n)} eingefügt.`,
      rows > 0 && `${cellsDe(rows)} unter der letzten Zeile ${rows === 1 ? 'passte' : 'passten'} nicht.`,
      columns > 0 && `${cellsDe(columns)} rechts der letzten Spalte ${columns === 1 ? 'passte' : 'passten'} nicht.`,
      names > 0 && `${cellsDe(names)} der ersten beiden Spalten ${names === 1 ? 'blieb' : 'blieben'}, wie sie waren.`,
    ]
      .filter((sentence) => sentence !== false)
      .join(' '),
  pasteBelow: 'Wählen Sie zum Einfügen eine Zelle unter den Spaltenköpfen.',
  attributeRemoved: (name: string) => `Merkmal »${name}« entfernt`,
  casesRemoved: (n: number, name: string) =>
    n === 1 ? `Fall »${name}« entfernt` : `${n.toLocaleString('de')} Fälle entfernt`,
  empty: {
    document: {
      title: 'Noch keine Merkmale',
      text: 'Merkmale beschreiben Ihre Dokumente, etwa Ort, Tisch oder Format. Nach ihnen lässt sich die Matrix ordnen und filtern; die Stichprobentabelle druckt sie. Mehrere Werte trennt ein Semikolon.',
    },
    speaker: {
      title: 'Noch keine Merkmale',
      text: 'Merkmale beschreiben, wer spricht, etwa Alter, Funktion oder Organisation. Nach ihnen lässt sich die Matrix ordnen und filtern; die Stichprobentabelle druckt sie.',
    },
    case: {
      title: 'Noch keine Merkmale',
      text: 'Merkmale beschreiben Ihre Fälle, etwa Branche oder Größe. Nach ihnen lässt sich die Matrix ordnen und filtern; die Stichprobentabelle druckt sie.',
    },
    noDocuments: {
      title: 'Noch kein Material',
      text: 'Sobald Texte eingelesen sind, stehen hier ihre Merkmale.',
      action: 'Texte einlesen …',
    },
    noSpeakers: {
      title: 'Keine Sprecher*innen',
      text: 'In keinem Text wurden Sprecher*innen erkannt. Sie stehen am Anfang eines Redebeitrags, gefolgt von einem Doppelpunkt.',
      action: 'Merkmale der Dokumente zeigen',
    },
    noCases: {
      title: 'Noch keine Fälle',
      text: 'Ein Fall ist eine Person oder Organisation, zu der mehrere Dokumente gehören können. Fälle können die Spalten der Matrix sein.',
    },
  },
  name: {
    newAttribute: 'Neues Merkmal',
    renameAttribute: (name: string) => `Merkmal »${name}« umbenennen`,
    newCase: 'Neuer Fall',
    renameCase: (name: string) => `Fall »${name}« umbenennen`,
    label: 'Name',
    create: 'Anlegen',
    rename: 'Umbenennen',
    cancel: 'Abbrechen',
    faults: {
      empty: 'Geben Sie einen Namen ein.',
      taken: 'Ein Merkmal dieses Namens gibt es schon.',
      reserved: 'Diesen Namen braucht die Technik selbst. Wählen Sie einen anderen.',
    },
  },
  choose: {
    documentsTitle: (name: string) => `Dokumente des Falls »${name}«`,
    casesTitle: (n: number, name: string) =>
      n === 1 ? `Fälle von »${name}«` : `Fälle von ${n.toLocaleString('de')} Dokumenten`,
    documents: 'Dokument suchen',
    cases: 'Fall suchen oder neu anlegen',
    list: { documents: 'Dokumente', cases: 'Fälle' },
    none: 'Nichts gefunden.',
    noCases: 'Noch keine Fälle. Tippen Sie den Namen des ersten.',
    newCase: (name: string) => `Neuer Fall »${name}«`,
    hint: 'Eingabetaste ordnet zu oder löst, Escape schließt.',
  },
};

export const en: Dictionary<typeof de> = {
  title: 'Attributes',
  section: 'Attributes',
  open: 'Attributes and cases',
  ofThis: 'Attributes and cases …',
  owner: 'Attributes of',
  owners: { document: 'Documents', speaker: 'Speakers', case: 'Cases' },
  grid: {
    document: 'Attributes of the documents',
    speaker: 'Attributes of the speakers',
    case: 'Attributes of the cases',
  },
  heads: { document: 'Document', speaker: 'Speaker', case: 'Case' },
  related: { document: 'Cases', speaker: 'Document', case: 'Documents' },
  filter: 'Filter rows',
  count: (shown, total) =>
    shown === total ? total.toLocaleString('en') : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  nothingFound: (query) => `No row has “${query}”.`,
  withoutEvent: 'Without event',
  decimal: '.',
  yes: 'yes',
  no: 'no',
  newAttribute: 'New attribute …',
  newCase: 'New case …',
  columnMenu: (name) => `Menu of the attribute “${name}”`,
  menu: 'Menu of the attributes',
  edit: 'Edit',
  fillDown: 'Fill down',
  clear: 'Clear',
  copy: 'Copy',
  openDocument: 'Open document',
  casesOf: 'Assign cases …',
  documentsOf: 'Assign documents …',
  renameAttribute: 'Rename attribute …',
  removeAttribute: 'Remove attribute',
  renameCase: 'Rename case …',
  removeCases: (n) => (n === 1 ? 'Remove case' : `Remove ${n.toLocaleString('en')} cases`),
  suggestions: 'Known values',
  editing: (column, row) => `${column} of ${row}`,
  nothingAbove: 'There is nothing above to fill down.',
  cleared: (n) => `${cellsEn(n)} cleared`,
  filled: (n) => `${cellsEn(n)} filled`,
  pasted: (n, { rows, columns, names }) =>
    [
      `${cellsEn(n)} pasted.`,
      rows > 0 && `${cellsEn(rows)} below the last row did not fit.`,
      columns > 0 && `${cellsEn(columns)} right of the last column did not fit.`,
      names > 0 && `${cellsEn(names)} of the first two columns stayed as they were.`,
    ]
      .filter((sentence) => sentence !== false)
      .join(' '),
  pasteBelow: 'To paste, choose a cell below the column heads.',
  attributeRemoved: (name) => `Attribute “${name}” removed`,
  casesRemoved: (n, name) => (n === 1 ? `Case “${name}” removed` : `${n.toLocaleString('en')} cases removed`),
  empty: {
    document: {
      title: 'No attributes yet',
      text: 'Attributes describe your documents: place, table, format. The matrix can be arranged and filtered by them, and the sample table prints them. A semicolon parts several values.',
    },
    speaker: {
      title: 'No attributes yet',
      text: 'Attributes describe who speaks: age, function, organisation. The matrix can be arranged and filtered by them, and the sample table prints them.',
    },
    case: {
      title: 'No attributes yet',
      text: 'Attributes describe your cases: branch, size. The matrix can be arranged and filtered by them, and the sample table prints them.',
    },
    noDocuments: {
      title: 'No material yet',
      text: 'As soon as texts are imported, their attributes stand here.',
      action: 'Import texts …',
    },
    noSpeakers: {
      title: 'No speakers',
      text: 'No speakers were found in any text. They stand at the beginning of a turn, with a colon behind.',
      action: 'Show attributes of documents',
    },
    noCases: {
      title: 'No cases yet',
      text: 'A case is a person or an organisation that several documents can belong to. Cases can be the columns of the matrix.',
    },
  },
  name: {
    newAttribute: 'New attribute',
    renameAttribute: (name) => `Rename attribute “${name}”`,
    newCase: 'New case',
    renameCase: (name) => `Rename case “${name}”`,
    label: 'Name',
    create: 'Create',
    rename: 'Rename',
    cancel: 'Cancel',
    faults: {
      empty: 'Enter a name.',
      taken: 'There is an attribute of this name already.',
      reserved: 'This name is needed by the app itself. Choose another.',
    },
  },
  choose: {
    documentsTitle: (name) => `Documents of case “${name}”`,
    casesTitle: (n, name) => (n === 1 ? `Cases of “${name}”` : `Cases of ${n.toLocaleString('en')} documents`),
    documents: 'Find a document',
    cases: 'Find a case or add one',
    list: { documents: 'Documents', cases: 'Cases' },
    none: 'Nothing found.',
    noCases: 'No cases yet. Type the name of the first.',
    newCase: (name) => `New case “${name}”`,
    hint: 'Enter assigns or takes away, Escape closes.',
  },
};
