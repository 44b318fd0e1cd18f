import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeTree } from '../../shared/project/code-tree';
import { allCodings, type Project } from '../../shared/project/project';
import { arbitraryProject } from '../../shared/test/arbitrary-project';
import { countingPorts } from '../../shared/test/ports';
import { choices, takeSteps } from '../../shared/test/random-history';
import type { CodeId } from '../../shared/kernel/ids';
import { countByCode, sumOf, totalsOf } from './code-counts';

function fromScratch(project: Project): ReadonlyMap<CodeId, number> {
  const counts = new Map<CodeId, number>();
  for (const { codeId } of allCodings(project)) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  return counts;
}

it('always counts from one change to the next what counting anew gives, also when another project is opened', () => {
  fc.assert(
    fc.property(arbitraryProject(), choices(30), (study, wanted) => {
      for (const { after } of takeSteps(study, wanted, countingPorts())) {
        const counts = countByCode(after.project.codings);
        expect(new Map(counts)).toEqual(fromScratch(after.project));
        expect(sumOf(counts)).toBe([...allCodings(after.project)].length);
      }
    }),
    { numRuns: 30 },
  );
});

it('adds to every code what lies below it', () => {
  fc.assert(
    fc.property(arbitraryProject(), ({ project }) => {
      const tree = codeTree(project.codes);
      const counts = countByCode(project.codings);
      const totals = totalsOf(tree, counts);
      for (const { id } of tree.ordered) {
        const below = tree.subtree(id).reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
        expect(totals.get(id) ?? 0).toBe(below);
      }
    }),
  );
});
