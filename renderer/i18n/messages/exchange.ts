import type { Dictionary } from '../dictionary';

const n0 = (n: number): string => n.toLocaleString('de');
const n1 = (n: number): string => n.toLocaleString('en');

/** A size in the unit one would say it in: `12 KB`, `3,4 MB`. */
function sizeText(bytes: number, locale: 'de' | 'en'): string {
  const units = [locale === 'de' ? 'Byte' : bytes === 1 ? 'byte' : 'bytes', 'KB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const digits = power > 1 ? 1 : 0;
  return `${(bytes / 1000 ** power).toLocaleString(locale, { maximumFractionDigits: digits })} ${units[power]}`;
}

/** Bringing files in, and the report on it. */
export const de = {
  title: 'Einlesen',
  action: 'Einlesen …',
  importAlso: 'Importieren Hinzufügen Laden',
  folderAction: 'Ordner einlesen …',
  openFile: 'Projektdatei öffnen …',
  openDemo: 'Beispielprojekt öffnen',
  readableFiles: 'Alles, was sich einlesen lässt',
  allFiles: 'Alle Dateien',
  drop: 'Dateien oder Ordner hier ablegen',
  dropHint: 'Texte, Tabellen und Aufnahmen werden eingelesen, ein Projekt wird geöffnet.',
  dropWaits: 'Sie sind an der Reihe, sobald der offene Dialog geschlossen ist.',
  filesWait: (n: number) =>
    n === 1
      ? 'Eine Datei wartet. Sie ist an der Reihe, sobald dieser Dialog geschlossen ist.'
      : `${n0(n)} Dateien warten. Sie sind an der Reihe, sobald dieser Dialog geschlossen ist.`,
  choose: 'Dateien wählen …',
  chooseFolder: 'Ordner wählen …',
  more: 'Weitere Dateien …',
  moreFolder: 'Weiterer Ordner …',
  chooseHint:
    'Texte, Transkripte, Tabellen, Aufnahmen und ZIP-Archive, auch viele auf einmal. Bevor etwas ins Projekt kommt, sehen Sie, was erkannt wurde.',
  reading: (done: number, all: number) => `${n0(done)} von ${n0(all)} ${all === 1 ? 'Datei' : 'Dateien'} gelesen …`,
  event: 'Veranstaltung',
  noEvent: 'Ohne Veranstaltung',
  newEvent: 'Neue Veranstaltung …',
  newEventTitle: 'Titel der Veranstaltung',
  newEventHint: 'Oder wählen Sie links »Ohne Veranstaltung«.',
  newEventDate: 'Datum',
  newEventPlace: 'Ort',
  files: 'Dateien',
  name: 'Name',
  nameOf: (file: string) => `Name für ${file}`,
  kindOf: (file: string) => `Art von ${file}`,
  take: (file: string) => `${file} einlesen`,
  summary: (paragraphs: number, characters: number) =>
    `${n0(paragraphs)} ${paragraphs === 1 ? 'Absatz' : 'Absätze'}, ${n0(characters)} Zeichen`,
  speakers: (labels: readonly string[]) =>
    labels.length === 0
      ? 'keine Sprecher*innen erkannt'
      : `Sprecher*innen: ${labels.slice(0, 6).join(', ')}${labels.length > 6 ? ` und ${n0(labels.length - 6)} weitere` : ''}`,
  encoding: (name: string) => `Zeichensatz ${name}`,
  preview: 'Anfang des Textes',
  unreadable: 'nicht lesbar',
  characters: (characters: number) => `${n0(characters)} Zeichen`,
  duplicate: 'Schon im Projekt. Eingelesen wird die Datei nur, wenn Sie es hier wählen.',
  duplicateOf: (file: string) => `Dieselbe Datei wie »${file}«. Eingelesen wird sie nur, wenn Sie es hier wählen.`,
  texts: 'Texte',
  textCount: (n: number) => (n === 1 ? 'Ein Text' : `${n0(n)} Texte`),
  known: (n: number) => (n === 1 ? 'einer schon im Projekt' : `${n0(n)} schon im Projekt`),
  takeAll: 'alle einlesen',
  recordings: 'Aufnahmen',
  recordingOf: (file: string) => `Dokument zu ${file}`,
  notKept: 'nicht aufbewahren',
  chooseTranscript: 'Wählen Sie rechts das Dokument, zu dem die Aufnahme gehört. Bei ihm wird sie aufbewahrt.',
  bringTranscript: 'Eine Aufnahme wird bei ihrem Transkript aufbewahrt. Lesen Sie es mit ein.',
  keepRecordings: (n: number) => (n === 1 ? 'Eine Aufnahme aufbewahren' : `${n0(n)} Aufnahmen aufbewahren`),
  recordingsKept: (n: number) =>
    n === 1
      ? 'Eine Aufnahme wird bei ihrem Dokument aufbewahrt.'
      : `${n0(n)} Aufnahmen werden bei ihren Dokumenten aufbewahrt.`,
  offers: 'Projekte und Codelisten',
  isProject: 'Ein ganzes Projekt. Es wird als eigenes Projekt geöffnet.',
  openAsProject: 'Projekt öffnen …',
  isCodes: 'Eine Codeliste.',
  offerLater: 'Die Schaltfläche dafür steht im Bericht, wenn die Texte eingelesen sind.',
  importCodes: 'Codes einlesen …',
  remarks: 'Hinweise zu Archiven',
  leftOut: (files: readonly string[]) =>
    `Nicht ausgewählt: ${files.slice(0, 8).join(', ')}${files.length > 8 ? ` und ${n0(files.length - 8)} weitere` : ''}.`,
  notTaken: (reason: string) => `Es wurde nichts eingelesen. ${reason}`,
  size: (bytes: number) => sizeText(bytes, 'de'),
  inPlace: (place: string) => `bei ${place}`,
  problems: (n: number) => (n === 1 ? 'ein Hinweis' : `${n0(n)} Hinweise`),
  import: (n: number) =>
    n === 0 ? 'Dokumente einlesen' : n === 1 ? 'Ein Dokument einlesen' : `${n0(n)} Dokumente einlesen`,
  nothingChosen: 'Es ist noch nichts zum Einlesen gewählt.',
  stillReading: 'Die Dateien werden noch gelesen.',
  taking: 'Die Dateien werden eingelesen und aufbewahrt …',
  eventTitleMissing: 'Geben Sie der neuen Veranstaltung einen Titel, oder wählen Sie »Ohne Veranstaltung«.',
  cancel: 'Abbrechen',
  stop: 'Anhalten',
  report: 'Bericht zum Einlesen',
  reportDone: (n: number) => (n === 1 ? 'Ein Dokument ist eingelesen.' : `${n0(n)} Dokumente sind eingelesen.`),
  reportNone: 'Es wurde nichts eingelesen.',
  reportSafe: 'Ihre Dateien selbst bleiben unverändert.',
  reportUndo: '»Rückgängig« nimmt alles auf einmal zurück.',
  lost: (n: number) =>
    n === 1 ? 'Eine Datei lässt sich nicht einlesen' : `${n0(n)} Dateien lassen sich nicht einlesen`,
  severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  firstDocument: 'Zum ersten Dokument',
  close: 'Schließen',
  failed: (file: string) => `»${file}« ließ sich nicht lesen.`,
  noProject: 'Es ist kein Projekt offen.',
};

export const en: Dictionary<typeof de> = {
  title: 'Import',
  action: 'Import …',
  importAlso: 'Import Add Load',
  folderAction: 'Import a folder …',
  openFile: 'Open project file …',
  openDemo: 'Open the demo project',
  readableFiles: 'Everything that can be imported',
  allFiles: 'All files',
  drop: 'Drop files or folders here',
  dropHint: 'Texts, tables and recordings are imported, a project is opened.',
  dropWaits: 'It is their turn as soon as the open dialog is closed.',
  filesWait: (n) =>
    n === 1
      ? 'One file is waiting. It is its turn as soon as this dialog is closed.'
      : `${n1(n)} files are waiting. It is their turn as soon as this dialog is closed.`,
  choose: 'Choose files …',
  chooseFolder: 'Choose a folder …',
  more: 'More files …',
  moreFolder: 'Another folder …',
  chooseHint:
    'Texts, transcripts, tables, recordings and ZIP archives, many at once. You see what was recognised before anything enters the project.',
  reading: (done, all) => `${n1(done)} of ${n1(all)} ${all === 1 ? 'file' : 'files'} read …`,
  event: 'Event',
  noEvent: 'Without event',
  newEvent: 'New event …',
  newEventTitle: 'Title of the event',
  newEventHint: 'Or choose “Without event” on the left.',
  newEventDate: 'Date',
  newEventPlace: 'Place',
  files: 'Files',
  name: 'Name',
  nameOf: (file) => `Name for ${file}`,
  kindOf: (file) => `Kind of ${file}`,
  take: (file) => `Import ${file}`,
  summary: (paragraphs, characters) =>
    `${n1(paragraphs)} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${n1(characters)} characters`,
  speakers: (labels) =>
    labels.length === 0
      ? 'no speakers recognised'
      : `Speakers: ${labels.slice(0, 6).join(', ')}${labels.length > 6 ? ` and ${n1(labels.length - 6)} more` : ''}`,
  encoding: (name) => `encoding ${name}`,
  preview: 'Beginning of the text',
  unreadable: 'not readable',
  characters: (characters) => `${n1(characters)} characters`,
  duplicate: 'In the project already. The file is imported only if you choose so here.',
  duplicateOf: (file) => `The same file as “${file}”. It is imported only if you choose so here.`,
  texts: 'Texts',
  textCount: (n) => (n === 1 ? 'One text' : `${n1(n)} texts`),
  known: (n) => (n === 1 ? 'one in the project already' : `${n1(n)} in the project already`),
  takeAll: 'import all',
  recordings: 'Recordings',
  recordingOf: (file) => `Document of ${file}`,
  notKept: 'do not keep',
  chooseTranscript: 'Choose on the right the document the recording belongs to. It is kept with that.',
  bringTranscript: 'A recording is kept with its transcript. Import that along with it.',
  keepRecordings: (n) => (n === 1 ? 'Keep one recording' : `Keep ${n1(n)} recordings`),
  recordingsKept: (n) =>
    n === 1 ? 'One recording is kept with its document.' : `${n1(n)} recordings are kept with their documents.`,
  offers: 'Projects and code lists',
  isProject: 'A whole project. It is opened as a project of its own.',
  openAsProject: 'Open project …',
  isCodes: 'A list of codes.',
  offerLater: 'The button for it is in the report, once the texts have been imported.',
  importCodes: 'Import codes …',
  remarks: 'Notes on archives',
  leftOut: (files) =>
    `Not chosen: ${files.slice(0, 8).join(', ')}${files.length > 8 ? ` and ${n1(files.length - 8)} more` : ''}.`,
  notTaken: (reason) => `Nothing has been imported. ${reason}`,
  size: (bytes) => sizeText(bytes, 'en'),
  inPlace: (place) => `at ${place}`,
  problems: (n) => (n === 1 ? 'one note' : `${n1(n)} notes`),
  import: (n) => (n === 0 ? 'Import documents' : n === 1 ? 'Import one document' : `Import ${n1(n)} documents`),
  nothingChosen: 'Nothing has been chosen to import yet.',
  stillReading: 'The files are still being read.',
  taking: 'The files are being taken in and kept …',
  eventTitleMissing: 'Give the new event a title, or choose “Without event”.',
  cancel: 'Cancel',
  stop: 'Stop',
  report: 'Import report',
  reportDone: (n) => (n === 1 ? 'One document has come in.' : `${n1(n)} documents have come in.`),
  reportNone: 'Nothing has been imported.',
  reportSafe: 'Your files themselves remain unchanged.',
  reportUndo: '“Undo” takes all of it back at once.',
  lost: (n) => (n === 1 ? 'One file cannot be imported' : `${n1(n)} files cannot be imported`),
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  firstDocument: 'Go to the first document',
  close: 'Close',
  failed: (file) => `“${file}” could not be read.`,
  noProject: 'No project is open.',
};
