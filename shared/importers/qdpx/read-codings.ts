import { derivedGuid } from '../../kernel/derived-guid';
import type { CodeId, CoderId, CodingId, RevisionId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import { compareCodings, type Coding } from '../../project/coding';
import { passageMemo } from '../../project/passage-memo';
import type { Span } from '../../text/span';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf, targetOf } from './elements';
import { isBeginning, quoteFit } from './fit';
import type { Material, Passage } from './material';
import type { MemoBook } from './memo-book';
import type { Place } from './positions';
import { tell, type Reading } from './reading';

type Context = {
  readonly material: Material;
  readonly text: string;
  /** Of the passages, in their order; null where one is not in the text. */
  readonly places: readonly (Place | null)[];
  readonly revisionId: RevisionId;
  readonly memos: MemoBook;
  readonly someone: Someone;
};

/** Who coded what nobody is named for whom the file knows, and how many codings that are. */
export type Someone = { readonly id: CoderId; readonly isAlone: boolean; codings: number };

/** How many quotations are looked for in a text: each goes over all of it. */
const mostSearched = 100;

/**
 * The codings of one document.
 *
 * What lies outside of the text or names no code is left out and named, because a wrong quotation is worse than none. A
 * passage without a code becomes a memo on the document that leads to it; what is written on a coded one, and a name
 * that is no quotation, becomes a memo on its coding. Codings of the whole document cover its text.
 */
export function readCodings(reading: Reading, context: Context): readonly Coding[] {
  const { material, text, places } = context;
  const found: Coding[] = [];
  const passages: { readonly passage: Passage; readonly place: Place }[] = [];
  const counts = { named: 0, bare: 0, searched: 0 };
  material.passages.forEach((passage, at) => {
    const place = places[at] ?? (counts.searched < mostSearched ? onlyPlace(text, passage.name) : null);
    if (places[at] === null) counts.searched += 1;
    if (place === null) {
      tell(reading, 'qdpx-passage-outside', passage.element, { name: material.name, quote: passage.name.slice(0, 80) });
      return;
    }
    passages.push({ passage, place });
    found.push(...codingsAt(reading, passage.element, place, context));
  });
  const whole = childrenOf(material.source, 'Coding');
  if (whole.length > 0 && text === '') {
    tell(reading, 'qdpx-empty-coded', material.source, { name: material.name, count: whole.length });
  } else if (whole.length > 0) {
    found.push(...codingsAt(reading, material.source, { start: 0, end: text.length }, context));
  }
  const firsts = new Map<string, Coding>();
  for (const coding of found) {
    const first = firsts.get(spanKey(coding));
    if (first === undefined || compareCodings(coding, first) < 0) firsts.set(spanKey(coding), coding);
  }
  for (const { passage, place } of passages) {
    const first = firsts.get(spanKey(place));
    const isCoded = childOf(passage.element, 'Coding') !== undefined && first !== undefined;
    if (isCoded) counts.named += writeOnCoding(reading, passage, { first, place, context });
    else counts.bare += writeOnPassage(reading, passage, { place, context });
  }
  if (counts.bare > 0) {
    tell(reading, 'qdpx-passages-as-memos', material.source, { name: material.name, count: counts.bare }, 'note');
  }
  if (counts.named > 0) {
    tell(reading, 'qdpx-names-as-memos', material.source, { name: material.name, count: counts.named }, 'note');
  }
  return found;
}

function codingsAt(reading: Reading, owner: XmlElement, { start, end }: Span, context: Context): Coding[] {
  const { material, text, memos, someone } = context;
  const quote = text.slice(start, end);
  const isTranscript = material.source.name === 'Transcript';
  return childrenOf(owner, 'Coding').flatMap((element): Coding[] => {
    const reference = childOf(element, 'CodeRef');
    const codeId = reading.ids.find('code', reference === undefined ? '' : targetOf(reference)) as CodeId | null;
    if (codeId === null) {
      tell(reading, 'qdpx-coding-codeless', element, { name: material.name, quote: quote.slice(0, 80) });
      return [];
    }
    const user = guidOf(element, 'creatingUser') || guidOf(owner, 'creatingUser');
    const known = reading.ids.find('coder', user) as CoderId | null;
    if (known === null && (user !== '' || !someone.isAlone)) someone.codings += 1;
    const written = attributeOf(element, 'creationDateTime') || attributeOf(owner, 'creationDateTime');
    const guid = guidOf(element);
    const id = reading.ids.define('coding', isTranscript ? derivedGuid(`text of ${guid}`) : guid) as CodingId;
    memos.refer(element, { type: 'coding', id });
    const createdAt = reading.momentOf(written);
    const coding = { id, documentId: material.id, codeId, start, end, quote, weight: null, createdAt };
    return [{ ...coding, coderId: known ?? someone.id }];
  });
}

/** Writes what is said of a coded passage on its first coding; 1 where that was its name. */
function writeOnCoding(
  reading: Reading,
  { element, name }: Passage,
  { first, place, context }: { first: Coding; place: Place; context: Context },
): number {
  const target = { type: 'coding', id: first.id } as const;
  reading.ids.point('selection', guidOf(element), derivedGuid(`selection of ${first.id}`));
  context.memos.refer(element, target);
  context.memos.locate(guidOf(element), { target, before: '' });
  const isTitle = isTitleOf(context.text, place, name);
  const description = descriptionOf(element);
  if (!isTitle && description === '') return 0;
  const [title, text] = isTitle && description !== '' ? [name, description] : ['', isTitle ? name : description];
  context.memos.write(target, { title, text, ...timesOf(reading, element) });
  return isTitle ? 1 : 0;
}

/** Writes a memo on the document that leads to a passage without a code: 1, for counting. */
function writeOnPassage(
  reading: Reading,
  { element, name }: Passage,
  { place, context }: { place: Place; context: Context },
): 1 {
  const { material, text, revisionId, memos } = context;
  const target = { type: 'document', id: material.id } as const;
  const quote = text.slice(place.start, place.end);
  const { title, link } = passageMemo(quote, { type: 'passage', id: revisionId, start: place.start, end: place.end });
  const isTitle = isTitleOf(text, place, name);
  const words = [isTitle ? name : '', descriptionOf(element)].filter((part) => part !== '').join('\n\n');
  const hasNotes = childOf(element, 'NoteRef') !== undefined;
  memos.refer(element, target, link);
  memos.locate(guidOf(element), { target, before: link });
  if (words === '' && hasNotes) return 1;
  const id = memos.write(target, {
    title,
    text: words === '' ? link : `${link}\n\n${words}`,
    ...timesOf(reading, element),
  });
  reading.ids.point('selection', guidOf(element), derivedGuid(`selection of ${id}`));
  return 1;
}

function timesOf(reading: Reading, element: XmlElement) {
  const createdAt = reading.momentOf(attributeOf(element, 'creationDateTime'));
  const modified = attributeOf(element, 'modifiedDateTime');
  return { createdAt, updatedAt: modified === '' ? createdAt : reading.momentOf(modified) };
}

/** Whether a name says something else than the words of its passage. */
function isTitleOf(text: string, place: Place, name: string): boolean {
  return (
    name.trim() !== '' && quoteFit(text, { ...place, isCut: false }, name) === 0 && !isBeginning(text, place, name)
  );
}

/** Where a quotation stands in the text if it stands there once; for passages whose numbers lead out of it. */
function onlyPlace(text: string, name: string): Place | null {
  if (name.trim().length < 12) return null;
  const start = text.indexOf(name);
  if (start === -1 || text.includes(name, start + 1)) return null;
  return { start, end: start + name.length, isCut: false };
}

function spanKey({ start, end }: Span): string {
  return `${start} ${end}`;
}
