import { useMemo } from 'react';
import { computeMatrix } from '../../../../shared/analysis/matrix';
import type { CodeId } from '../../../../shared/kernel/ids';
import { useProject } from '../../../state/project-store';

/** How often a code was given, itself and with its sub-codes. */
export type EntryCounts = { readonly own: number; readonly total: number };

/** Counts of the codes for paper: without what is blocked, as in every export. Null while nothing is printed. */
export function usePrintedCounts(isPrinting: boolean): ReadonlyMap<CodeId, EntryCounts> | null {
  const project = useProject();
  return useMemo(() => {
    if (!isPrinting) return null;
    const matrix = computeMatrix(project, {
      rows: 'codes',
      columns: 'documents',
      withSubcodes: false,
      excludeBlocked: true,
    });
    const counts = new Map<CodeId, EntryCounts>();
    // From the end, so that the sub-codes of a code have been counted before it.
    for (let row = matrix.rows.length - 1; row >= 0; row -= 1) {
      const code = matrix.rows[row]?.code;
      if (code === undefined) continue;
      const own = matrix.counts(row, null).codings;
      const below = counts.get(code.id)?.total ?? 0;
      counts.set(code.id, { own, total: own + below });
      const above = code.parentId === null ? undefined : (counts.get(code.parentId) ?? { own: 0, total: 0 });
      if (code.parentId !== null && above !== undefined) {
        counts.set(code.parentId, { ...above, total: above.total + own + below });
      }
    }
    return counts;
  }, [isPrinting, project]);
}
