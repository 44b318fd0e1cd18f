import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coding } from '../project/coding';
import { arbitraryProject } from '../test/arbitrary-project';
import { coverage, shareOf } from './coverage';
import { rowAxis } from './matrix-axes';

/** How many units lie in at least one of the codings. */
function coveredUnits(codings: readonly Coding[]): number {
  const units = new Set<string>();
  for (const { documentId, start, end } of codings) {
    for (let unit = start; unit < end; unit += 1) units.add(`${documentId} ${unit}`);
  }
  return units.size;
}

describe('coverage', () => {
  it('always measures what counting the coded characters one by one gives', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.boolean(), ({ project, texts }, withSubcodes) => {
        const axis = rowAxis(project.codes, { rows: 'codes', withSubcodes });
        const found = coverage(project, axis);
        const codings = [...project.codings.values()].flat();
        for (const { document, coded, length } of found.documents) {
          expect(coded).toBe(coveredUnits(project.codings.get(document.id) ?? []));
          expect(length).toBe(texts.get(document.revisionId)?.length);
        }
        for (const [at, { coded }] of found.rows.entries()) {
          const own = codings.filter(({ codeId }) => axis.rowsOfCode.get(codeId)?.includes(at) === true);
          expect(coded).toBe(coveredUnits(own));
        }
        expect(found.total.coded).toBe(coveredUnits(codings));
        expect(shareOf(found.total)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
