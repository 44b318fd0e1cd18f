import { describe, expect, it } from 'vitest';
import { computeMatrix } from '../../../../shared/analysis/matrix';
import { addEvidence } from '../../../../shared/commands/add-evidence';
import { addStatements } from '../../../../shared/commands/add-statements';
import { applyCode } from '../../../../shared/commands/apply-code';
import type { Command } from '../../../../shared/commands/command';
import { apply } from '../../../../shared/commands/diff';
import { plainMatrix } from '../../../../shared/project/matrix-view';
import { smallProject, smallText } from '../../../../shared/test/small-project';
import { summariesOfLook, summaryMarks } from './summary-marks';

const small = smallProject();
const look = plainMatrix;

/** Two statements on A at the event, the first of them proved; one in the synthesis of A. */
function study() {
  let { project } = small;
  const run = <Args>(command: Command<Args>, args: Args): void => {
    project = apply(project, command(project, args, small.ports).diff);
  };
  const code = (start: number, end: number): void =>
    run(applyCode, {
      documentId: small.documentId,
      text: smallText,
      spans: [{ start, end }],
      codeIds: [small.a],
      coderId: small.coderId,
    });
  code(24, 28);
  const codings = [...project.codings.values()].flat();
  const cell = { codeId: small.a, columnId: small.eventId, codings };
  run(addStatements, { cell: { ...cell, view: { name: 'Kern', ...look } }, at: 0, texts: ['Eins', 'Zwei'] });
  const [summary] = project.cellSummaries.values();
  run(addEvidence, { summaryId: summary!.id, at: 0, codings });
  run(addStatements, {
    cell: { ...cell, columnId: null, view: summary!.matrixViewId },
    at: 0,
    texts: ['Quer'],
    evidence: codings,
  });
  return { project: () => project, code };
}

describe('the marks of the grid', () => {
  it('count the statements at once, and tell what is stale and unproved when the matrix is at hand', () => {
    const { project, code } = study();
    const marksOf = (isWhole: boolean) =>
      summaryMarks(project(), summariesOfLook(project(), look), isWhole ? computeMatrix(project(), look) : null);
    expect(marksOf(false)(small.a, small.eventId)).toEqual({ statements: 2, isStale: false, unproved: 0 });
    expect(marksOf(true)(small.a, small.eventId)).toEqual({ statements: 2, isStale: false, unproved: 1 });
    expect(marksOf(true)(small.a, null)).toEqual({ statements: 1, isStale: false, unproved: 0 });
    expect(marksOf(true)(small.b, small.eventId)).toBeUndefined();
    code(85, 92);
    expect(marksOf(true)(small.a, small.eventId)?.isStale).toBe(true);
    expect(marksOf(true)(small.a, null)?.isStale).toBe(true);
  });

  it('are those of the view that has the same in its cells', () => {
    const { project } = study();
    expect(summariesOfLook(project(), { ...look, cells: ['quotations'] })).toHaveLength(2);
    expect(summariesOfLook(project(), { ...look, columns: 'documents' })).toEqual([]);
  });
});
