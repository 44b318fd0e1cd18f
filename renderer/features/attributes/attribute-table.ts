import { attributesInUse, compareValues, type AttributeOwner } from '../../../shared/project/attribute-values';
import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import { compareDocuments, isBlocked, type DocumentRecord } from '../../../shared/project/document';
import { compareEvents, type EventRecord } from '../../../shared/project/event';
import type { Project } from '../../../shared/project/project';
import type { Attributes } from '../../../shared/project/schema';
import type { Speaker } from '../../../shared/project/speaker';
import { kindOfColumn, textOfValue, type ColumnKind, type ValueWords } from './attribute-text';

/** What of a project the table is made of. */
export type TableSource = Pick<Project, 'events' | 'documents' | 'speakers' | 'cases'>;

export type AttributeColumn = { readonly name: string; readonly kind: ColumnKind };

export type AttributeRow = {
  /** Of the document, speaker or case. */
  readonly id: string;
  readonly name: string;
  /** Names of the cases of a document, the document of a speaker, the documents of a case. */
  readonly related: string;
  /** The document to open: it, or where the speaker speaks. */
  readonly documentId: DocumentId | null;
  readonly attributes: Attributes;
  /** Whether nothing of it may be printed. */
  readonly isBlocked: boolean;
};

/** A line of the table: the head of an event, or a row. */
export type AttributeLine =
  | { readonly kind: 'group'; readonly id: string; readonly event: EventRecord | null; readonly count: number }
  | { readonly kind: 'row'; readonly index: number };

export type AttributeTable = {
  readonly owner: AttributeOwner;
  readonly columns: readonly AttributeColumn[];
  readonly rows: readonly AttributeRow[];
  readonly lines: readonly AttributeLine[];
  /** How many rows there are without the filter. */
  readonly total: number;
};

/** The first columns, which hold no attributes: the name and what it is related to. */
export const fixedColumns = 2;

type TableOptions = {
  readonly owner: AttributeOwner;
  /** Columns in the order they were shown, and those to show though nothing stands in them. */
  readonly order: readonly string[];
  readonly kept: readonly string[];
  readonly query: string;
  readonly words: ValueWords;
};

/** The attributes of one kind of record as a table, events by date, documents in their order. */
export function attributeTable(source: TableSource, options: TableOptions): AttributeTable {
  const { owner, query, words } = options;
  const groups = owner === 'case' ? caseGroups(source) : documentGroups(source, owner);
  const all = groups.flatMap((group) => group.rows);
  const columns = columnsOf(source, options).map((name) => ({
    name,
    kind: kindOfColumn(all.map(({ attributes }) => valueOf(attributes, name))),
  }));
  const rows: AttributeRow[] = [];
  const lines: AttributeLine[] = [];
  for (const { event, rows: own } of groups) {
    const shown = narrowed(own, { event, query, words });
    if (shown.length === 0) continue;
    if (owner !== 'case') lines.push({ kind: 'group', id: event?.id ?? 'none', event, count: shown.length });
    for (const row of shown) lines.push({ kind: 'row', index: rows.push(row) - 1 });
  }
  return { owner, columns, rows, lines, total: all.length };
}

/** What stands in a cell, columns counted from the name on. */
export function cellText(
  table: AttributeTable,
  { row, column }: { readonly row: number; readonly column: number },
  words: ValueWords,
): string {
  const record = table.rows[row];
  if (record === undefined) return '';
  if (column === 0) return record.name;
  if (column === 1) return record.related;
  const name = table.columns[column - fixedColumns]?.name;
  return name === undefined ? '' : textOfValue(valueOf(record.attributes, name), words);
}

/** The value under a name; names of what every object has count only where they are its own. */
function valueOf(attributes: Attributes, name: string): Attributes[string] | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

function columnsOf(source: TableSource, { owner, order, kept }: TableOptions): readonly string[] {
  const names = [...new Set([...attributesInUse(source, owner).map(({ name }) => name), ...kept])];
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.toSorted((a, b) => place(a) - place(b));
}

type Group = { readonly event: EventRecord | null; readonly rows: readonly AttributeRow[] };

function caseGroups({ cases, documents }: TableSource): readonly Group[] {
  const rows = [...cases.values()]
    .sort((a, b) => compareValues(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name, attributes, documentIds }) => ({
      id,
      name,
      related: documentIds.flatMap((documentId) => documents.get(documentId)?.name ?? []).join('; '),
      documentId: null,
      attributes,
      isBlocked: false,
    }));
  return [{ event: null, rows }];
}

function documentGroups(source: TableSource, owner: 'document' | 'speaker'): readonly Group[] {
  const rowsOf = owner === 'document' ? documentRows(source) : speakerRows(source);
  const byEvent = new Map<EventId | null, DocumentRecord[]>();
  for (const document of [...source.documents.values()].sort(compareDocuments)) {
    const eventId = document.eventId !== null && source.events.has(document.eventId) ? document.eventId : null;
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), document]);
  }
  const events = [...[...source.events.values()].sort(compareEvents), null];
  return events.map((event) => ({ event, rows: (byEvent.get(event?.id ?? null) ?? []).flatMap(rowsOf) }));
}

type RowsOfDocument = (document: DocumentRecord) => readonly AttributeRow[];

function documentRows({ cases }: TableSource): RowsOfDocument {
  const names = new Map<DocumentId, string[]>();
  for (const { name, documentIds } of [...cases.values()].sort((a, b) => compareValues(a.name, b.name))) {
    for (const id of documentIds) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return (document) => {
    const { id, name, attributes } = document;
    const related = (names.get(id) ?? []).join('; ');
    return [{ id, name, related, documentId: id, attributes, isBlocked: isBlocked(document) }];
  };
}

function speakerRows({ speakers }: TableSource): RowsOfDocument {
  const byDocument = new Map<DocumentId, Speaker[]>();
  for (const speaker of speakers.values()) {
    const own = byDocument.get(speaker.documentId);
    if (own === undefined) byDocument.set(speaker.documentId, [speaker]);
    else own.push(speaker);
  }
  return (document) =>
    (byDocument.get(document.id) ?? [])
      .toSorted((a, b) => compareValues(a.label, b.label))
      .map(({ id, label, attributes }) => {
        const place = { related: document.name, documentId: document.id, isBlocked: isBlocked(document) };
        return { id, name: label, attributes, ...place };
      });
}

function narrowed(
  rows: readonly AttributeRow[],
  { event, query, words }: { readonly event: EventRecord | null; readonly query: string; readonly words: ValueWords },
): readonly AttributeRow[] {
  const wanted = plain(query.trim());
  if (wanted === '' || (event !== null && plain(event.title).includes(wanted))) return rows;
  return rows.filter(({ name, related, attributes }) => {
    const values = Object.values(attributes).map((value) => textOfValue(value, words));
    return [name, related, ...values].some((text) => plain(text).includes(wanted));
  });
}

/** Letters without case and accents: "Übung" is found by "ubung". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
