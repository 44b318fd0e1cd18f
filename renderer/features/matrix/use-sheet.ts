import { useEffect, useMemo } from 'react';
import { computeMatrix, type Matrix } from '../../../shared/analysis/matrix';
import { statementsIn, viewOfLook } from '../../../shared/analysis/statements-in';
import type { CodeId } from '../../../shared/kernel/ids';
import type { MatrixContent } from '../../../shared/project/matrix-view';
import type { Project } from '../../../shared/project/project';
import { useLocale } from '../../i18n/use-messages';
import { contentOfLook, type MatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { useSummaryMarks } from './passages/summary-marks';
import { sheetOf, type Sheet } from './sheet';

/** What was counted last of each state of a project, so that coming back to the matrix counts nothing. */
const counted = new WeakMap<Project, { readonly key: string; readonly matrix: Matrix }>();

function lastMatrix(project: Project, content: MatrixContent, locale: 'de' | 'en'): Matrix {
  const key = JSON.stringify([content, locale]);
  const known = counted.get(project);
  if (known?.key === key) return known.matrix;
  const matrix = computeMatrix(project, { ...content, locale });
  counted.set(project, { key, matrix });
  return matrix;
}

/** The matrix as it is looked at; counted anew only when the project changes, or what of the look decides what is counted. */
export function useSheet(look: MatrixLook): Sheet {
  const project = useProject();
  const locale = useLocale();
  const key = JSON.stringify(contentOfLook(look));
  // As text it is the same as long as nothing in it changes, however often widths do.
  const content = useMemo(() => JSON.parse(key) as MatrixContent, [key]);
  const matrix = useMemo(() => lastMatrix(project, content, locale), [project, content, locale]);
  const marksOn = useSummaryMarks(project, matrix, look);
  const { matrixViews, cellSummaries, codes } = project;
  const viewId = useMemo(() => viewOfLook({ matrixViews }, content)?.id, [matrixViews, content]);
  const written = useMemo(() => {
    const own = [...cellSummaries.values()].filter(({ matrixViewId }) => matrixViewId === viewId);
    return {
      hasStatements: own.some(({ statements }) => statements.length > 0),
      statementsOn: (codeId: CodeId | null, columnId: string | null) =>
        viewId === undefined ? [] : statementsIn({ cellSummaries }, viewId, codeId, columnId).map(({ text }) => text),
    };
  }, [cellSummaries, viewId]);
  useEffect(() => {
    // The way back from cells is indexed at its first use; done while nothing else is, the first click need not wait.
    const idle = requestIdleCallback(() => matrix.codingsOf(matrix.rows[0]?.id ?? null, matrix.columns[0]?.id ?? null));
    return () => cancelIdleCallback(idle);
  }, [matrix]);
  return useMemo(
    () => sheetOf(matrix, { look: content, locale, codes: codes.values(), marksOn, ...written }),
    [matrix, content, locale, codes, marksOn, written],
  );
}
