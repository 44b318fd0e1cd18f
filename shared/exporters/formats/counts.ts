import { publicCase, publicName } from '../../analysis/attribution';
import { codedPlaces } from '../../analysis/coded-places';
import { orderedDocuments } from '../../analysis/document-order';
import { rowAxis, type RowAxis } from '../../analysis/matrix-axes';
import { narrowProject } from '../../analysis/narrow-project';
import { required } from '../../kernel/assert';
import type { DocumentId } from '../../kernel/ids';
import { compareEvents } from '../../project/event';
import type { Project } from '../../project/project';
import { chosen, defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { variableNames } from '../forms/variable-names';
import type { Cell, Table } from '../table';
import { countsWords } from '../words/counts';

/** What can be a row of the table. */
const units = ['documents', 'cases', 'events'] as const;
type Unit = (typeof units)[number];

/** What can be chosen about table and code sheet alike. */
export const countsOptions = [
  { id: 'unit', kind: 'choice', values: units, initial: 'documents' },
  { id: 'values', kind: 'choice', values: ['counts', 'binary'], initial: 'counts' },
  { id: 'with-subcodes', kind: 'flag', initial: false },
] as const;

/** Columns before those of the codes; their names are as safe as those of codes and never alike. */
export const unitColumns = ['unit', 'name', 'event', 'event_date', 'documents'] as const;

/** A row: what it is called and the documents whose codings it counts. */
type UnitRow = {
  readonly name: string;
  readonly event: string | null;
  readonly date: string | null;
  readonly documentIds: readonly DocumentId[];
};

/** A row for each document, case or event, a column for each code: what programs for statistics read. */
export const countsExporter = defineExporter({
  id: 'counts',
  files: ['csv', 'xlsx'],
  words: 'none',
  options: countsOptions,
  table: countsTable,
});

/**
 * How often each code was given in each unit, or whether it was.
 *
 * Without sub-codes codings are counted, with them distinct passages, as the matrix does. What lies in no unit of the
 * kind that is asked for (documents of no event) is in no row, and the side file says how much that is.
 */
function countsTable({ project }: ExportSource, request: ExportRequest): Table {
  const { language, options } = request;
  const { unit, isBinary, isBelow } = countsChoice(options);
  const published = narrowProject(project, { eventIds: [], excludeBlocked: true });
  const axis = rowAxis(project.codes, { rows: 'codes', withSubcodes: isBelow });
  const names = variableNames(project.codes);
  const variables = axis.rows.map(({ id }) => required(names.get(id), 'name of a code'));
  const rows = unitRows(published, unit);
  const words = countsWords(language);
  const inUnits = new Set(rows.flatMap(({ documentIds }) => documentIds));
  return {
    header: [...unitColumns, ...variables],
    rowCount: rows.length,
    row(index) {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`No row ${index}`);
      const counts = countsIn(published, axis, { documentIds: row.documentIds, isBelow });
      const cells = [...counts].map((count) => (isBinary ? Math.min(count, 1) : count));
      return [index + 1, row.name, row.event, row.date, row.documentIds.length, ...cells] satisfies readonly Cell[];
    },
    about: {
      counted: words.counted({ unit, isBinary, isBelow }),
      totals: [
        words.totals(rows.length, variables.length),
        words.outside(unit, [...published.documents.keys()].filter((id) => !inUnits.has(id)).length),
      ],
      columns: [
        ...unitColumns.map((name) => [name, words.columns[name]] as const),
        ...axis.rows.map(({ path }, at) => [variables[at] ?? '', path] as const),
      ],
    },
  };
}

/** What was chosen, told by name. */
export function countsChoice(options: ExportRequest['options']): {
  readonly unit: Unit;
  readonly isBinary: boolean;
  readonly isBelow: boolean;
} {
  const of = { options: countsOptions };
  return {
    unit: units.find((known) => known === chosen(of, options, 'unit')) ?? 'documents',
    isBinary: chosen(of, options, 'values') === 'binary',
    isBelow: chosen(of, options, 'with-subcodes') === true,
  };
}

function unitRows(project: Project, unit: Unit): readonly UnitRow[] {
  const documents = orderedDocuments(project);
  if (unit === 'events') {
    return [...project.events.values()].sort(compareEvents).map(({ id, title, date }) => ({
      name: title,
      event: title,
      date,
      documentIds: documents.filter(({ eventId }) => eventId === id).map((document) => document.id),
    }));
  }
  if (unit === 'cases') {
    return [...project.cases.values()].map((one) => ({
      name: publicCase(project, one).name,
      event: null,
      date: null,
      documentIds: one.documentIds.filter((id) => project.documents.has(id)),
    }));
  }
  return documents.map((document) => {
    const event = document.eventId === null ? undefined : project.events.get(document.eventId);
    return {
      name: publicName(project, document),
      event: event?.title ?? null,
      date: event?.date ?? null,
      documentIds: [document.id],
    };
  });
}

function countsIn(
  { codings }: Pick<Project, 'codings'>,
  axis: RowAxis,
  { documentIds, isBelow }: { readonly documentIds: readonly DocumentId[]; readonly isBelow: boolean },
): Int32Array {
  const counts = new Int32Array(axis.rows.length);
  for (const id of documentIds) {
    const own = codings.get(id) ?? [];
    const counted = isBelow
      ? codedPlaces(own, axis).map(({ rows }) => rows)
      : own.map(({ codeId }) => axis.rowsOfCode.get(codeId) ?? []);
    for (const rows of counted) for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}
