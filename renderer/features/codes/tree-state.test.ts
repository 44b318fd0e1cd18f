import { beforeEach, expect, it } from 'vitest';
import type { CodeId } from '../../../shared/kernel/ids';
import { meantBy, selectNone, selectUpTo, toggleSelected, treeState } from './tree-state';

const rows = ['a', 'b', 'c', 'd'] as CodeId[];
const [a, b, c, d] = rows as [CodeId, CodeId, CodeId, CodeId];
const selected = (): CodeId[] => [...treeState.getState().selected];

beforeEach(() => selectNone(null));

it('adds to the code in hand, and takes away down to the last', () => {
  toggleSelected(c, a);
  expect(selected()).toEqual([a, c]);
  toggleSelected(a, a);
  toggleSelected(c, a);
  expect(selected()).toEqual([c]);
});

it('spans from the anchor, in either direction, and anew each time', () => {
  selectNone(c);
  selectUpTo(d, rows, null);
  expect(selected()).toEqual([c, d]);
  selectUpTo(a, rows, null);
  expect(selected()).toEqual([a, b, c]);
});

it('begins at the code in hand when the anchor is not to be seen', () => {
  selectNone('gone' as CodeId);
  selectUpTo(c, rows, b);
  expect(selected()).toEqual([b, c]);
});

it('means all that are selected, or the one outside of them', () => {
  toggleSelected(b, a);
  expect(meantBy(a)).toEqual([a, b]);
  expect(meantBy(d)).toEqual([d]);
});
