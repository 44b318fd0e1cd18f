import type { DocumentRecord } from '../project/document';
import type { EventRecord } from '../project/event';
import type { Project } from '../project/project';
import { orderedDocuments } from './document-order';
import type { MatrixRow, RowAxis } from './matrix-axes';

/** What one more document brought. */
export type SaturationStep = {
  readonly document: DocumentRecord;
  readonly event: EventRecord | null;
  /** Rows that occur here and in no document before, in their order. */
  readonly fresh: readonly MatrixRow[];
  /** Rows that occur here. */
  readonly used: number;
  /** Rows that occur here or before. */
  readonly total: number;
};

export type Saturation = {
  /** Documents with at least one coding, by date of their event; those of undated events and of none come last. */
  readonly steps: readonly SaturationStep[];
  /** Documents without any coding: nobody knows yet what they would bring. */
  readonly uncoded: number;
  /** Rows that occur in no document. */
  readonly unused: number;
};

/** How many codes each further document brings, in order of date: whether more material still brings anything new. */
export function saturation(project: Project, axis: RowAxis): Saturation {
  const seen = new Set<number>();
  const steps: SaturationStep[] = [];
  let uncoded = 0;
  for (const document of orderedDocuments(project)) {
    const here = new Set<number>();
    for (const { codeId } of project.codings.get(document.id) ?? []) {
      for (const row of axis.rowsOfCode.get(codeId) ?? []) here.add(row);
    }
    if (here.size === 0) {
      uncoded += 1;
      continue;
    }
    const fresh = [...here].filter((row) => !seen.has(row)).sort((a, b) => a - b);
    for (const row of fresh) seen.add(row);
    steps.push({
      document,
      event: (document.eventId === null ? undefined : project.events.get(document.eventId)) ?? null,
      fresh: fresh.flatMap((row) => axis.rows[row] ?? []),
      used: here.size,
      total: seen.size,
    });
  }
  return { steps, uncoded, unused: axis.rows.length - seen.size };
}
