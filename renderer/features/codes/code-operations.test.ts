import { expect, it } from 'vitest';
import { codeTree } from '../../../shared/project/code-tree';
import { smallProject } from '../../../shared/test/small-project';
import { moveTarget, neighbourOf } from './code-operations';

const { project, a, b, c } = smallProject();
const tree = codeTree(project.codes);

it('moves a code up before its neighbour and down behind the next', () => {
  expect(moveTarget(tree, [c], 'up')).toEqual({ parentId: null, before: a });
  expect(moveTarget(tree, [a], 'down')).toEqual({ parentId: null, before: null });
});

it('moves a code below the one above it, and back out behind its parent', () => {
  expect(moveTarget(tree, [c], 'in')).toEqual({ parentId: a, before: null });
  expect(moveTarget(tree, [b], 'out')).toEqual({ parentId: null, before: c });
});

it('moves nothing past the ends', () => {
  expect(moveTarget(tree, [a], 'up')).toBeNull();
  expect(moveTarget(tree, [c], 'down')).toBeNull();
  expect(moveTarget(tree, [a], 'in')).toBeNull();
  expect(moveTarget(tree, [a], 'out')).toBeNull();
});

it('goes from a removed code to the next sibling, else to the one before, else to the parent', () => {
  expect(neighbourOf(tree, a)).toBe(c);
  expect(neighbourOf(tree, c)).toBe(a);
  expect(neighbourOf(tree, b)).toBe(a);
});

it('moves several as one, around the first of them', () => {
  expect(moveTarget(tree, [c, b], 'up')).toBeNull();
  expect(moveTarget(tree, [a, c], 'down')).toBeNull();
  expect(moveTarget(tree, [b, c], 'out')).toEqual({ parentId: null, before: c });
});

it('goes past everything that is removed together', () => {
  expect(neighbourOf(tree, a, new Set([a, b, c]))).toBeNull();
  expect(neighbourOf(tree, a, new Set([a, b]))).toBe(c);
});
