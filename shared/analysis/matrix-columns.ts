import type { DocumentId, SpeakerId } from '../kernel/ids';
import { compareValues, splitValues } from '../project/attribute-values';
import { valuePrefix } from '../project/column-name';
import type { CaseRecord } from '../project/case';
import type { Coding } from '../project/coding';
import { isBlocked, type DocumentRecord } from '../project/document';
import { compareEvents, type EventRecord } from '../project/event';
import type { AttributeKey, MatrixContent } from '../project/matrix-view';
import type { Project } from '../project/project';
import { compareText } from '../project/project-file';
import type { Attributes } from '../project/schema';
import type { Speaker } from '../project/speaker';
import { orderedDocuments } from './document-order';
import { withoutColumn, type MatrixColumn } from './matrix-axes';
import type { Placed } from './matrix-counts';
import { speakersOf } from './speakers-of';

/** What the columns of a matrix are. */
export type ColumnChoice = Pick<MatrixContent, 'columns'> & Partial<Pick<MatrixContent, 'attribute'>>;

/** The columns of a matrix without that of the rest, and where the codings of a document lie. */
export type ColumnAxis = {
  readonly columns: readonly MatrixColumn[];
  /** Indexes of columns; the one behind the last stands for the rest. */
  readonly placed: (document: DocumentRecord) => Placed;
};

/** Documents a matrix looks at, in order. */
export function countedDocuments(project: Project, excludeBlocked: boolean): DocumentRecord[] {
  const documents = orderedDocuments(project);
  return excludeBlocked ? documents.filter((document) => !isBlocked(document)) : documents;
}

/**
 * Events by date, documents by event and position, cases by name, speakers by document, values in their order.
 *
 * A document lies in every case that names it and in every value it has; a coding lies in the columns of all speakers whose
 * words it touches, and in the values that these have.
 */
export function columnAxis(
  project: Project,
  { columns, attribute = null }: ColumnChoice,
  documents: readonly DocumentRecord[],
): ColumnAxis {
  switch (columns) {
    case 'events': {
      const events = [...project.events.values()].sort(compareEvents);
      return byDocument(events.map(eventColumn), ({ eventId }) => (eventId === null ? [] : [eventId]));
    }
    case 'documents':
      return byDocument(
        documents.map((document) => documentColumn(document, eventOf(project, document))),
        ({ id }) => [id],
      );
    case 'cases': {
      const casesOf = casesByDocument(project.cases.values());
      return byDocument(orderedCases(project).map(caseColumn), ({ id }) =>
        (casesOf.get(id) ?? []).map((own) => own.id),
      );
    }
    case 'speakers': {
      const speakers = speakersByDocument(project);
      const shown = documents.flatMap((document) =>
        (speakers.get(document.id) ?? []).map((speaker) =>
          speakerColumn(speaker, document, eventOf(project, document)),
        ),
      );
      return bySpeaker(project, shown, (id) => [id]);
    }
    case 'attribute':
      return attribute === null ? byDocument([], () => []) : valueAxis(project, attribute, documents);
  }
}

function valueAxis(project: Project, { of, name }: AttributeKey, documents: readonly DocumentRecord[]): ColumnAxis {
  if (of === 'speaker') {
    const counted = new Set(documents.map(({ id }) => id));
    const speakers = [...project.speakers.values()].filter(({ documentId }) => counted.has(documentId));
    const values = new Map(speakers.map(({ id, attributes }) => [id, valuesIn(attributes, name).map(valueId)]));
    return bySpeaker(project, valueColumns([...values.values()].flat()), (id) => values.get(id) ?? []);
  }
  const casesOf = of === 'case' ? casesByDocument(project.cases.values()) : null;
  const values = new Map(
    documents.map((document) => {
      const bearers = casesOf === null ? [document] : (casesOf.get(document.id) ?? []);
      return [document.id, bearers.flatMap(({ attributes }) => valuesIn(attributes, name)).map(valueId)] as const;
    }),
  );
  return byDocument(valueColumns([...values.values()].flat()), ({ id }) => values.get(id) ?? []);
}

/** The single values of one attribute; none where there is no such attribute. */
export function valuesIn(attributes: Attributes, name: string): readonly string[] {
  return splitValues(Object.hasOwn(attributes, name) ? attributes[name] : undefined);
}

/** Where each document lies as a whole. */
function byDocument(
  columns: readonly MatrixColumn[],
  idsOf: (document: DocumentRecord) => readonly string[],
): ColumnAxis {
  const indexes = indexesOf(columns);
  const rest = [columns.length];
  return { columns, placed: (document) => found(indexes, idsOf(document)) ?? rest };
}

/** Where each coding lies by those who speak in it. */
function bySpeaker(
  project: Project,
  columns: readonly MatrixColumn[],
  idsOf: (speaker: SpeakerId) => readonly string[],
): ColumnAxis {
  const indexes = indexesOf(columns);
  const rest = [columns.length];
  return {
    columns,
    placed: (document) => {
      const revision = project.revisions.get(document.revisionId);
      if (revision === undefined || revision.turns.length === 0) return rest;
      return (coding: Coding) => found(indexes, speakersOf(revision, coding).flatMap(idsOf)) ?? rest;
    },
  };
}

function indexesOf(columns: readonly MatrixColumn[]): ReadonlyMap<string, number> {
  return new Map(columns.map(({ id }, index) => [id, index]));
}

function found(indexes: ReadonlyMap<string, number>, ids: readonly string[]): readonly number[] | null {
  const places = new Set(ids.flatMap((id) => indexes.get(id) ?? []));
  return places.size === 0 ? null : [...places];
}

const nothing = { event: null, document: null, case: null, speaker: null, group: null };

function eventColumn(event: EventRecord): MatrixColumn {
  return { ...nothing, id: event.id, kind: 'event', label: event.title, event };
}

function documentColumn(document: DocumentRecord, event: EventRecord | null): MatrixColumn {
  return { ...nothing, id: document.id, kind: 'document', label: document.name, event, document };
}

function caseColumn(own: CaseRecord): MatrixColumn {
  return { ...nothing, id: own.id, kind: 'case', label: own.name, case: own };
}

function speakerColumn(speaker: Speaker, document: DocumentRecord, event: EventRecord | null): MatrixColumn {
  return { ...nothing, id: speaker.id, kind: 'speaker', label: speaker.label, event, document, speaker };
}

function valueColumns(ids: readonly string[]): readonly MatrixColumn[] {
  const values = [...new Set(ids)].map((id) => id.slice(valuePrefix.length)).sort(compareValues);
  return values.map((value) => ({ ...nothing, id: valueId(value), kind: 'value', label: value }));
}

function valueId(value: string): string {
  return `${valuePrefix}${value}`;
}

const restLabels = {
  events: { de: 'Ohne Veranstaltung', en: 'Without event' },
  documents: { de: 'Ohne Dokument', en: 'Without document' },
  cases: { de: 'Ohne Fall', en: 'Without case' },
  speakers: { de: 'Ohne Sprecher*in', en: 'Without speaker' },
  attribute: { de: 'Ohne Angabe', en: 'Not stated' },
} as const;

/** The column of what belongs to none of the others. */
export function restColumn({ columns }: ColumnChoice, locale: 'de' | 'en'): MatrixColumn {
  return { ...nothing, id: withoutColumn, kind: 'none', label: restLabels[columns][locale] };
}

function eventOf(project: Project, { eventId }: DocumentRecord): EventRecord | null {
  return (eventId === null ? undefined : project.events.get(eventId)) ?? null;
}

function orderedCases(project: Project): readonly CaseRecord[] {
  return [...project.cases.values()].sort((a, b) => compareValues(a.name, b.name) || compareText(a.id, b.id));
}

/** The cases that name each document. */
export function casesByDocument(cases: Iterable<CaseRecord>): ReadonlyMap<DocumentId, readonly CaseRecord[]> {
  const lists = new Map<DocumentId, CaseRecord[]>();
  for (const own of cases) {
    for (const id of own.documentIds) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [own]);
      else list.push(own);
    }
  }
  return lists;
}

/** Speakers of each document in order of appearance; those who never speak last, by label and id. */
function speakersByDocument(project: Project): ReadonlyMap<DocumentId, readonly Speaker[]> {
  const lists = new Map<DocumentId, Speaker[]>();
  for (const speaker of project.speakers.values()) {
    const list = lists.get(speaker.documentId);
    if (list === undefined) lists.set(speaker.documentId, [speaker]);
    else list.push(speaker);
  }
  for (const [documentId, list] of lists) {
    const document = project.documents.get(documentId);
    const turns = (document && project.revisions.get(document.revisionId)?.turns) ?? [];
    const rank = new Map<string | null, number>();
    for (const { speakerId } of turns) if (!rank.has(speakerId)) rank.set(speakerId, rank.size);
    const rankOf = ({ id }: Speaker): number => rank.get(id) ?? rank.size;
    list.sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.label, b.label) || compareText(a.id, b.id));
  }
  return lists;
}
