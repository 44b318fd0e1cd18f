import type { CaseId, DocumentId } from '../kernel/ids';
import type { Project } from '../project/project';
import { codedPlaces } from './coded-places';
import type { MatrixRow, RowAxis } from './matrix-axes';

/** How often a code was given. */
export type Frequency = {
  readonly row: MatrixRow;
  /** Every coding, also the second person's on the same place. */
  readonly codings: number;
  /** Distinct places. */
  readonly passages: number;
  /** Documents and cases with at least one coding. */
  readonly documents: number;
  readonly cases: number;
};

/** The rows with what they are shares of: everything coded with a code of any row, all documents, all cases. */
export type Frequencies = {
  readonly rows: readonly Frequency[];
  readonly base: Omit<Frequency, 'row'>;
};

/** Counts codings, passages, documents and cases of each row, in one pass. A case counts by the documents it has. */
export function frequencies(project: Project, axis: RowAxis): Frequencies {
  const rows = axis.rows.map(() => ({ codings: 0, passages: 0, documents: 0, cases: new Set<CaseId>() }));
  const base = { codings: 0, passages: 0, documents: project.documents.size, cases: project.cases.size };
  const casesOf = casesByDocument(project);
  for (const id of project.documents.keys()) {
    const codings = project.codings.get(id) ?? [];
    const found = new Set<number>();
    for (const { codeId } of codings) {
      const own = axis.rowsOfCode.get(codeId) ?? [];
      if (own.length > 0) base.codings += 1;
      for (const row of own) {
        (rows[row] as { codings: number }).codings += 1;
        found.add(row);
      }
    }
    for (const place of codedPlaces(codings, axis)) {
      base.passages += 1;
      for (const row of place.rows) (rows[row] as { passages: number }).passages += 1;
    }
    const cases = casesOf.get(id) ?? [];
    for (const row of found) {
      const counted = rows[row] as (typeof rows)[number];
      counted.documents += 1;
      for (const caseId of cases) counted.cases.add(caseId);
    }
  }
  return {
    base,
    rows: axis.rows.map((row, index) => {
      const { cases, ...counted } = rows[index] as (typeof rows)[number];
      return { row, ...counted, cases: cases.size };
    }),
  };
}

function casesByDocument({ cases }: Project): ReadonlyMap<DocumentId, readonly CaseId[]> {
  const lists = new Map<DocumentId, CaseId[]>();
  for (const { id, documentIds } of cases.values()) {
    for (const documentId of documentIds) lists.set(documentId, [...(lists.get(documentId) ?? []), id]);
  }
  return lists;
}
