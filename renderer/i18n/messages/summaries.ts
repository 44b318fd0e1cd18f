import type { Dictionary } from '../dictionary';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('de')} ${count === 1 ? one : many}`;
const countedEn = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Parts of a sentence that say something, one after the other. */
const joined = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(', ');

export const de = {
  titles: {
    cell: 'Zellzusammenfassung',
    row: 'Synthese der Zeile',
    column: 'Synthese der Spalte',
    all: 'Synthese der Matrix',
  },
  list: 'Aussagen. Eingabe: nächste Aussage. Pfeiltasten: gehen. Alt+Pfeiltasten: umstellen. Rücktaste in einer leeren: entfernen.',
  statement: (number: number, count: number) => `Aussage ${number} von ${count.toLocaleString('de')}`,
  newStatement: (number: number) => `Neue Aussage, an Stelle ${number}`,
  placeholder: 'Was hier gesagt wird, in Ihren Worten',
  write: 'Aussage schreiben',
  empty:
    'Noch nichts zusammengefasst. Schreiben Sie in kurzen Sätzen, was die Textstellen hergeben, und belegen Sie jeden.',
  emptySynthesis: 'Noch keine Synthese. Schreiben Sie in kurzen Sätzen, was sich über die Zellen hinweg zeigt.',
  viewName: (rows: string, columns: string) => `${rows} nach ${columns}`,
  viewSaved: (name: string) => `Ansicht »${name}« gespeichert, damit die Aussagen einen Ort haben.`,
  actions: 'Aussage: was man damit tun kann',
  remove: 'Aussage entfernen',
  removed: 'Aussage entfernt.',
  up: 'Nach oben',
  down: 'Nach unten',
  isFirst: 'Sie steht schon oben.',
  isLast: 'Sie steht schon unten.',
  moveTo: 'In eine andere Zelle verschieben …',
  moved: (cell: string, left: number) =>
    `Aussage nach ${cell} verschoben.${left === 0 ? '' : left === 1 ? ' 1 Beleg liegt dort nicht und blieb zurück.' : ` ${left.toLocaleString('de')} Belege liegen dort nicht und blieben zurück.`}`,
  moveTitle: 'Aussage in eine andere Zelle verschieben',
  moveRow: 'Zeile',
  moveColumn: 'Spalte',
  move: 'Verschieben',
  cancel: 'Abbrechen',
  ownCell: 'Dort steht sie schon.',
  evidence: (count: number): string => (count === 1 ? 'Beleg' : 'Belege'),
  noEvidence: 'ohne Beleg',
  showPassage: (reference: string) => `Textstelle ${reference} zeigen. Entf: als Beleg wegnehmen.`,
  removeEvidence: 'Als Beleg wegnehmen',
  evidenceRemoved: 'Beleg weggenommen.',
  evidenceGiven: (count: number, number: number) =>
    count === 0 ? `Die Textstelle belegt Aussage ${number} schon.` : `Belegt Aussage ${number}.`,
  notOfCell: 'Diese Textstelle liegt nicht in der Zelle und kann ihre Aussagen nicht belegen.',
  gone: 'entfernt',
  elsewhere: 'liegt nicht mehr hier',
  give: 'Als Beleg geben',
  giveTo: (number: number, text: string) => `${number}. ${text}`,
  takeFrom: (number: number, text: string) => `${number}. ${text} – wegnehmen`,
  giveToNew: 'Neue Aussage mit diesem Beleg',
  backs: (numbers: readonly number[]) =>
    `${numbers.length === 1 ? 'belegt Aussage' : 'belegt Aussagen'} ${numbers.join(', ')}`,
  drag: 'Auf eine Aussage ziehen, um sie zu belegen',
  isNew: 'neu seit der Prüfung',
  check: 'Geprüft',
  checked: 'Geprüft: Die Aussagen gelten für das, was jetzt in der Zelle steht.',
  fresh: (day: string) => `geprüft am ${day}`,
  stale: (day: string) => `Seit der Prüfung am ${day} geändert`,
  changes: ({
    added,
    removed,
    recoded,
    reworded,
  }: Readonly<Record<'added' | 'removed' | 'recoded' | 'reworded', number>>) =>
    joined([
      added > 0 && `${added} neu`,
      removed > 0 && `${removed} weggefallen`,
      recoded > 0 && `${recoded} umcodiert`,
      reworded > 0 && `${reworded} im Wortlaut geändert`,
    ]),
  change: {
    added: (codes: readonly string[]) => `neu: ${codes.map((code) => `»${code}«`).join(', ')}`,
    removed: 'entfernt',
    left: 'nicht mehr hier',
    recoded: (from: string, to: string) => `umcodiert: »${from}« → »${to}«`,
    reworded: 'Wortlaut geändert',
  },
  goneCode: 'ein Code, den es nicht mehr gibt',
  unknownWords: 'eine Textstelle, deren Worte nicht festgehalten wurden',
  changeList: 'Was sich seit der Prüfung geändert hat',
  wordsAdded: 'dazugekommen',
  wordsRemoved: 'weggefallen',
  showAll: (count: number) => `Alle ${count.toLocaleString('de')} zeigen`,
  others: { cell: 'Aussagen aus anderen Ansichten', synthesis: 'Aussagen der Zellen' },
  of: (view: string) => `Ansicht »${view}«`,
  sources: (text: string) => `Quellen: ${text}`,
  sourceCount: (kind: string, codings: number, documents: number) =>
    `${kind}: ${counted(codings, 'Codierung', 'Codierungen')} in ${documents === 1 ? '1 Dokument' : `${documents.toLocaleString('de')} Dokumenten`}`,
  mark: {
    stale: 'seit der Prüfung geändert',
    unproved: (count: number) =>
      count === 1 ? '1 Aussage ohne Beleg' : `${count.toLocaleString('de')} Aussagen ohne Beleg`,
  },
  acts: {
    write: 'Aussage zu einer Zelle der Matrix schreiben',
    check: 'Zellzusammenfassung als geprüft kennzeichnen',
    needsCell: 'Dazu zuerst eine Zelle der Matrix öffnen (Eingabe).',
    needsStatements: 'In dieser Zelle steht noch keine Aussage.',
    isFresh: 'Seit der letzten Prüfung hat sich nichts geändert.',
  },
};

export const en: Dictionary<typeof de> = {
  titles: {
    cell: 'Cell summary',
    row: 'Synthesis of the row',
    column: 'Synthesis of the column',
    all: 'Synthesis of the matrix',
  },
  list: 'Statements. Enter: next statement. Arrow keys: move. Alt+arrow keys: put elsewhere. Backspace in an empty one: remove.',
  statement: (number, count) => `Statement ${number} of ${count.toLocaleString('en')}`,
  newStatement: (number) => `New statement, in place ${number}`,
  placeholder: 'What is said here, in your words',
  write: 'Write a statement',
  empty: 'Nothing summed up yet. Write in short sentences what the passages tell, and give evidence for each.',
  emptySynthesis: 'No synthesis yet. Write in short sentences what shows across the cells.',
  viewName: (rows, columns) => `${rows} by ${columns}`,
  viewSaved: (name) => `View “${name}” saved, so that the statements have a place.`,
  actions: 'Statement: what can be done with it',
  remove: 'Remove statement',
  removed: 'Statement removed.',
  up: 'Up',
  down: 'Down',
  isFirst: 'It is at the top already.',
  isLast: 'It is at the bottom already.',
  moveTo: 'Move to another cell …',
  moved: (cell, left) =>
    left === 0
      ? `Statement moved to ${cell}.`
      : `Statement moved to ${cell}. ${countedEn(left, 'piece of evidence is', 'pieces of evidence are')} not there and stayed behind.`,
  moveTitle: 'Move the statement to another cell',
  moveRow: 'Row',
  moveColumn: 'Column',
  move: 'Move',
  cancel: 'Cancel',
  ownCell: 'It is there already.',
  evidence: () => 'Evidence',
  noEvidence: 'no evidence',
  showPassage: (reference) => `Show the passage ${reference}. Delete: take it away as evidence.`,
  removeEvidence: 'Take away as evidence',
  evidenceRemoved: 'Evidence taken away.',
  evidenceGiven: (count, number) =>
    count === 0 ? `The passage is evidence for statement ${number} already.` : `Evidence for statement ${number}.`,
  notOfCell: 'This passage is not in the cell and cannot be evidence for its statements.',
  gone: 'removed',
  elsewhere: 'not here any more',
  give: 'Give as evidence',
  giveTo: (number, text) => `${number}. ${text}`,
  takeFrom: (number, text) => `${number}. ${text} – take away`,
  giveToNew: 'New statement with this evidence',
  backs: (numbers) =>
    `${numbers.length === 1 ? 'evidence for statement' : 'evidence for statements'} ${numbers.join(', ')}`,
  drag: 'Drag onto a statement to give evidence for it',
  isNew: 'new since the check',
  check: 'Checked',
  checked: 'Checked: the statements hold for what is in the cell now.',
  fresh: (day) => `checked on ${day}`,
  stale: (day) => `Changed since the check on ${day}`,
  changes: ({ added, removed, recoded, reworded }) =>
    joined([
      added > 0 && `${added} new`,
      removed > 0 && `${removed} gone`,
      recoded > 0 && `${recoded} recoded`,
      reworded > 0 && `${reworded} reworded`,
    ]),
  change: {
    added: (codes) => `new: ${codes.map((code) => `“${code}”`).join(', ')}`,
    removed: 'removed',
    left: 'not here any more',
    recoded: (from, to) => `recoded: “${from}” → “${to}”`,
    reworded: 'words changed',
  },
  goneCode: 'a code that is gone',
  unknownWords: 'a passage whose words were not kept',
  changeList: 'What has changed since the check',
  wordsAdded: 'added',
  wordsRemoved: 'taken out',
  showAll: (count) => `Show all ${count.toLocaleString('en')}`,
  others: { cell: 'Statements of other views', synthesis: 'Statements of the cells' },
  of: (view) => `view “${view}”`,
  sources: (text) => `Sources: ${text}`,
  sourceCount: (kind, codings, documents) =>
    `${kind}: ${countedEn(codings, 'coding', 'codings')} in ${countedEn(documents, 'document', 'documents')}`,
  mark: {
    stale: 'changed since the check',
    unproved: (count) =>
      count === 1 ? '1 statement without evidence' : `${count.toLocaleString('en')} statements without evidence`,
  },
  acts: {
    write: 'Write a statement on a cell of the matrix',
    check: 'Mark the cell summary as checked',
    needsCell: 'Open a cell of the matrix first (Enter).',
    needsStatements: 'There is no statement in this cell yet.',
    isFresh: 'Nothing has changed since the last check.',
  },
};
