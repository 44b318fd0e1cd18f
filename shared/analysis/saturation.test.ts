import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { orderedDocuments } from './document-order';
import { rowAxis } from './matrix-axes';
import { saturation } from './saturation';

const ownCodes = { rows: 'codes', withSubcodes: false } as const;

describe('saturation', () => {
  it('goes by the date of events, says what is new, and passes over what is not coded yet', () => {
    const { project } = projectBuilder()
      .coder('X')
      .code('A')
      .code('B')
      .code('C')
      .event('Spät', { date: '2024-05-01' })
      .event('Früh', { date: '2023-05-01' })
      .document('Zweites', 'eins zwei', { event: 'Spät' })
      .document('Erstes', 'eins zwei', { event: 'Früh' })
      .document('Leer', 'eins zwei', { event: 'Früh' })
      .coding('A', 'Zweites', 'eins')
      .coding('B', 'Zweites', 'zwei')
      .coding('A', 'Erstes', 'zwei')
      .build();
    const { steps, uncoded, unused } = saturation(project, rowAxis(project.codes, ownCodes));
    expect(steps.map(({ document, fresh, used, total }) => [document.name, fresh.length, used, total])).toEqual([
      ['Erstes', 1, 1, 1],
      ['Zweites', 1, 2, 2],
    ]);
    expect(steps[1]?.fresh.map(({ code }) => code.name)).toEqual(['B']);
    expect([uncoded, unused]).toEqual([1, 1]);
  });

  it('always calls a code new exactly in the first document that has it', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.boolean(), ({ project }, withSubcodes) => {
        const axis = rowAxis(project.codes, { rows: 'codes', withSubcodes });
        const { steps, uncoded, unused } = saturation(project, axis);
        const rowsIn = (id: (typeof steps)[number]['document']['id']) =>
          new Set((project.codings.get(id) ?? []).flatMap(({ codeId }) => axis.rowsOfCode.get(codeId) ?? []));
        const ordered = orderedDocuments(project).filter(({ id }) => rowsIn(id).size > 0);
        expect(steps.map(({ document }) => document)).toEqual(ordered);
        for (const [at, row] of axis.rows.entries()) {
          const first = ordered.find(({ id }) => rowsIn(id).has(at));
          const freshIn = steps.filter(({ fresh }) => fresh.includes(row)).map(({ document }) => document);
          expect(freshIn).toEqual(first === undefined ? [] : [first]);
        }
        expect(steps.at(-1)?.total ?? 0).toBe(axis.rows.length - unused);
        expect(steps.length + uncoded).toBe(project.documents.size);
      }),
    );
  });
});
