import { describe, expect, it } from 'vitest';
import type { CodeId, Timestamp } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { codeTree } from '../../../shared/project/code-tree';
import { pickerSearch, type PickerRow } from './picker-rows';

function code(name: string, parent: string | null = null, definition = ''): Code {
  return {
    id: name as CodeId,
    parentId: parent as CodeId | null,
    position: 0,
    name,
    color: '#2f6fb3',
    definition,
    include: '',
    exclude: '',
    examples: [],
    origin: 'inductive',
    createdAt: '2026-01-01T00:00:00.000Z' as Timestamp,
  };
}

const codes = [
  code('Bindungen'),
  code('Wertschätzung', 'Bindungen', 'Anerkennung durch andere'),
  code('Vertrauen', 'Bindungen'),
  code('Verstetigung'),
];
const tree = codeTree(new Map(codes.map((one) => [one.id, one])));
const names = (rows: readonly PickerRow[]): string[] =>
  rows.map((row) => (row.kind === 'code' ? row.code.name : `+ ${row.name}`));

describe('the code picker', () => {
  it('begins with the codes used last, then shows the whole tree in its order', () => {
    const search = pickerSearch(tree, { recent: ['Vertrauen' as CodeId], canCreate: true });
    expect(names(search(''))).toEqual(['Vertrauen', 'Bindungen', 'Wertschätzung', 'Verstetigung']);
    expect(search('')[0]).toMatchObject({ key: 1, path: 'Bindungen' });
  });

  it('finds by name, by path, by definition, and without umlauts', () => {
    const search = pickerSearch(tree, { recent: [], canCreate: false });
    expect(names(search('vertr'))[0]).toBe('Vertrauen');
    expect(names(search('wertschatz'))[0]).toBe('Wertschätzung');
    expect(names(search('Anerkennung'))).toContain('Wertschätzung');
    expect(names(search('bindungen'))).toEqual(expect.arrayContaining(['Bindungen', 'Vertrauen']));
  });

  it('leaves out the code that cannot be given again', () => {
    const search = pickerSearch(tree, { recent: [], canCreate: false, without: 'Vertrauen' as CodeId });
    expect(names(search(''))).toEqual(['Bindungen', 'Wertschätzung', 'Verstetigung']);
    expect(names(search('Vertrauen'))).not.toContain('Vertrauen');
  });

  it('offers a new code last, unless one has exactly that name or none may be made', () => {
    const search = pickerSearch(tree, { recent: [], canCreate: true });
    expect(names(search('Vert')).at(-1)).toBe('+ Vert');
    expect(names(search('Vertrauen'))).not.toContain('+ Vertrauen');
    expect(names(pickerSearch(tree, { recent: [], canCreate: false })('xyz'))).toEqual([]);
  });
});
