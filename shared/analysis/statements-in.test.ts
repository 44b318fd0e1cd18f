import { describe, expect, it } from 'vitest';
import type { CellSummaryId, CodingId, MatrixViewId, Timestamp } from '../kernel/ids';
import type { CellSummary } from '../project/cell-summary';
import { plainMatrix, type MatrixView } from '../project/matrix-view';
import { applyCode } from '../commands/apply-code';
import { apply } from '../commands/diff';
import { smallProject, smallText } from '../test/small-project';
import { testId } from '../test/test-id';
import { evidenceOf, isUnproved, statementsIn, viewOfLook } from './statements-in';

const small = smallProject();
const look = { ...plainMatrix, withSubcodes: true };

function view(number: number, more: Partial<MatrixView>): MatrixView {
  const createdAt = `2026-01-0${9 - number}T00:00:00.000Z` as Timestamp;
  return { id: testId(8, number) as MatrixViewId, name: `${number}`, ...look, createdAt, ...more };
}

describe('what was written in a cell', () => {
  const summary: CellSummary = {
    id: testId(11, 1) as CellSummaryId,
    matrixViewId: view(1, {}).id,
    codeId: small.a,
    columnId: null,
    statements: [{ text: 'Eins', codingIds: [] }],
    basis: [],
    checkedAt: view(1, {}).createdAt,
  };
  const project = { cellSummaries: new Map([[summary.id, summary]]) };

  it('is that of the view, the code and the column', () => {
    expect(statementsIn(project, summary.matrixViewId, small.a, null)).toBe(summary.statements);
    expect(statementsIn(project, summary.matrixViewId, small.a, small.eventId)).toEqual([]);
    expect(statementsIn(project, view(2, {}).id, small.a, null)).toEqual([]);
  });
});

describe('the view a look belongs to', () => {
  const viewsOf = (...list: readonly MatrixView[]) => ({ matrixViews: new Map(list.map((one) => [one.id, one])) });

  it('is the oldest that has the same in its cells, whatever it shows of it', () => {
    const views = viewsOf(view(1, {}), view(2, { cells: ['quotations'] }), view(3, { withSubcodes: false }));
    expect(viewOfLook(views, look)?.name).toBe('2');
    expect(viewOfLook(views, { ...look, withSubcodes: false })?.name).toBe('3');
  });

  it('does not hang on what is kept for other rows and columns, nor on sub-codes where they always count', () => {
    const views = viewsOf(view(1, { rows: 'categories', withSubcodes: false }));
    const kept = {
      ...look,
      rows: 'categories' as const,
      chosen: [small.a],
      attribute: { of: 'case', name: 'Ort' } as const,
    };
    expect(viewOfLook(views, kept)?.name).toBe('1');
    expect(viewOfLook(views, { ...kept, rows: 'chosen' })).toBeUndefined();
  });

  it('is none when every view has something else in its cells', () => {
    expect(viewOfLook(viewsOf(view(1, { columns: 'documents' })), look)).toBeUndefined();
    expect(viewOfLook(viewsOf(), look)).toBeUndefined();
  });
});

describe('the evidence of statements', () => {
  const args = { documentId: small.documentId, text: smallText, coderId: small.coderId };
  const coding = applyCode(
    small.project,
    { ...args, spans: [{ start: 24, end: 28 }], codeIds: [small.a] },
    small.ports,
  );
  const project = apply(small.project, coding.diff);
  const [there] = coding.diff.codings!.added;
  const gone = testId(7, 99) as CodingId;

  it('are the codings that exist; a statement without any is unproved', () => {
    const statements = [
      { text: 'belegt', codingIds: [gone, there!.id] },
      { text: 'verwaist', codingIds: [gone] },
      { text: 'leer', codingIds: [] },
    ];
    const evidence = evidenceOf(project, statements);
    expect([...evidence.values()]).toEqual([there]);
    expect(statements.map((statement) => isUnproved(statement, evidence))).toEqual([false, true, true]);
    expect(evidenceOf(project, []).size).toBe(0);
  });
});
