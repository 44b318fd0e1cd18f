import type { Diff, RecordDiff } from '../../../shared/commands/diff';
import { sameValue } from '../../../shared/commands/same-value';
import type { CodeId, CoderId, DocumentId, EventId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import { collectionNames, type CollectionName, type Project, type Records } from '../../../shared/project/project';
import type { Messages } from '../../i18n/messages';

type FieldName = keyof Messages['historyView']['fields'];

/** One field as it was and as it became. */
export type ChangedField = { readonly field: FieldName; readonly before: string; readonly after: string };

/** One record that a step changed, told for people. */
export type ChangedItem = {
  readonly id: string;
  readonly collection: CollectionName;
  readonly action: 'added' | 'updated' | 'removed';
  readonly title: string;
  /** Colour of the code it belongs to. */
  readonly color: string | null;
  /** Exact words, of a coding or a memo. */
  readonly words: string | null;
  readonly fields: readonly ChangedField[];
  /** Where it leads to; null when there is nothing left to lead to. */
  readonly link:
    | { readonly kind: 'passage'; readonly coding: Coding }
    | { readonly kind: 'document'; readonly documentId: DocumentId }
    | { readonly kind: 'code'; readonly codeId: CodeId }
    | null;
  /** Whether the project no longer has it. */
  readonly isGone: boolean;
};

/** What a step changed of one kind of record, and how many there are in all. */
export type ChangedGroup = {
  readonly collection: CollectionName;
  readonly items: readonly ChangedItem[];
  readonly count: number;
};

/** As many of a kind are told; a merge of two large codes changes thousands. */
const shownItems = 60;
/** Records that follow from others and say nothing by themselves. */
const silent = new Set<CollectionName>(['texts', 'revisions']);

/** What a diff changed, kind by kind. Names come from the project, and where they are gone from the diff itself. */
export function changedGroups(diff: Diff, project: Project, t: Messages): readonly ChangedGroup[] {
  const names = namesOf(diff, project, t);
  return collectionNames.flatMap((collection) => {
    const part = diff[collection] as RecordDiff<Records[CollectionName]> | undefined;
    if (part === undefined || silent.has(collection)) return [];
    const updated = part.updated.filter(([before, after]) => !sameValue(before, after));
    const all = [
      ...part.added.map((item) => ['added', item, item] as const),
      ...updated.map(([before, after]) => ['updated', before, after] as const),
      ...part.removed.map((item) => ['removed', item, item] as const),
    ];
    if (all.length === 0) return [];
    const items = all
      .slice(0, shownItems)
      .map(([action, before, after]) => itemOf(collection, { action, before, after }, { project, names }));
    return [{ collection, items, count: all.length }];
  });
}

type Names = {
  readonly t: Messages;
  readonly code: (id: CodeId) => Pick<Code, 'name' | 'color'>;
  readonly event: (id: string | null) => string;
  readonly coder: (id: CoderId) => string;
};

function namesOf(diff: Diff, project: Project, t: Messages): Names {
  const codes = new Map((diff.codes?.removed ?? []).map((code) => [code.id, code]));
  for (const [before] of diff.codes?.updated ?? []) codes.set(before.id, before);
  const events = new Map((diff.events?.removed ?? []).map((event) => [event.id, event]));
  return {
    t,
    code: (id) => project.codes.get(id) ?? codes.get(id) ?? { name: t.historyView.removedCode, color: '#808080' },
    event: (id) => (id === null ? '' : ((project.events.get(id as EventId) ?? events.get(id as EventId))?.title ?? '')),
    coder: (id) => project.coders.get(id)?.name ?? '',
  };
}

type Changed = { readonly action: ChangedItem['action']; readonly before: object; readonly after: object };

function itemOf(
  collection: CollectionName,
  { action, before, after }: Changed,
  { project, names }: { readonly project: Project; readonly names: Names },
): ChangedItem {
  const record = after as Readonly<Record<string, unknown>>;
  const coding = collection === 'codings' ? (after as Coding) : null;
  const code = coding === null ? null : names.code(coding.codeId);
  return {
    id: String(record['id']),
    collection,
    action,
    title: code?.name ?? titleOf(record),
    color: code?.color ?? (collection === 'codes' ? (after as Code).color : null),
    words: coding?.quote ?? (collection === 'memos' && action !== 'updated' ? String(record['text']) : null),
    fields: action === 'updated' ? changedFields(before, after, names) : [],
    link: linkOf(collection, record, project),
    isGone: isGone(collection, record, project),
  };
}

function isGone(collection: CollectionName, record: Readonly<Record<string, unknown>>, project: Project): boolean {
  if (collection === 'info' || collection === 'texts') return false;
  if (collection === 'codings') {
    const coding = record as unknown as Coding;
    return project.codings.get(coding.documentId)?.some(({ id }) => id === coding.id) !== true;
  }
  const records: ReadonlyMap<string, unknown> = project[collection];
  return !records.has(String(record['id']));
}

function titleOf(record: Readonly<Record<string, unknown>>): string {
  for (const field of ['name', 'title', 'label', 'text']) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value.length > 90 ? `${value.slice(0, 90)} …` : value;
  }
  return '';
}

function linkOf(
  collection: CollectionName,
  record: Readonly<Record<string, unknown>>,
  project: Project,
): ChangedItem['link'] {
  if (collection === 'codings') {
    const coding = record as unknown as Coding;
    const now = project.codings.get(coding.documentId)?.find(({ id }) => id === coding.id);
    if (now !== undefined) return { kind: 'passage', coding: now };
    return project.documents.has(coding.documentId) ? { kind: 'document', documentId: coding.documentId } : null;
  }
  if (collection === 'documents' && project.documents.has(record['id'] as DocumentId)) {
    return { kind: 'document', documentId: record['id'] as DocumentId };
  }
  if (collection === 'codes' && project.codes.has(record['id'] as CodeId)) {
    return { kind: 'code', codeId: record['id'] as CodeId };
  }
  return null;
}

/** Fields that are told under a name of their own. */
const renamedFields: Readonly<Record<string, FieldName>> = {
  codeId: 'code',
  coderId: 'coder',
  parentId: 'parent',
  eventId: 'event',
  revisionId: 'revision',
};

/** What a field is called; undefined for one that follows from others or is of no interest. */
function fieldName(key: string, t: Messages): FieldName | undefined {
  return renamedFields[key] ?? (key in t.historyView.fields ? (key as FieldName) : undefined);
}

function changedFields(before: object, after: object, names: Names): readonly ChangedField[] {
  const was = before as Readonly<Record<string, unknown>>;
  const is = after as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => {
    const field = fieldName(key, names.t);
    if (field === undefined || sameValue(was[key], is[key])) return [];
    return [{ field, before: told(key, was[key], names), after: told(key, is[key], names) }];
  });
}

/** A value of a field in words. */
function told(key: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (key === 'codeId' || key === 'parentId') return names.code(value as CodeId).name;
  if (key === 'eventId') return names.event(value as string);
  if (key === 'coderId') return names.coder(value as CoderId);
  if (key === 'revisionId') return '…';
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, item]) => typeof item !== 'object')
      .map(([name, item]) => `${name}: ${String(item)}`)
      .join(', ');
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** How many records of each kind a diff adds, updates and removes; kinds without any are left out. */
export function countedChanges(diff: Diff): readonly {
  readonly collection: CollectionName;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}[] {
  return collectionNames.flatMap((collection) => {
    const part = diff[collection] as RecordDiff<unknown> | undefined;
    if (part === undefined || collection === 'texts') return [];
    const updated = part.updated.filter(([before, after]) => !sameValue(before, after)).length;
    const counts = { added: part.added.length, updated, removed: part.removed.length };
    return counts.added + counts.updated + counts.removed === 0 ? [] : [{ collection, ...counts }];
  });
}
