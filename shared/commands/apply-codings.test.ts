import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Coding } from '../project/coding';
import { compareCodings } from '../project/coding';
import { allCodings, type Project } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { byDocument } from '../test/build-codings';
import { countingPorts } from '../test/ports';
import { choices, takeSteps } from '../test/random-history';
import { smallProject, smallText } from '../test/small-project';
import { applyCode } from './apply-code';
import { apply, diffOf, invert } from './diff';

it('keeps the lists in reading order whatever is done, as if they were sorted anew', () => {
  fc.assert(
    fc.property(arbitraryProject(), choices(40), (study, wanted) => {
      for (const { after } of takeSteps(study, wanted, countingPorts())) {
        const fromScratch = byDocument([...allCodings(after.project)].reverse());
        expect(new Map(after.project.codings)).toEqual(new Map(fromScratch));
      }
    }),
    { numRuns: 40 },
  );
});

it('leaves the lists of documents that it does not touch the same values', () => {
  fc.assert(
    fc.property(arbitraryProject(), choices(20), (study, wanted) => {
      let before = study.project;
      for (const { change, after } of takeSteps(study, wanted, countingPorts())) {
        const { added = [], updated = [], removed = [] } = change.diff.codings ?? {};
        const touched = new Set([...added, ...removed, ...updated.flat()].map(({ documentId }) => documentId));
        for (const [documentId, list] of before.codings) {
          if (!touched.has(documentId)) expect(after.project.codings.get(documentId)).toBe(list);
        }
        before = after.project;
      }
    }),
    { numRuns: 20 },
  );
});

const small = smallProject();

/** The small study with one coding more, and that coding. */
function coded(): { readonly project: Project; readonly coding: Coding } {
  const { project, documentId, a, coderId, ports } = small;
  const args = { documentId, text: smallText, spans: [{ start: 24, end: 65 }], codeIds: [a], coderId };
  const { diff } = applyCode(project, args, ports);
  return { project: apply(project, diff), coding: diff.codings!.added[0]! };
}

it('refuses to add a coding twice, to change one that is gone, and to remove one that is not there', () => {
  const { project, coding } = coded();
  expect(() => apply(project, diffOf('codings', { added: [coding] }))).toThrow(`added codings ${coding.id}`);
  const removal = diffOf('codings', { removed: [coding] });
  const without = apply(project, removal);
  expect(() => apply(without, removal)).toThrow(`removed codings ${coding.id}`);
  const change = diffOf('codings', { updated: [[coding, { ...coding, weight: 3 }]] });
  expect(() => apply(without, change)).toThrow(`updated codings ${coding.id}`);
  expect(() => apply(small.project, diffOf('codings', { added: [coding, coding] }))).toThrow('added codings');
});

it('moves a coding whose start changes to its new place, and back', () => {
  const { project, coding } = coded();
  const list = project.codings.get(coding.documentId)!;
  const moved = diffOf('codings', { updated: [[coding, { ...coding, start: 0, end: 1 }]] });
  const after = apply(project, moved).codings.get(coding.documentId)!;
  expect(after).toEqual([...after].sort(compareCodings));
  expect(apply(apply(project, moved), invert(moved)).codings.get(coding.documentId)).toEqual(list);
});
