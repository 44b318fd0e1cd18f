import { isNamed, publicName } from '../../analysis/attribution';
import type { CaseId, CodeId, CodingId, DocumentId, EventId, SpeakerId } from '../../kernel/ids';
import { columnName } from '../../project/column-name';
import { cellId, partsOfCell, type Memo, type MemoTarget } from '../../project/memo';
import { readLinks, writeLink, type MemoPart } from '../../project/memo-links';
import type { FieldPlace } from './findings';
import { cleanColumn, type Cleaning } from './cleaning';

type Link = Exclude<MemoPart, string>;

/** The memos on what is kept, without names. */
export function publicMemos(cleaning: Cleaning): readonly Memo[] {
  const { project, cleaner } = cleaning;
  return [...project.memos.values()]
    .filter((memo) => !isTargetGone(memo, cleaning))
    .map((memo) => {
      const on = targetOf(memo.target, cleaning);
      const place = (field: FieldPlace['field']): FieldPlace => ({ of: 'memo', name: memo.title, field, on });
      return {
        ...memo,
        target: { ...memo.target, id: cleanTarget(memo, place('column'), cleaning) },
        title: cleaner.clean(memo.title, place('title')),
        text: cleanMemo(memo.text, place('text'), cleaning),
      };
    });
}

/** What a memo is on, as the team knows it. */
function targetOf({ type, id }: MemoTarget, { project, quotes }: Cleaning): NonNullable<FieldPlace['on']> {
  switch (type) {
    case 'event':
      return { of: type, name: project.events.get(id as EventId)?.title ?? '' };
    case 'document':
      return { of: type, name: project.documents.get(id as DocumentId)?.name ?? '' };
    case 'code':
      return { of: type, name: project.codes.get(id as CodeId)?.name ?? '' };
    case 'speaker':
      return { of: type, name: project.speakers.get(id as SpeakerId)?.label ?? '' };
    case 'case':
      return { of: type, name: project.cases.get(id as CaseId)?.name ?? '' };
    case 'project':
      return { of: type, name: project.info.name };
    case 'cell': {
      const [codeId, columnId] = partsOfCell(id);
      const names = [project.codes.get(codeId as CodeId)?.name ?? '', columnName(project, columnId)];
      return { of: type, name: names.filter((name) => name !== '').join(', ') };
    }
    case 'coding':
      return { of: type, name: shortened(quotes.get(id as CodingId) ?? '') };
  }
}

/** Longer words of a coding are cut, so that a line stays a line; in UTF-16 units. */
const shownQuote = 60;

function shortened(quote: string): string {
  return quote.length > shownQuote ? `${quote.slice(0, shownQuote)}…` : quote;
}

function isTargetGone({ target: { type, id } }: Memo, { quotes, isGone }: Cleaning): boolean {
  if (type === 'cell') return isGone(partsOfCell(id)[1]);
  return type === 'coding' ? !quotes.has(id as CodingId) : isGone(id);
}

function cleanTarget({ target: { type, id } }: Memo, place: FieldPlace, cleaning: Cleaning): string {
  if (type !== 'cell') return id;
  const [codeId, columnId] = partsOfCell(id);
  return cellId(codeId, cleanColumn(columnId, place, cleaning));
}

/** A memo whose links to passages go on leading to them, and say nothing of what is left out. */
function cleanMemo(text: string, place: FieldPlace, cleaning: Cleaning): string {
  return readLinks(text)
    .map((part) => (typeof part === 'string' ? cleaning.cleaner.clean(part, place) : cleanLink(part, place, cleaning)))
    .join('');
}

function cleanLink(
  { label, target }: Link,
  place: FieldPlace,
  { project, texts, cleaner, quotes, isGone }: Cleaning,
): string {
  if (target.type === 'coding' && !quotes.has(target.id)) return '[…]';
  if (target.type === 'document') {
    const document = project.documents.get(target.id);
    if (document === undefined || isGone(target.id)) return '[…]';
    return writeLink(cleaner.clean(isNamed(document) ? label : publicName(project, document), place), target);
  }
  if (target.type !== 'passage') return writeLink(cleaner.clean(label, place), target);
  const documentId = project.revisions.get(target.id)?.documentId;
  if (documentId === undefined || isGone(documentId)) return '[…]';
  const moved = texts.get(target.id);
  const span = moved?.spanOf(target);
  if (moved === undefined || span === null || span === undefined) return cleaner.clean(label, place);
  return writeLink(moved.text.slice(span.start, span.end), { ...target, ...span });
}
