import type { CaseId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import { attributeNameFault, plainAttributeName, type AttributeNameFault } from '../project/attribute-name';
import { attributesByRecord, type AttributeOwner, type AttributeValue } from '../project/attribute-values';
import type { CaseRecord } from '../project/case';
import type { Project } from '../project/project';
import type { Attributes } from '../project/schema';
import { columnValues } from '../project/typed-column';
import { attributesDiff } from './attributes-diff';
import type { Change } from './command';
import { diffOf, squash } from './diff';
import { foldedKey, recordKeys, type RecordKeys } from './record-keys';

/** A table with one row a record, and which of its columns say what, by their numbers from 0. */
export type AttributeTable = {
  readonly of: AttributeOwner;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column that says whose the row is: name of a document or its file, label of a speaker, name of a case. */
  readonly key: number;
  /** For speakers: the column with the document they speak in; null where labels occur in one document only. */
  readonly documentKey: number | null;
  /** The columns that become attributes, under their own names. */
  readonly values: readonly number[];
  /** Whether rows of cases that are not there make them. */
  readonly withNewCases: boolean;
};

/**
 * What becomes of a row: its record is `known`, or a case to be made is `new`; `unknown` matches nothing, `several` more
 * than one record, `repeated` a record that an earlier row has, and `nameless` has nothing in the key column.
 */
export type PlannedStatus = 'known' | 'new' | 'unknown' | 'several' | 'repeated' | 'nameless';

export type PlannedRow = {
  /** Number of the row in the table, from 0. */
  readonly row: number;
  /** What stands in the key column, without space around. */
  readonly key: string;
  readonly status: PlannedStatus;
  /** Id of the record where it is known. */
  readonly id: string | null;
  /** What the row says otherwise than the project; empty cells say nothing. `before` is null for what was not there. */
  readonly changes: readonly {
    readonly name: string;
    readonly before: AttributeValue | null;
    readonly after: AttributeValue;
  }[];
};

export type AttributePlan = {
  readonly rows: readonly PlannedRow[];
  /** Attributes that no record of the kind has yet. */
  readonly newAttributes: readonly string[];
  /** Columns that cannot become attributes, and why; they are left out. */
  readonly refused: readonly { readonly column: string; readonly fault: AttributeNameFault }[];
};

/**
 * What bringing in a table of attributes would do, row by row.
 *
 * A key matches a name as it is written; else in any case, composed or not, and with any space; else without the extension
 * of a file name. Of several rows for a record the first one counts.
 */
export function planAttributes(project: Project, table: AttributeTable): AttributePlan {
  const known = new Map([...attributesByRecord(project, table.of)].map(({ id, attributes }) => [id, attributes]));
  const refused: AttributePlan['refused'][number][] = [];
  const columns: { readonly name: string; readonly values: readonly (AttributeValue | null)[] }[] = [];
  const names: string[] = [];
  for (const column of new Set(table.values)) {
    const name = plainAttributeName(table.columns[column] ?? '');
    const fault = attributeNameFault(name, names);
    if (fault !== null) {
      refused.push({ column: table.columns[column] ?? '', fault });
      continue;
    }
    names.push(name);
    columns.push({ name, values: columnValues(table.rows, column) });
  }
  const keys = recordKeys(project, table.of);
  const taken = new Set<string>();
  const rows = table.rows.map((cells, row): PlannedRow => {
    const key = (cells[table.key] ?? '').replace(/\s+/g, ' ').trim();
    const { status, id } = claim(keys, table, { key, document: documentIn(table, cells) }, taken);
    const attributes = id === null ? {} : (known.get(id) ?? {});
    const isUsed = status === 'known' || status === 'new';
    return { row, key, status, id, changes: isUsed ? changesOf(columns, row, attributes) : [] };
  });
  const inUse = new Set([...known.values()].flatMap((attributes) => Object.keys(attributes)));
  const newAttributes = names.filter((name) => !inUse.has(name));
  return { rows, newAttributes, refused };
}

/** Sets what the plan says, and makes the cases that are new; all in one step. */
export function importAttributes(project: Project, table: AttributeTable, ports: Ports): Change {
  const { rows } = planAttributes(project, table);
  const saidOf = (row: PlannedRow): Attributes =>
    Object.fromEntries(row.changes.map(({ name, after }) => [name, after] as const));
  const byId = new Map(rows.flatMap((row) => (row.status === 'known' ? [[row.id, saidOf(row)] as const] : [])));
  const { diff, count } = attributesDiff(project, table.of, (attributes, id) => {
    const said = byId.get(id);
    return said === undefined ? attributes : { ...attributes, ...said };
  });
  const added = rows.flatMap((row): CaseRecord[] => {
    if (row.status !== 'new') return [];
    return [{ id: ports.newId() as CaseId, name: row.key, attributes: saidOf(row), documentIds: [] }];
  });
  const names = new Set(rows.flatMap(({ changes }) => changes.map(({ name }) => name)));
  return {
    name: 'import-attributes',
    params: { owner: table.of, count: count + added.length, attributes: names.size, cases: added.length },
    diff: squash([diff, diffOf('cases', { added })]),
  };
}

function documentIn({ documentKey }: AttributeTable, cells: readonly string[]): string | null {
  return documentKey === null ? null : (cells[documentKey] ?? '').trim();
}

type Claim = { readonly status: PlannedStatus; readonly id: string | null };

/** Whose the row is, and nobody's after it. */
function claim(
  keys: RecordKeys,
  { of, withNewCases }: AttributeTable,
  { key, document }: { readonly key: string; readonly document: string | null },
  taken: Set<string>,
): Claim {
  if (key === '') return { status: 'nameless', id: null };
  const ids = keys.find(key, document);
  if (ids.length > 1) return { status: 'several', id: null };
  const id = ids[0] ?? null;
  if (id === null && !(of === 'case' && withNewCases)) return { status: 'unknown', id };
  const mark = id ?? foldedKey(key);
  if (taken.has(mark)) return { status: 'repeated', id };
  taken.add(mark);
  return { status: id === null ? 'new' : 'known', id };
}

/** Text and number of the same letters are the same: "12" stays what it is where the table has 12. */
function changesOf(
  columns: readonly { readonly name: string; readonly values: readonly (AttributeValue | null)[] }[],
  row: number,
  attributes: Attributes,
): PlannedRow['changes'] {
  return columns.flatMap(({ name, values }) => {
    const after = values[row] ?? null;
    const before = Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
    return after === null || String(after) === String(before) ? [] : [{ name, before, after }];
  });
}
