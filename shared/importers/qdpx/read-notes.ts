import { append } from '../../kernel/append';
import type { MemoId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import { normaliseText } from '../normal-text';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf } from './elements';
import { rawWords } from './entries';
import { isCoded, isElsewhere } from './material';
import type { MemoBook, NotePlace } from './memo-book';
import { tell, type Reading } from './reading';

/**
 * The notes of a file as memos on what refers to them.
 *
 * A note that several things refer to is written on each. One that nothing refers to is on whatever a link joins it to,
 * else on the project. A coded note that nothing refers to is a document and no memo as well.
 */
export function readNotes(reading: Reading, memos: MemoBook, projectId: string): void {
  const joined = linkedPlaces(reading, memos);
  const project: NotePlace = { target: { type: 'project', id: projectId }, before: '' };
  let [free, styled] = [0, 0];
  for (const note of childrenOf(childOf(reading.root, 'Notes'), 'Note')) {
    const referred = memos.places(guidOf(note));
    const isDocument = reading.ids.find('document', guidOf(note)) !== null && isCoded(note);
    if (referred.length === 0 && isDocument) continue;
    const words = wordsOf(note, reading);
    if (words === null) continue;
    const linked = referred.length > 0 ? referred : (joined.get(guidOf(note)) ?? []);
    if (linked.length === 0) free += 1;
    if (reading.entries.find(attributeOf(note, 'richTextPath')) !== undefined) styled += 1;
    for (const { target, before } of linked.length === 0 ? [project] : linked) {
      const id = reading.ids.define('memo', guidOf(note)) as MemoId;
      const text = [before, words].filter((part) => part !== '').join('\n\n');
      memos.write(target, { id, title: attributeOf(note, 'name'), text, ...timesOf(reading, note) });
    }
  }
  if (free > 0) tell(reading, 'qdpx-notes-on-project', null, { count: free }, 'note');
  if (styled > 0) tell(reading, 'qdpx-notes-plain', null, { count: styled }, 'note');
}

function timesOf(reading: Reading, note: XmlElement) {
  const created = attributeOf(note, 'creationDateTime');
  const modified = attributeOf(note, 'modifiedDateTime');
  return { createdAt: reading.momentOf(created || modified), updatedAt: reading.momentOf(modified || created) };
}

/** Description and words of a note; null, and said, when they are not in the file. */
function wordsOf(note: XmlElement, reading: Reading): string | null {
  const words = rawWords(note, reading.entries);
  const description = descriptionOf(note);
  const name = attributeOf(note, 'name');
  const values = childrenOf(note, 'VariableValue').length;
  if (values > 0) tell(reading, 'qdpx-note-values', note, { name, count: values });
  const isSaid = isElsewhere(note);
  if (words === null && isSaid) tell(reading, 'qdpx-note-missing', note, { name });
  if (words === null && isSaid) return null;
  const text = words === null ? '' : normaliseText(words.raw).text;
  return [description, text].filter((part) => part !== '').join('\n\n');
}

/** Where links lead from notes, and from where they lead to notes. */
function linkedPlaces(reading: Reading, memos: MemoBook): ReadonlyMap<string, readonly NotePlace[]> {
  const notes = new Set(childrenOf(childOf(reading.root, 'Notes'), 'Note').map((note) => guidOf(note)));
  const places = new Map<string, NotePlace[]>();
  for (const link of childrenOf(childOf(reading.root, 'Links'), 'Link')) {
    const ends = [guidOf(link, 'originGUID'), guidOf(link, 'targetGUID')] as const;
    for (const [note, other] of [ends, [ends[1], ends[0]] as const]) {
      const place = notes.has(note) ? placeOf(other, reading, memos) : undefined;
      if (place !== undefined) append(places, note, place);
    }
  }
  return places;
}

function placeOf(guid: string, { ids }: Reading, memos: MemoBook): NotePlace | undefined {
  const passage = memos.located(guid);
  if (passage !== undefined) return passage;
  for (const type of ['document', 'code', 'case', 'coding'] as const) {
    const id = ids.find(type, guid);
    if (id !== null) return { target: { type, id }, before: '' };
  }
  return undefined;
}
