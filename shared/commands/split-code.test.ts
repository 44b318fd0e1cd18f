import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodingId } from '../kernel/ids';
import { codeTree } from '../project/code-tree';
import { allCodings } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { apply, invert, isEmpty } from './diff';
import { recodeCodings } from './recode-codings';
import { splitCode } from './split-code';

const ports = countingPorts(900_000);

describe('splitting a code', () => {
  const study = projectBuilder()
    .coder('A')
    .document('Tisch', 'Der Mut der anderen. Die Ruhe der einen.')
    .code('Haltung')
    .code('Rest')
    .coding('Haltung', 'Tisch', 'Mut')
    .coding('Haltung', 'Tisch', 'Ruhe')
    .coding('Haltung', 'Tisch', 'einen')
    .coding('Rest', 'Tisch', 'einen');
  const attitude = study.codeId('Haltung');
  const rest = study.codeId('Rest');
  const { project } = study
    .change((now) => {
      const [courage] = [...allCodings(now)];
      const code = { ...now.codes.get(attitude)!, examples: [courage!.id] };
      return { ...now, codes: new Map(now.codes).set(attitude, code) };
    })
    .build();
  const [courage, calm, own] = [...allCodings(project)];
  const change = splitCode(
    project,
    {
      codeId: attitude,
      parts: [
        { codingIds: [courage!.id], to: { name: 'Mut', isBelow: false } },
        { codingIds: [calm!.id], to: { name: 'Ruhe', isBelow: true } },
        { codingIds: [own!.id], to: { codeId: rest } },
        { codingIds: [], to: { name: 'Leer', isBelow: false } },
      ],
    },
    ports,
  );
  const after = apply(project, change.diff);
  const tree = codeTree(after.codes);

  it('makes the new codes right behind or below the old one, and none without passages', () => {
    expect(tree.ordered.map(({ id, name }) => [name, tree.depth(id)])).toEqual([
      ['Haltung', 0],
      ['Ruhe', 1],
      ['Mut', 0],
      ['Rest', 0],
    ]);
  });

  it('gives each passage the code it was assigned to, and its place as an anchor example', () => {
    const names = [...allCodings(after)].map(({ quote, codeId }) => [quote, after.codes.get(codeId)?.name]);
    expect(names).toEqual([
      ['Mut', 'Mut'],
      ['Ruhe', 'Ruhe'],
      ['einen', 'Rest'],
    ]);
    expect(tree.ordered.map(({ examples }) => examples.length)).toEqual([0, 0, 1, 0]);
  });

  it('says how many went, and how many of them were there already', () => {
    expect(change.params).toEqual({ code: 'Haltung', parts: 'Mut, Ruhe, Rest', codings: 3, unified: 1 });
  });

  it('refuses passages of another code', () => {
    const parts = [{ codingIds: ['x' as CodingId], to: { codeId: rest } }];
    expect(() => splitCode(project, { codeId: attitude, parts }, ports)).toThrow('one of the code');
  });

  it('changes nothing when everything stays', () => {
    expect(isEmpty(splitCode(project, { codeId: attitude, parts: [] }, ports).diff)).toBe(true);
  });

  it('never loses a passage and always leads back, whatever goes where', () => {
    const splitting = arbitraryProject()
      .filter(({ project: any }) => any.codings.size > 0)
      .chain(({ project: any }) => {
        const codings = [...allCodings(any)];
        return fc.record({
          any: fc.constant(any),
          coding: fc.constantFrom(...codings),
          goals: fc.array(fc.nat(3), { minLength: codings.length, maxLength: codings.length }),
          other: fc.constantFrom(...any.codes.keys()),
        });
      });
    fc.assert(
      fc.property(splitting, ({ any, coding, goals, other }) => {
        const own = [...allCodings(any)].filter(({ codeId }) => codeId === coding.codeId);
        const idsFor = (goal: number): CodingId[] => own.filter((_, at) => goals[at] === goal).map(({ id }) => id);
        const parts = [
          { codingIds: idsFor(1), to: { name: 'neu', isBelow: true } },
          { codingIds: idsFor(2), to: { name: 'neben', isBelow: false } },
          { codingIds: idsFor(3), to: { codeId: other } },
        ];
        const { diff, params } = splitCode(any, { codeId: coding.codeId, parts }, ports);
        const now = apply(any, diff);
        const places = (project: typeof any): string[] => [
          ...new Set([...allCodings(project)].map((one) => `${one.documentId} ${one.start} ${one.end} ${one.coderId}`)),
        ];
        expect(places(now).sort()).toEqual(places(any).sort());
        expect([...allCodings(now)]).toHaveLength([...allCodings(any)].length - Number(params['unified']));
        expect(apply(now, invert(diff))).toEqual(any);
      }),
      { numRuns: 150 },
    );
  });
});

describe('recoding', () => {
  const study = projectBuilder()
    .coder('A')
    .document('Tisch', 'Der Mut der anderen.')
    .code('Haltung')
    .code('Rest')
    .coding('Haltung', 'Tisch', 'Mut')
    .coding('Rest', 'Tisch', 'Mut');
  const { project } = study.build();

  it('leaves one coding where the coder had given that code already', () => {
    const [first] = [...allCodings(project)];
    const { diff, params } = recodeCodings(project, { codings: [first!], codeId: study.codeId('Rest') }, ports);
    expect([...allCodings(apply(project, diff))].map(({ codeId }) => codeId)).toEqual([study.codeId('Rest')]);
    expect(params).toMatchObject({ count: 1, unified: 1 });
  });

  it('takes an anchor example from the code that the passage no longer has', () => {
    const [first] = [...allCodings(project)];
    const codes = new Map(project.codes);
    codes.set(first!.codeId, { ...codes.get(first!.codeId)!, examples: [first!.id] });
    const { diff } = recodeCodings({ ...project, codes }, { codings: [first!], codeId: study.codeId('Rest') }, ports);
    expect([...apply({ ...project, codes }, diff).codes.values()].flatMap(({ examples }) => examples)).toEqual([]);
  });
});
