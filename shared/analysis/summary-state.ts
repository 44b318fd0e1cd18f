import type { CodeId, CodingId } from '../kernel/ids';
import type { BasisEntry, CellSummary } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import { allCodings, type Project } from '../project/project';
import type { Matrix } from './matrix';

/** A coding that a summary was written from and that is in its cell no more, though it carries the same code. */
export type RemovedCoding = {
  readonly codingId: CodingId;
  /** The words as they were; empty where they were not kept (`BasisEntry`). */
  readonly quote: string;
  /** Set when the coding is still there and lies elsewhere: its document went to another event, another person speaks. */
  readonly coding: Coding | null;
};

/** A coding that carries another code than when the summary was last checked. */
export type RecodedCoding = {
  readonly coding: Coding;
  readonly from: CodeId;
  /** Whether it lies in the cell still, under another code of the row. */
  readonly isHere: boolean;
};

/** A coding of the cell whose words are others now. */
export type RewordedCoding = { readonly coding: Coding; readonly before: string };

/** What happened in a cell since its summary was last checked; each list in the order of the cell or of the basis. */
export type SummaryState = {
  readonly isStale: boolean;
  readonly added: readonly Coding[];
  readonly removed: readonly RemovedCoding[];
  readonly recoded: readonly RecodedCoding[];
  readonly reworded: readonly RewordedCoding[];
};

/**
 * Says whether a summary still stands on what it was written from, and if not, exactly what changed.
 *
 * `matrix` must be that of the summary's view with nothing left out: what an export leaves out has not gone. A coding
 * that was recoded within the row and reworded is in both lists. Weight, memo and the person who codes do not matter.
 */
export function summaryState(
  project: Pick<Project, 'codings'>,
  matrix: Pick<Matrix, 'codingsOf'>,
  { codeId, columnId, basis }: Pick<CellSummary, 'codeId' | 'columnId' | 'basis'>,
): SummaryState {
  const here = matrix.codingsOf(codeId, columnId);
  const entries = new Map(basis.map((entry) => [entry.codingId, entry]));
  const added: Coding[] = [];
  const recoded: RecodedCoding[] = [];
  const reworded: RewordedCoding[] = [];
  for (const coding of here) {
    const entry = entries.get(coding.id);
    entries.delete(coding.id);
    if (entry === undefined) added.push(coding);
    if (entry === undefined || !isKept(entry)) continue;
    if (entry.codeId !== coding.codeId) recoded.push({ coding, from: entry.codeId, isHere: true });
    if (entry.quote !== coding.quote) reworded.push({ coding, before: entry.quote });
  }
  const removed: RemovedCoding[] = [];
  for (const entry of entries.values()) {
    const coding = codingOf(project, entry);
    if (coding !== null && isKept(entry) && entry.codeId !== coding.codeId)
      recoded.push({ coding, from: entry.codeId, isHere: false });
    else removed.push({ codingId: entry.codingId, quote: entry.quote, coding });
  }
  const isStale = added.length + removed.length + recoded.length + reworded.length > 0;
  return { isStale, added, removed, recoded, reworded };
}

type KeptEntry = BasisEntry & { readonly codeId: CodeId };

/** Whether it is known how the coding was; not so in what was written before that was kept. */
function isKept(entry: BasisEntry): entry is KeptEntry {
  return entry.codeId !== null;
}

function codingOf(project: Pick<Project, 'codings'>, { codingId, documentId }: BasisEntry): Coding | null {
  const list = documentId === null ? allCodings(project) : (project.codings.get(documentId) ?? []);
  for (const coding of list) if (coding.id === codingId) return coding;
  return null;
}
