import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId, Timestamp } from '../kernel/ids';
import type { Code } from './code';
import { codeTree, pathName, shownPath } from './code-tree';

function code(id: string, parentId: string | null, position = 1, name = id): Code {
  return {
    id: id as CodeId,
    parentId: parentId as CodeId | null,
    position,
    name,
    color: '#2f6fb3',
    definition: '',
    include: '',
    exclude: '',
    examples: [],
    origin: 'inductive',
    createdAt: '2026-01-01T00:00:00.000Z' as Timestamp,
  };
}

function treeOf(...codes: readonly Code[]) {
  return codeTree(new Map(codes.map((item) => [item.id, item])));
}

describe('the tree of codes', () => {
  const tree = treeOf(code('c', 'b'), code('b', 'a', 2), code('a', null), code('d', 'a', 1), code('e', null, 0));

  it('puts parents before children and siblings in order', () => {
    expect(tree.ordered.map((item) => item.id)).toEqual(['e', 'a', 'd', 'b', 'c']);
  });

  it('knows depth, path and what lies below', () => {
    expect(tree.depth('c' as CodeId)).toBe(2);
    expect(pathName(tree, 'c' as CodeId)).toBe('a > b > c');
    expect(shownPath(tree, 'c' as CodeId)).toBe('a › b › c');
    expect(tree.subtree('a' as CodeId)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('shows codes at the root whose parent is missing or that lie in a ring', () => {
    const broken = treeOf(code('x', 'gone'), code('y', 'z'), code('z', 'y'), code('w', 'y'));
    expect(broken.children(null).map((item) => item.id)).toEqual(['x', 'y', 'z']);
    expect(broken.children('y' as CodeId).map((item) => item.id)).toEqual(['w']);
  });

  it('always shows every code exactly once, whatever the parents say', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const parents = fc.array(fc.option(fc.constantFrom(...names, 'gone')), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(parents, (list) => {
        const any = treeOf(...names.map((name, index) => code(name, list[index] ?? null)));
        expect(any.ordered.map((item) => item.id).sort()).toEqual(names);
      }),
    );
  });
});
