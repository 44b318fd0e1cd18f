import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Project } from '../project/project';
import { smallProject } from '../test/small-project';
import type { Span } from '../text/span';
import { applyCode } from './apply-code';
import { createAndApplyCode } from './create-and-apply-code';
import { apply, invert } from './diff';

const small = smallProject();
const place = { documentId: small.documentId, text: small.text, coderId: small.coderId };
const codes = [small.a, small.b, small.c];

/** Words of the text, none of which cuts a character in two. */
const words: readonly Span[] = [...small.text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
  start: index,
  end: index + word.length,
}));
const anySpans = fc.array(fc.constantFrom(...words), { maxLength: 12 });
const anyCodes = fc.array(fc.constantFrom(...codes), { maxLength: 6 });

function coded(project: Project): string[] {
  return (project.codings.get(small.documentId) ?? []).map(({ codeId, start, end }) => `${codeId} ${start} ${end}`);
}

describe('several codes on several passages', () => {
  it('always come and go in one step, none of them twice', () => {
    fc.assert(
      fc.property(anySpans, anyCodes, anySpans, anyCodes, (firstSpans, firstCodes, spans, codeIds) => {
        const before = apply(
          small.project,
          applyCode(small.project, { ...place, spans: firstSpans, codeIds: firstCodes }, small.ports).diff,
        );
        const { diff } = applyCode(before, { ...place, spans, codeIds }, small.ports);
        const after = apply(before, diff);
        const wanted = spans.flatMap(({ start, end }) => codeIds.map((id) => `${id} ${start} ${end}`));
        expect(coded(after)).toHaveLength(new Set(coded(after)).size);
        expect(new Set(coded(after))).toEqual(new Set([...coded(before), ...wanted]));
        expect(apply(after, invert(diff))).toEqual(before);
      }),
    );
  });

  it('come with a new code in the same step', () => {
    const spans = words.slice(1, 3);
    const args = { ...place, spans, name: 'Neu', parentId: small.a, alsoApply: [small.b, small.b] };
    const { diff } = createAndApplyCode(small.project, args, small.ports);
    const after = apply(small.project, diff);
    const [made] = diff.codes?.added ?? [];
    expect(made).toMatchObject({ name: 'Neu', parentId: small.a });
    expect(coded(after).toSorted()).toEqual(
      spans.flatMap(({ start, end }) => [made?.id, small.b].map((id) => `${id} ${start} ${end}`)).toSorted(),
    );
    expect(apply(after, invert(diff))).toEqual(small.project);
  });
});
