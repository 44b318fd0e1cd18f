import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId, CoderId, CodingId, DocumentId, Timestamp } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { codeTree } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import { arrangeStripes } from './branch-lanes';

const createdAt = '2026-01-01T00:00:00.000Z' as Timestamp;

function code(name: string, parent: string | null, position: number): [CodeId, Code] {
  const id = name as CodeId;
  const words = { definition: '', include: '', exclude: '', examples: [], origin: 'inductive' as const };
  return [id, { id, parentId: parent as CodeId | null, position, name, color: '#2f6fb3', createdAt, ...words }];
}

/** Two branches: Werte with Vertrauen and Achtung below it, and Orte. */
const tree = codeTree(
  new Map([code('Werte', null, 0), code('Vertrauen', 'Werte', 0), code('Achtung', 'Werte', 1), code('Orte', null, 1)]),
);

let made = 0;

function coding(codeId: string, start: number, end: number): Coding {
  const base = { documentId: 'd' as DocumentId, coderId: 'i' as CoderId, weight: null, createdAt, quote: '' };
  return { ...base, id: `c${(made += 1)}` as CodingId, codeId: codeId as CodeId, start, end };
}

const unfolded: ReadonlySet<CodeId> = new Set();

describe('the stripes of a document', () => {
  it('belong to the branches of the code system, in its order', () => {
    const codings = [coding('Orte', 0, 50), coding('Vertrauen', 0, 20), coding('Achtung', 10, 30)];
    const { stripes, branches } = arrangeStripes(codings, tree, unfolded);
    expect(stripes.map(({ code: { name }, branch }) => [name, branch])).toEqual([
      ['Vertrauen', 0],
      ['Achtung', 0],
      ['Orte', 1],
    ]);
    expect(branches.map(({ code: { name }, codings: count }) => [name, count])).toEqual([
      ['Werte', 2],
      ['Orte', 1],
    ]);
  });

  it('are one where the codings of a folded branch overlap', () => {
    const codings = [
      coding('Vertrauen', 0, 20),
      coding('Achtung', 10, 30),
      coding('Werte', 30, 40),
      coding('Orte', 5, 9),
    ];
    const { stripes, branches } = arrangeStripes(codings, tree, new Set(['Werte' as CodeId]));
    expect(stripes.map(({ code: { name }, start, end, codings: own }) => [name, start, end, own.length])).toEqual([
      ['Werte', 0, 30, 2],
      ['Werte', 30, 40, 1],
      ['Orte', 5, 9, 1],
    ]);
    expect(branches[0]).toMatchObject({ isFolded: true, codings: 3 });
  });

  it('always stand for every coding once', () => {
    const any = fc
      .tuple(fc.constantFrom('Werte', 'Vertrauen', 'Achtung', 'Orte'), fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([name, start, length]) => coding(name, start, start + length));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.subarray(['Werte', 'Orte']), (codings, folded) => {
        const { stripes } = arrangeStripes(codings, tree, new Set(folded as CodeId[]));
        const shown = stripes.flatMap(({ codings: own }) => own.map(({ id }) => id));
        expect(shown.toSorted()).toEqual(codings.map(({ id }) => id).toSorted());
        for (const { start, end, codings: own } of stripes) {
          expect(start).toBe(Math.min(...own.map((coding) => coding.start)));
          expect(end).toBe(Math.max(...own.map((coding) => coding.end)));
        }
      }),
    );
  });
});
