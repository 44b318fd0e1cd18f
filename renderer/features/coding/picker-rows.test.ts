import { describe, expect, it } from 'vitest';
import type { CodeId, Timestamp } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { codeTree } from '../../../shared/project/code-tree';
import { rankCodes, type Usage } from './code-ranking';
import { pickerSearch, type PickerGroups } from './picker-rows';

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
  code('Dank und Beachtung', 'Wertschätzung'),
  code('Vertrauen', 'Bindungen'),
  code('Verwaltung'),
  code('Nähe zur Verwaltung', 'Verwaltung'),
  code('Verstetigung', 'Verwaltung'),
  code('Große Räume'),
];
const tree = codeTree(new Map(codes.map((one) => [one.id, one])));
const unused: Usage = { recent: [], counts: new Map(), own: new Map(), onPassage: new Set(), beside: [] };
const ids = (...names: string[]): CodeId[] => names as CodeId[];
const counts = (entries: Readonly<Record<string, number>>): ReadonlyMap<CodeId, number> =>
  new Map(Object.entries(entries).map(([name, count]) => [name as CodeId, count]));

function names({ likely, others }: PickerGroups): string[] {
  return [...likely, ...others].map((row) => (row.kind === 'code' ? row.code.name : `+ ${row.name}`));
}

function find(query: string, usage: Partial<Usage> = {}): string[] {
  return names(pickerSearch(tree, { usage: { ...unused, ...usage }, canCreate: false })(query));
}

describe('the code picker, with nothing typed', () => {
  it('shows the whole tree in its order as long as no code was used', () => {
    expect(find('')).toEqual(tree.ordered.map(({ name }) => name));
  });

  it('begins with what was used last, and goes on with what is near it in the tree', () => {
    const found = find('', { recent: ids('Vertrauen') });
    expect(found[0]).toBe('Vertrauen');
    expect(found.slice(1, 3).toSorted()).toEqual(['Bindungen', 'Wertschätzung']);
    expect(found).toHaveLength(codes.length);
  });

  it('prefers what is used often, by all and still more by oneself', () => {
    const often = { counts: counts({ Verstetigung: 900, Vertrauen: 30, Bindungen: 30 }) };
    expect(find('', often)[0]).toBe('Verstetigung');
    expect(find('', { ...often, own: counts({ Vertrauen: 20 }) })[0]).toBe('Vertrauen');
  });

  it('offers the neighbours of what lies on the passage, and not once more what lies there', () => {
    const usage = { ...unused, onPassage: new Set(ids('Verstetigung')), recent: ids('Große Räume') };
    const rank = rankCodes(tree, usage);
    expect(rank.has('Verstetigung' as CodeId)).toBe(false);
    expect(names(pickerSearch(tree, { usage, canCreate: false })('')).slice(0, 3)).toEqual([
      'Große Räume',
      'Verwaltung',
      'Nähe zur Verwaltung',
    ]);
  });

  it('offers what lies around the passage', () => {
    expect(find('', { beside: ids('Große Räume') })[0]).toBe('Große Räume');
  });
});

describe('the code picker, with something typed', () => {
  it('finds by name, by path and by definition', () => {
    expect(find('vertr')).toEqual(['Vertrauen']);
    expect(find('bindungen')).toEqual(
      ['Bindungen', 'Vertrauen', 'Wertschätzung', 'Dank und Beachtung'].toSorted(byTree),
    );
    expect(find('Anerkennung')).toEqual(['Wertschätzung']);
  });

  it('finds by the beginnings of words on the way to a code', () => {
    expect(find('wert dank')[0]).toBe('Dank und Beachtung');
    expect(find('dank wert')[0]).toBe('Dank und Beachtung');
    expect(find('bind vert')).toEqual(['Vertrauen']);
    expect(find('wert verwaltung')).toEqual([]);
  });

  it.each([
    ['wertschatz', 'Wertschätzung'],
    ['Wertschaetzung', 'Wertschätzung'],
    ['WERTSCHÄTZUNG', 'Wertschätzung'],
    ['grosse raeume', 'Große Räume'],
    ['naehe', 'Nähe zur Verwaltung'],
    ['vertauen', 'Vertrauen'],
    ['werschätzung', 'Wertschätzung'],
    ['verstetgung', 'Verstetigung'],
    ['wert beachtugn', 'Dank und Beachtung'],
  ])('understands »%s« as %s', (typed, meant) => {
    expect(find(typed)[0]).toBe(meant);
  });

  it('puts the beginning of a name before that of a later word, and the very name before all', () => {
    expect(find('verwaltung').slice(0, 2)).toEqual(['Verwaltung', 'Nähe zur Verwaltung']);
    expect(find('verw', { recent: ids('Verstetigung') })[0]).toBe('Verwaltung');
  });

  it('lets use decide among codes that fit as well', () => {
    expect(find('ver')[0]).toBe('Vertrauen');
    expect(find('ver', { recent: ids('Verstetigung') })[0]).toBe('Verstetigung');
  });

  it('offers a new code below the one that is written before it', () => {
    const search = pickerSearch(tree, { usage: unused, canCreate: true });
    expect(search('wert > Neid').others.at(-1)).toMatchObject({ name: 'Neid', parent: { name: 'Wertschätzung' } });
    expect(search('wert > ').others.every(({ kind }) => kind === 'code')).toBe(true);
    expect(search('gibt es nicht > Neid').others.at(-1)).toMatchObject({ name: 'gibt es nicht > Neid', parent: null });
  });

  it('leaves out the code that cannot be given again', () => {
    const search = pickerSearch(tree, { usage: unused, canCreate: false, without: 'Vertrauen' as CodeId });
    expect(names(search(''))).not.toContain('Vertrauen');
    expect(names(search('Vertrauen'))).toEqual([]);
  });

  it('offers a new code last, unless one has exactly that name or none may be made', () => {
    const search = pickerSearch(tree, { usage: unused, canCreate: true });
    expect(names(search('Vert')).at(-1)).toBe('+ Vert');
    expect(names(search('Vertrauen'))).not.toContain('+ Vertrauen');
    expect(names(search('!'))).toEqual(['+ !']);
    expect(find('xyz')).toEqual([]);
  });
});

function byTree(a: string, b: string): number {
  const place = (name: string): number => tree.ordered.findIndex((one) => one.name === name);
  return place(a) - place(b);
}
