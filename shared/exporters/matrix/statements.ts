import { computeMatrix, type Matrix } from '../../analysis/matrix';
import { sourcesOf, sourcesText } from '../../analysis/sources-of';
import { evidenceOf, viewOfLook } from '../../analysis/statements-in';
import { summaryState } from '../../analysis/summary-state';
import type { CodeId } from '../../kernel/ids';
import { summaryOfCell, type Statement } from '../../project/cell-summary';
import type { Coding } from '../../project/coding';
import { isBlocked } from '../../project/document';
import type { MatrixContent } from '../../project/matrix-view';
import type { Project } from '../../project/project';
import type { ExportLanguage } from '../export-request';

/** A statement as it may be published. */
export type PublishedStatement = {
  readonly text: string;
  /** The codings that bear it out and may be shown, in the order they were linked. */
  readonly evidence: readonly Coding[];
  /** Without any coding behind it, or with blocked ones alone; null when it is proved. */
  readonly lack: 'unproved' | 'withheld' | null;
};

/** What the researchers wrote in one place of a matrix. */
export type PublishedCell = {
  readonly statements: readonly PublishedStatement[];
  /** Whether the codings changed since it was last checked. */
  readonly isStale: boolean;
};

const nothing: PublishedCell = { statements: [], isStale: false };

/** Looks statements up; those of a view that nobody saved are none. */
export function publishedStatements(
  project: Project,
  view: MatrixContent,
): (codeId: CodeId | null, columnId: string | null) => PublishedCell {
  const saved = view.cells.includes('summary') ? viewOfLook(project, view) : undefined;
  if (saved === undefined) return () => nothing;
  // A summary rests on blocked O-tones too: that they are left out here is no change.
  let whole: Matrix | null = null;
  const matrix = (): Matrix => (whole ??= computeMatrix(project, view));
  const own = [...project.cellSummaries.values()].filter(({ matrixViewId }) => matrixViewId === saved.id);
  const evidence = evidenceOf(
    project,
    own.flatMap(({ statements }) => statements),
  );
  return (codeId, columnId) => {
    const summary = summaryOfCell(project, { matrixViewId: saved.id, codeId, columnId });
    if (summary === undefined) return nothing;
    const { isStale } = summaryState(project, matrix(), summary);
    return { isStale, statements: summary.statements.map((statement) => published(project, statement, evidence)) };
  };
}

function published(
  { documents }: Project,
  { text, codingIds }: Statement,
  evidence: ReadonlyMap<string, Coding>,
): PublishedStatement {
  const all = codingIds.flatMap((id) => evidence.get(id) ?? []);
  const open = all.filter(({ documentId }) => {
    const document = documents.get(documentId);
    return document !== undefined && !isBlocked(document);
  });
  const lack = all.length === 0 ? 'unproved' : open.length === 0 ? 'withheld' : null;
  return { text, evidence: open, lack };
}

/** Which kinds of source stand behind the statements of a place, in words; empty without any. */
export function sourcesBehind(project: Project, { statements }: PublishedCell, language: ExportLanguage): string {
  return sourcesText(
    sourcesOf(
      project,
      statements.flatMap(({ evidence }) => evidence),
    ),
    language,
  );
}
