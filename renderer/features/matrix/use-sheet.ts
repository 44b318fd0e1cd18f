import { useMemo } from 'react';
import { computeMatrix } from '../../../shared/analysis/matrix';
import { useLocale } from '../../i18n/use-messages';
import type { MatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { countStatements } from './passages/passage-items';
import { sheetOf, type Sheet } from './sheet';

/** The matrix as it is looked at; counted anew only when the project or the look changes. */
export function useSheet({ rows, columns, withSubcodes }: MatrixLook): Sheet {
  const project = useProject();
  const locale = useLocale();
  const { cellSummaries } = project;
  const statementsOn = useMemo(() => countStatements(cellSummaries), [cellSummaries]);
  const matrix = useMemo(
    () => computeMatrix(project, { rows, columns, withSubcodes, locale }),
    [project, rows, columns, withSubcodes, locale],
  );
  return useMemo(
    () => sheetOf(matrix, { look: { rows, withSubcodes }, locale, statementsOn }),
    [matrix, rows, withSubcodes, locale, statementsOn],
  );
}
