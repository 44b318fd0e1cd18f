import { expect, it } from 'vitest';
import { codeTree } from '../../../shared/project/code-tree';
import { smallProject } from '../../../shared/test/small-project';
import { updateCode } from '../../../shared/commands/update-code';
import { apply } from '../../../shared/commands/diff';
import { visibleCodes } from './visible-codes';

const { project, a, b } = smallProject();
const named = apply(project, updateCode(project, { code: { ...project.codes.get(b)!, name: 'Wertschätzung' } }).diff);
const tree = codeTree(named.codes);

it('shows the whole tree without a filter, closed where it was closed', () => {
  const visible = visibleCodes(tree, '  ', new Set([a]));
  expect(visible.children(null)).toHaveLength(2);
  expect(visible.isExpanded(a)).toBe(false);
});

it('finds a code by its bare letters and keeps the path to it open', () => {
  const visible = visibleCodes(tree, 'WERTSCHATZ', new Set([a]));
  expect(visible.children(null).map((code) => code.id)).toEqual([a]);
  expect(visible.isExpanded(a)).toBe(true);
  expect(visible.children(a).map((code) => code.id)).toEqual([b]);
});

it('says so when nothing matches', () => {
  expect(visibleCodes(tree, 'xyz', new Set()).isEmpty).toBe(true);
});
