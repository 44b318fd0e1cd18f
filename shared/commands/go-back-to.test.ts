import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryProject } from '../test/arbitrary-project';
import { canonical } from '../test/canonical';
import { countingPorts } from '../test/ports';
import { applyWithTexts, choices, takeSteps, undoWithTexts } from '../test/random-history';
import { smallProject } from '../test/small-project';
import { createCode } from './create-code';
import { apply, invert, isEmpty, squash } from './diff';
import { goBackTo } from './go-back-to';
import { removeCode } from './remove-code';

it('always leads to the very state after any step, also over what was undone and done again, and forward by undo', () => {
  const history = fc.record({ study: arbitraryProject(), wanted: choices(60) });
  fc.assert(
    fc.property(history, fc.nat({ max: 59 }), fc.nat({ max: 20 }), ({ study, wanted }, point, undone) => {
      const taken = takeSteps(study, wanted, countingPorts());
      const target = taken[point - 1]?.after ?? study;
      const takenBack = taken.slice(Math.max(point, taken.length - undone)).reverse();
      const diffs = [
        ...taken.slice(point).map(({ change }) => change.diff),
        ...takenBack.map(({ change }) => invert(change.diff)),
      ];
      const now = diffs.reduce(applyWithTexts, target);
      // As they come from the database: no record is the same object any more.
      const since = structuredClone(squash(structuredClone(diffs)));
      const { diff } = goBackTo(now.project, { seq: point + 1, since });
      const there = applyWithTexts(now, diff);
      expect(canonical(there) === canonical(target)).toBe(true);
      expect(canonical(undoWithTexts(there, diff)) === canonical(now)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('changes nothing when all that was done since has been undone', () => {
  const small = smallProject();
  const { diff } = removeCode(small.project, { codeId: small.a });
  const since = squash(structuredClone([diff, invert(diff)]));
  expect(isEmpty(goBackTo(small.project, { seq: 1, since }).diff)).toBe(true);
});

it('refuses where the project is not what the changes led to', () => {
  const small = smallProject();
  const since = createCode(small.project, { name: 'X', parentId: null }, small.ports).diff;
  expect(() => apply(small.project, goBackTo(small.project, { seq: 1, since }).diff)).toThrow('does not fit');
});
