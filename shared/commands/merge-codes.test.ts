import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellSummaryId, CodeId, MatrixViewId } from '../kernel/ids';
import { basisEntry } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import { codeTree } from '../project/code-tree';
import { allCodings, type Project } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { testId } from '../test/test-id';
import { apply, invert } from './diff';
import { mergeCodes } from './merge-codes';
import { memoOn } from './memo-on';

const ports = countingPorts(900_000);

/** A study with at least two codes, which of them stays, and which go. */
const merging = arbitraryProject()
  .filter(({ project }) => project.codes.size > 1)
  .chain(({ project }) => {
    const ids = [...project.codes.keys()];
    return fc.record({
      project: fc.constant(project),
      targetId: fc.constantFrom(...ids),
      codeIds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
    });
  })
  .filter(({ targetId, codeIds }) => codeIds.some((id) => id !== targetId));

function merged({ project, ...args }: { project: Project; targetId: CodeId; codeIds: readonly CodeId[] }) {
  const change = mergeCodes(project, args, ports);
  return {
    change,
    after: apply(project, change.diff),
    going: new Set(args.codeIds.filter((id) => id !== args.targetId)),
  };
}

const placeOf = ({ documentId, start, end, coderId, quote }: Coding): string =>
  [documentId, start, end, coderId, quote].join(' ');

function always(check: (args: { project: Project; targetId: CodeId; codeIds: readonly CodeId[] }) => void): void {
  fc.assert(fc.property(merging, check), { numRuns: 200 });
}

describe('merging codes, always', () => {
  it('loses no passage, and counts what it says', () => {
    always((args) => {
      const { change, after, going } = merged(args);
      const { project, targetId } = args;
      const before = [...allCodings(project)].filter(({ codeId }) => going.has(codeId) || codeId === targetId);
      const now = [...allCodings(after)].filter(({ codeId }) => codeId === targetId);
      expect(new Set(now.map(placeOf))).toEqual(new Set(before.map(placeOf)));
      expect(now).toHaveLength(before.length - Number(change.params['unified']));
      expect(change.params['codings']).toBe(before.filter(({ codeId }) => going.has(codeId)).length);
      const others = ({ codeId }: Coding): boolean => !going.has(codeId) && codeId !== targetId;
      expect([...allCodings(after)].filter(others)).toEqual([...allCodings(project)].filter(others));
    });
  });

  it('leaves no coding twice and none without its code', () => {
    always((args) => {
      const { after } = merged(args);
      const codings = [...allCodings(after)];
      expect(codings.every(({ codeId }) => after.codes.has(codeId))).toBe(true);
      const keys = codings.map((coding) => `${placeOf(coding)} ${coding.codeId}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('keeps every word of a memo on a code or coding, tied to what is there', () => {
    always((args) => {
      const { after, going } = merged(args);
      const left = [...after.memos.values()];
      for (const { text, target } of args.project.memos.values()) {
        expect(left.some((memo) => memo.text.includes(text))).toBe(true);
        if (target.type === 'code' && going.has(target.id as CodeId)) continue;
        expect(left.some((memo) => memo.target.type === target.type && memo.text.includes(text))).toBe(true);
      }
      const ids = new Set([...allCodings(args.project)].map(({ id }) => id as string));
      const idsLeft = new Set([...allCodings(after)].map(({ id }) => id as string));
      for (const { target } of left) {
        if (target.type === 'code') expect(going.has(target.id as CodeId)).toBe(false);
        if (target.type === 'coding' && ids.has(target.id)) expect(idsLeft.has(target.id)).toBe(true);
      }
    });
  });

  it('keeps every weight, as the weight or in the memo', () => {
    always((args) => {
      const { after, going } = merged(args);
      for (const coding of allCodings(args.project)) {
        if (coding.weight === null || !going.has(coding.codeId)) continue;
        const now = [...allCodings(after)].find(
          (other) => other.codeId === args.targetId && placeOf(other) === placeOf(coding),
        )!;
        const memo = memoOn(after, { type: 'coding', id: now.id })?.text ?? '';
        expect(now.weight === coding.weight || memo.includes(` ${coding.weight}`)).toBe(true);
      }
    });
  });

  it('keeps every other code, none below itself, and every rule and example', () => {
    always((args) => {
      const { after, going } = merged(args);
      expect(new Set(after.codes.keys())).toEqual(
        new Set([...args.project.codes.keys()].filter((id) => !going.has(id))),
      );
      const tree = codeTree(after.codes);
      expect(tree.ordered).toHaveLength(after.codes.size);
      const target = after.codes.get(args.targetId)!;
      const codings = new Map([...allCodings(after)].map((coding) => [coding.id, coding] as const));
      for (const id of going) {
        const source = args.project.codes.get(id)!;
        for (const field of ['definition', 'include', 'exclude'] as const) {
          expect(target[field]).toContain(source[field].trim());
        }
      }
      const known = [...allCodings(args.project)].filter(({ id, codeId }) =>
        args.project.codes.get(codeId)!.examples.includes(id),
      );
      for (const coding of known) {
        if (!going.has(coding.codeId)) continue;
        expect(target.examples.map((id) => placeOf(codings.get(id)!))).toContain(placeOf(coding));
      }
    });
  });

  it('is one step that leads back', () => {
    always((args) => {
      const { change, after } = merged(args);
      expect(apply(after, invert(change.diff))).toEqual(args.project);
    });
  });
});

describe('merging codes', () => {
  const study = projectBuilder()
    .coder('A')
    .coder('B')
    .document('Tisch', 'Am Anfang sind Bündnisse lose. Später halten sie.')
    .code('Vertrauen')
    .code('Zutrauen')
    .code('in sich', 'Zutrauen')
    .coding('Vertrauen', 'Tisch', 'Bündnisse', 'A')
    .memo('zögernd')
    .coding('Zutrauen', 'Tisch', 'Bündnisse', 'A')
    .memo('sicher')
    .coding('Zutrauen', 'Tisch', 'Bündnisse', 'B')
    .coding('Zutrauen', 'Tisch', 'Später');
  const trust = study.codeId('Vertrauen');
  const faith = study.codeId('Zutrauen');
  const inside = study.codeId('in sich');
  const { project } = study
    .change((now) => {
      const [kept, doubled] = [...allCodings(now)];
      const codings = [...allCodings(now)].map((coding) =>
        coding.id === kept!.id
          ? { ...coding, weight: 40 }
          : coding.id === doubled!.id
            ? { ...coding, weight: 70 }
            : coding,
      );
      const codes = new Map(now.codes)
        .set(trust, { ...now.codes.get(trust)!, definition: 'Sich verlassen.' })
        .set(faith, { ...now.codes.get(faith)!, definition: 'Etwas können.', examples: [doubled!.id] });
      const summary = {
        id: testId(11, 1) as CellSummaryId,
        matrixViewId: testId(10, 1) as MatrixViewId,
        codeId: faith,
        columnId: 'x',
        statements: [{ text: 'Es hält.', codingIds: [doubled!.id] }],
        basis: [basisEntry(doubled!)],
        checkedAt: now.info.createdAt,
      };
      return {
        ...now,
        codes,
        codings: new Map([[kept!.documentId, codings]]),
        cellSummaries: new Map([[summary.id, summary]]),
      };
    })
    .build();
  const change = mergeCodes(project, { targetId: trust, codeIds: [faith, trust] }, ports);
  const after = apply(project, change.diff);
  const [first] = [...allCodings(after)];

  it('makes one of two codings of the same passage by the same coder, and says so', () => {
    expect(change.params).toEqual({ code: 'Vertrauen', codes: 1, merged: 'Zutrauen', codings: 3, unified: 1 });
    expect([...allCodings(after)].map(({ quote, weight }) => [quote, weight])).toEqual([
      ['Bündnisse', 70],
      ['Bündnisse', null],
      ['Später', null],
    ]);
  });

  it('puts both memos and the lower weight into the memo that stays', () => {
    expect(memoOn(after, { type: 'coding', id: first!.id })?.text).toBe('zögernd\n\nsicher\n\nVertrauen: Gewicht 40');
  });

  it('joins the definitions under the name they come from', () => {
    expect(after.codes.get(trust)).toMatchObject({
      definition: 'Sich verlassen.\n\nZutrauen: Etwas können.',
      examples: [first!.id],
    });
  });

  it('moves sub-codes below the code that stays, and takes the statements along', () => {
    expect(after.codes.get(inside)?.parentId).toBe(trust);
    expect([...after.cellSummaries.values()]).toMatchObject([
      {
        codeId: trust,
        basis: [{ codingId: first!.id, codeId: faith, quote: 'Bündnisse' }],
        statements: [{ text: 'Es hält.', codingIds: [first!.id] }],
      },
    ]);
  });

  it('puts a sub-code that stays in the place of the code above it', () => {
    const turned = apply(project, mergeCodes(project, { targetId: inside, codeIds: [faith] }, ports).diff);
    expect(turned.codes.get(inside)).toMatchObject({ parentId: null, position: project.codes.get(faith)!.position });
  });

  it('refuses to merge a code with itself alone', () => {
    expect(() => mergeCodes(project, { targetId: trust, codeIds: [trust] }, ports)).toThrow('must be there');
  });
});
