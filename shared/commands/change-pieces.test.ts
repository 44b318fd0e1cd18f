import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timestamp } from '../kernel/ids';
import { arbitraryProject } from '../test/arbitrary-project';
import { changePieces } from './change-pieces';
import { invert } from './diff';
import type { HistoryEntry } from './history';
import { wholeProject } from './whole-project';

const entry: HistoryEntry = {
  seq: 1,
  at: '2026-01-01T00:00:00.000Z' as Timestamp,
  kind: 'start',
  target: null,
  name: 'read-project',
  params: { project: 'Lone \ud800' },
};

describe('a change in pieces', () => {
  it('always says the same as in one go', () => {
    fc.assert(
      fc.property(arbitraryProject(), ({ project, texts }) => {
        for (const diff of [wholeProject(project, texts), invert(wholeProject(project, texts)), {}]) {
          expect(JSON.parse([...changePieces(entry, diff)].join(''))).toEqual(
            JSON.parse(JSON.stringify({ entry, diff })),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells behind it how a project came out of a file', () => {
    const arrival = { file: 'Studie »A«.qdpx' };
    expect([...changePieces(entry, {}, arrival)].join('')).toBe(JSON.stringify({ entry, diff: {}, arrival }));
  });

  it('cuts what is long between its records, and is well-formed in every piece', () => {
    const long = 'ä\ud83d\ude42\udc00'.repeat(300_000);
    const added = [1, 2, 3].map((id) => ({ id: `${id}`, text: long }));
    const diff = { texts: { added, updated: [], removed: [] } } as never;
    const pieces = [...changePieces(entry, diff)];
    expect(pieces).toHaveLength(4);
    expect(pieces.every((piece) => !/\p{Surrogate}/u.test(piece))).toBe(true);
    expect(JSON.parse(pieces.join(''))).toMatchObject({ diff: { texts: { added } } });
  });
});
