import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId } from '../kernel/ids';
import { codeTree } from '../project/code-tree';
import { shade } from '../project/palette';
import type { Project } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { apply } from './diff';
import { moveCodes } from './move-codes';
import { recolorCodes } from './recolor-codes';
import { removeCodes } from './remove-codes';

const study = projectBuilder().code('A').code('A1', 'A').code('A2', 'A').code('B').code('C');
const { project } = study.build();
const id = (name: string): CodeId => study.codeId(name);
const names = (now: Project): string[] => codeTree(now.codes).ordered.map(({ name }) => name);

describe('moving several codes', () => {
  it('keeps their order, and what moves with its parent below it', () => {
    const args = { codeIds: [id('C'), id('A1'), id('A')], parentId: id('B'), before: null };
    const { diff, params } = moveCodes(project, args);
    expect(names(apply(project, diff))).toEqual(['B', 'A', 'A1', 'A2', 'C']);
    expect(params).toEqual({ code: 'A', codes: 2, parent: 'B' });
  });

  it('puts them before the sibling that was meant, even if that moves too', () => {
    const args = { codeIds: [id('A'), id('B')], parentId: null, before: id('B') };
    expect(names(apply(project, moveCodes(project, args).diff))).toEqual(['A', 'A1', 'A2', 'B', 'C']);
  });

  it('never puts a code below itself', () => {
    expect(() => moveCodes(project, { codeIds: [id('A'), id('C')], parentId: id('A1'), before: null })).toThrow(
      'itself',
    );
  });

  it('always keeps every code, in a tree', () => {
    const moving = arbitraryProject()
      .filter(({ project: any }) => any.codes.size > 1)
      .chain(({ project: any }) => {
        const ids = [...any.codes.keys()];
        const some = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 });
        return fc.tuple(fc.constant(any), some, fc.option(fc.constantFrom(...ids)), fc.option(fc.constantFrom(...ids)));
      });
    fc.assert(
      fc.property(moving, ([any, codeIds, parentId, before]) => {
        const above = parentId === null ? [] : codeTree(any.codes).path(parentId);
        fc.pre(!above.some((code) => codeIds.includes(code.id)));
        const after = apply(any, moveCodes(any, { codeIds, parentId, before }).diff);
        expect(codeTree(after.codes).ordered).toHaveLength(any.codes.size);
        const tree = codeTree(any.codes);
        for (const codeId of codeIds) {
          const isTopmost = !tree.path(codeId).some((code) => code.id !== codeId && codeIds.includes(code.id));
          if (isTopmost) expect(after.codes.get(codeId)?.parentId).toBe(parentId);
        }
      }),
    );
  });
});

describe('recolouring', () => {
  it('gives the codes below shades of the colour, each the one it would get when new', () => {
    const { diff, params } = recolorCodes(project, { colors: new Map([[id('A'), '#b83a56']]), withSubcodes: true });
    const after = apply(project, diff);
    expect(['A', 'A1', 'A2', 'B'].map((name) => after.codes.get(id(name))?.color)).toEqual([
      '#b83a56',
      shade('#b83a56', 0),
      shade('#b83a56', 1),
      project.codes.get(id('B'))?.color,
    ]);
    expect(params).toEqual({ code: 'A', codes: 3 });
  });

  it('leaves the codes below as they are when asked to', () => {
    const { diff } = recolorCodes(project, { colors: new Map([[id('A'), '#b83a56']]), withSubcodes: false });
    expect(diff.codes?.updated.map(([, after]) => after.name)).toEqual(['A']);
  });
});

it('removes several codes with all below them, once', () => {
  const { diff, params } = removeCodes(project, { codeIds: [id('A'), id('A1'), id('C')] });
  expect(names(apply(project, diff))).toEqual(['B']);
  expect(params).toEqual({ code: 'A', codes: 4, codings: 0 });
});
