import { expect, it } from 'vitest';
import type { CodeId, CodingId } from '../../../../shared/kernel/ids';
import { assign, emptyDraft, partsOf, withGoal } from './split-draft';

const [a, b, c] = ['a', 'b', 'c'] as [CodingId, CodingId, CodingId];
const code = 'code' as CodeId;

it('keeps a goal once, by its code or by its name and place', () => {
  const [once] = withGoal(emptyDraft, { name: 'Mut', isBelow: true });
  expect(withGoal(once, { name: 'Mut', isBelow: true })).toEqual([once, 0]);
  const [twice, index] = withGoal(once, { codeId: code });
  expect([twice.goals.length, index]).toEqual([2, 1]);
  expect(withGoal(twice, { codeId: code })[1]).toBe(1);
});

it('says what goes where, and leaves the rest', () => {
  let draft = withGoal(emptyDraft, { name: 'Mut', isBelow: true })[0];
  draft = withGoal(draft, { codeId: code })[0];
  draft = assign(assign(assign(draft, a, 0), b, 1), c, 0);
  draft = assign(draft, c, null);
  expect(partsOf(draft, [a, b, c], () => true)).toEqual([
    { to: { name: 'Mut', isBelow: true }, codingIds: [a] },
    { to: { codeId: code }, codingIds: [b] },
  ]);
});

it('forgets passages and codes that are gone', () => {
  const draft = assign(withGoal(emptyDraft, { codeId: code })[0], a, 0);
  expect(partsOf(draft, [b], () => true)).toEqual([]);
  expect(partsOf(draft, [a], () => false)).toEqual([]);
});
