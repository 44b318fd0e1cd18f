import { compareValues } from '../project/attribute-values';
import { valuePrefix } from '../project/column-name';
import type { CaseRecord } from '../project/case';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import { compareEvents, type EventRecord } from '../project/event';
import type { AttributeKey, MatrixContent } from '../project/matrix-view';
import type { Project } from '../project/project';
import { compareText } from '../project/project-file';
import type { Attributes } from '../project/schema';
import type { Speaker } from '../project/speaker';
import { casesByDocument } from './cases-of';
import { withoutColumn, type MatrixColumn } from './matrix-axes';
import type { Placed } from './matrix-counts';
import { valuesIn, type Narrowed } from './matrix-filter';
import { groupedColumns } from './matrix-groups';
import { speakersByDocument } from './speakers-in';
import { speakersOf } from './speakers-of';

/** What the columns of a matrix are. */
export type ColumnChoice = Pick<MatrixContent, 'columns'> & Partial<Pick<MatrixContent, 'attribute' | 'groupBy'>>;

/** What decides in which column a coding lies: its document, the cases that name that, or who speaks in it. */
type Bearer = 'document' | 'case' | 'speaker';

/** The columns of a matrix without that of the rest, and where the codings of a document lie. */
export type ColumnAxis = {
  readonly columns: readonly MatrixColumn[];
  readonly by: Bearer;
  /** Columns of a document, case or speaker by its id, ascending; none for those that are in the rest. */
  readonly indexesOf: ReadonlyMap<string, readonly number[]>;
  /** Indexes of columns; the one behind the last stands for the rest. */
  readonly placed: (document: DocumentRecord) => Placed;
};

/** Columns in their order, and ids of the columns that each bearer lies in. */
type Plan = {
  readonly by: Bearer;
  readonly columns: readonly MatrixColumn[];
  readonly idsOf: Iterable<readonly [bearer: string, columnIds: readonly string[]]>;
};

/**
 * Events by date, documents by event and position, cases by name, speakers by document, values in their order; columns of
 * one group stand together.
 *
 * A document lies in every case that names it and in every value it has; a coding lies in the columns of all speakers whose
 * words it touches, and in the values that these have. What the filter leaves out has no column.
 */
export function columnAxis(project: Project, choice: ColumnChoice, narrowed: Narrowed): ColumnAxis {
  const { by, columns: inOrder, idsOf } = planOf(project, choice, narrowed);
  const columns = groupedColumns(project, inOrder, choice.groupBy ?? 'none');
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  const indexesOf = new Map(
    [...idsOf].map(([bearer, ids]) => [bearer, [...new Set(ids.flatMap((id) => places.get(id) ?? []))]]),
  );
  return { columns, by, indexesOf, placed: placing(project, { by, indexesOf, rest: [columns.length] }) };
}

function planOf(project: Project, { columns, attribute = null }: ColumnChoice, narrowed: Narrowed): Plan {
  const { documents } = narrowed;
  switch (columns) {
    case 'events': {
      const events = [...project.events.values()].filter(narrowed.hasEvent).sort(compareEvents);
      return {
        by: 'document',
        columns: events.map(eventColumn),
        idsOf: documents.map(({ id, eventId }) => [id, eventId === null ? [] : [eventId]]),
      };
    }
    case 'documents':
      return {
        by: 'document',
        columns: documents.map((document) => documentColumn(document, eventOf(project, document))),
        idsOf: documents.map(({ id }) => [id, [id]]),
      };
    case 'cases': {
      const cases = orderedCases(project, narrowed);
      return { by: 'case', columns: cases.map(caseColumn), idsOf: cases.map(({ id }) => [id, [id]]) };
    }
    case 'speakers': {
      const speakers = speakersIn(project, narrowed);
      return {
        by: 'speaker',
        columns: speakers.map(([speaker, document]) => speakerColumn(speaker, document, eventOf(project, document))),
        idsOf: speakers.map(([{ id }]) => [id, [id]]),
      };
    }
    case 'attribute':
      return attribute === null
        ? { by: 'document', columns: [], idsOf: [] }
        : planOfValues(project, attribute, narrowed);
  }
}

function planOfValues(project: Project, key: AttributeKey, narrowed: Narrowed): Plan {
  const allowed = narrowed.valuesOf(key);
  const bearers = bearersOf(project, key.of, narrowed).map(({ id, attributes }) => {
    const values = valuesIn(attributes, key.name).filter((value) => allowed === null || allowed.has(value));
    return [id, values] as const;
  });
  const values = [...new Set(bearers.flatMap(([, own]) => own))].sort(compareValues);
  return { by: key.of, columns: values.map(valueColumn), idsOf: bearers.map(([id, own]) => [id, own.map(valueId)]) };
}

function bearersOf(
  project: Project,
  by: Bearer,
  narrowed: Narrowed,
): readonly { readonly id: string; readonly attributes: Attributes }[] {
  if (by === 'document') return narrowed.documents;
  return by === 'case' ? orderedCases(project, narrowed) : speakersIn(project, narrowed).map(([speaker]) => speaker);
}

function placing(
  project: Project,
  { by, indexesOf, rest }: Pick<ColumnAxis, 'by' | 'indexesOf'> & { readonly rest: readonly number[] },
): ColumnAxis['placed'] {
  const united = (ids: readonly { readonly id: string }[]): readonly number[] => {
    if (ids.length === 1) return indexesOf.get((ids[0] as { id: string }).id) ?? rest;
    const found = new Set(ids.flatMap(({ id }) => indexesOf.get(id) ?? []));
    return found.size === 0 ? rest : [...found];
  };
  const orRest = (places: readonly number[]): readonly number[] => (places.length === 0 ? rest : places);
  if (by === 'document') return (document) => orRest(united([document]));
  if (by === 'case') {
    const casesOf = casesByDocument(project.cases.values());
    return ({ id }) => orRest(united(casesOf.get(id) ?? []));
  }
  return (document) => {
    const revision = project.revisions.get(document.revisionId);
    if (revision === undefined || revision.turns.length === 0) return rest;
    return (coding: Coding) => orRest(united(speakersOf(revision, coding).map((id) => ({ id }))));
  };
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

function valueColumn(value: string): MatrixColumn {
  return { ...nothing, id: valueId(value), kind: 'value', label: value };
}

/** No id of a record, nor that of the rest, begins in this way. */
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

function orderedCases(project: Project, { hasCase }: Narrowed): readonly CaseRecord[] {
  const cases = [...project.cases.values()].filter(hasCase);
  return cases.sort((a, b) => compareValues(a.name, b.name) || compareText(a.id, b.id));
}

function speakersIn(
  project: Project,
  { documents, hasSpeaker }: Narrowed,
): readonly (readonly [speaker: Speaker, document: DocumentRecord])[] {
  const speakers = speakersByDocument(project);
  return documents.flatMap((document) =>
    (speakers.get(document.id) ?? []).filter(hasSpeaker).map((speaker) => [speaker, document] as const),
  );
}
