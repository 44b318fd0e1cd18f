import { useEffect, useMemo } from 'react';
import { computeMatrix } from '../../../shared/analysis/matrix';
import { useLocale } from '../../i18n/use-messages';
import type { MatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { useSummaryMarks } from './passages/summary-marks';
import { sheetOf, type Sheet } from './sheet';

/** The matrix as it is looked at; counted anew only when the project or the look changes. */
export function useSheet(look: MatrixLook): Sheet {
  const { rows, columns, withSubcodes } = look;
  const project = useProject();
  const locale = useLocale();
  const matrix = useMemo(
    () => computeMatrix(project, { rows, columns, withSubcodes, locale }),
    [project, rows, columns, withSubcodes, locale],
  );
  const marksOn = useSummaryMarks(project, matrix, look);
  useEffect(() => {
    // The way back from cells is indexed at its first use; done while nothing else is, the first click need not wait.
    const idle = requestIdleCallback(() => matrix.codingsOf(matrix.rows[0]?.id ?? null, matrix.columns[0]?.id ?? null));
    return () => cancelIdleCallback(idle);
  }, [matrix]);
  return useMemo(
    () => sheetOf(matrix, { look: { rows, withSubcodes }, locale, marksOn }),
    [matrix, rows, withSubcodes, locale, marksOn],
  );
}
