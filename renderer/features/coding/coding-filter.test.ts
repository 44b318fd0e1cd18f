import { describe, expect, it } from 'vitest';
import type { CodeId, CoderId, CodingId, DocumentId, Timestamp } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import { filteredCodings, noFilter, type CodingFilter } from './coding-filter';

const createdAt = '2026-01-01T00:00:00.000Z' as Timestamp;

function code(name: string, parentId: string | null): [CodeId, Code] {
  const id = name as CodeId;
  const words = { definition: '', include: '', exclude: '', examples: [], origin: 'inductive' as const };
  return [id, { id, parentId: parentId as CodeId | null, position: 0, name, color: '#2f6fb3', createdAt, ...words }];
}

const codes = new Map([code('Werte', null), code('Mut', 'Werte'), code('Orte', null)]);

function coding(id: string, codeId: string, coderId: string, weight: number | null): Coding {
  const base = { documentId: 'd' as DocumentId, start: 0, end: 1, quote: 'x', createdAt, weight };
  return { ...base, id: id as CodingId, codeId: codeId as CodeId, coderId: coderId as CoderId };
}

const codings = [coding('a', 'Werte', 'X', null), coding('b', 'Mut', 'Y', 50), coding('c', 'Orte', 'X', 80)];

function shown(filter: Partial<CodingFilter>): string[] {
  return filteredCodings(codings, codes, { ...noFilter, ...filter }).map(({ id }) => id);
}

describe('filtering what is shown', () => {
  it('shows all, and the very same list, without a filter', () => {
    expect(filteredCodings(codings, codes, noFilter)).toBe(codings);
  });

  it('takes the codes below a code with it', () => {
    expect(shown({ codeIds: new Set(['Werte' as CodeId]) })).toEqual(['a', 'b']);
    expect(shown({ codeIds: new Set(['Mut', 'Orte'] as CodeId[]) })).toEqual(['b', 'c']);
  });

  it('goes by coder and by weight, both ends of which count', () => {
    expect(shown({ coderIds: new Set(['X' as CoderId]) })).toEqual(['a', 'c']);
    expect(shown({ weight: { from: 50, to: 80 } })).toEqual(['b', 'c']);
    expect(shown({ weight: { from: 0, to: 49 } })).toEqual([]);
  });

  it('wants all of it to be so', () => {
    expect(shown({ coderIds: new Set(['X' as CoderId]), weight: { from: 0, to: 100 } })).toEqual(['c']);
  });

  it('shows nothing for a code that is gone', () => {
    expect(shown({ codeIds: new Set(['gone' as CodeId]) })).toEqual([]);
  });
});
