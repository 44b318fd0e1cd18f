import { describe, expect, it } from 'vitest';
import type { CodeId } from '../../../shared/kernel/ids';
import { projectBuilder } from '../../../shared/test/build';
import { packSpans, unpackSpans } from '../../../shared/text/packed-spans';
import { codingsAt, filterGroups, rowsOf, type HitGroup } from './hit-groups';

const text = 'I: Mut?\nB2: Mut. Viel Mut.';
const builder = projectBuilder()
  .coder('A. Brandt')
  .document('Tisch 1', text)
  .document('Notiz', 'Mut')
  .code('Mut')
  .code('Unter', 'Mut')
  .code('Sonst')
  .coding('Unter', 'Tisch 1', 'Viel Mut');
const { project } = builder.build();

function groupOf(document: string, words: string): HitGroup {
  const documentId = builder.documentId(document);
  const { revisionId } = project.documents.get(documentId)!;
  const hits = [...words.matchAll(/Mut/g)].map(({ index }) => ({ start: index, end: index + 3 }));
  return { key: revisionId, source: { kind: 'text', documentId, revisionId }, hits: packSpans(hits) };
}

const table = groupOf('Tisch 1', text);
const note = groupOf('Notiz', 'Mut');
const memo: HitGroup = {
  key: 'memo',
  source: { kind: 'memo', memoId: 'm' as never, part: 'text', text: 'Mut' },
  hits: packSpans([{ start: 0, end: 3 }]),
};
const all = [table, note, memo];

function shown(filter: { speaker?: string; uncoded?: CodeId | 'any'; codes?: readonly CodeId[] }): number[] {
  const { speaker = null, uncoded = null, codes = [] } = filter;
  return filterGroups(project, all, { speaker, uncoded, codes: new Set(codes) }).map(({ hits }) => hits.length / 2);
}

describe('filtering hits', () => {
  it('keeps all of them, as they are, while nothing is asked', () => {
    expect(filterGroups(project, all, { speaker: null, uncoded: null, codes: new Set() })).toBe(all);
  });

  it('keeps what a speaker says, in texts alone', () => {
    expect(shown({ speaker: 'B2' })).toEqual([2]);
    expect(shown({ speaker: 'I' })).toEqual([1]);
    expect(shown({ speaker: 'niemand' })).toEqual([]);
  });

  it('leaves out what has a code, whichever or a certain one', () => {
    expect(shown({ uncoded: 'any' })).toEqual([2, 1]);
    expect(shown({ uncoded: builder.codeId('Mut'), codes: [builder.codeId('Mut'), builder.codeId('Unter')] })).toEqual([
      2, 1,
    ]);
    expect(shown({ uncoded: builder.codeId('Sonst'), codes: [builder.codeId('Sonst')] })).toEqual([3, 1]);
  });

  it('finds the codings that share a character with a hit, not those that only touch it', () => {
    const codings = project.codings.get(builder.documentId('Tisch 1'))!;
    const [{ start, end }] = [codings[0]!];
    expect(codingsAt(codings, { start: end - 1, end: end + 1 })).toHaveLength(1);
    expect(codingsAt(codings, { start: end, end: end + 1 })).toEqual([]);
    expect(codingsAt(codings, { start: start - 1, end: start })).toEqual([]);
  });
});

describe('the lines of the list', () => {
  const heads = { [table.key]: 'A', [note.key]: 'B', memo: 'B' };
  const rows = rowsOf(all, ({ key }) => ({ section: heads[key] ?? '', group: key === 'memo' ? note.key : key }));

  it('puts heads where section or group change, with the sum of what stands under them', () => {
    const lines = Array.from({ length: rows.count }, (_, index) => rows.rowAt(index));
    expect(lines.map((row) => (row.kind === 'hit' ? row.ordinal : `${row.kind} ${row.count}`))).toEqual([
      ...['section 3', 'group 3', 0, 1, 2],
      ...['section 2', 'group 2', 3, 4],
    ]);
  });

  it('finds each hit by its number', () => {
    expect(rows.hitCount).toBe(5);
    for (let ordinal = 0; ordinal < rows.hitCount; ordinal += 1) {
      expect(rows.rowAt(rows.indexOfHit(ordinal))).toMatchObject({ kind: 'hit', ordinal });
    }
    const last = rows.rowAt(rows.indexOfHit(2));
    expect(last.kind === 'hit' && last.hit).toEqual(unpackSpans(table.hits)[2]);
  });

  it('has no line beyond the last', () => {
    expect(() => rows.rowAt(-1)).toThrow(RangeError);
    expect(rowsOf([], () => ({ section: '', group: '' })).count).toBe(0);
  });
});
