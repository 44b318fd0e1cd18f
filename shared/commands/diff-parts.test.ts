import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../test/arbitrary-project';
import { invert, isEmpty, squash, type Diff } from './diff';
import { diffParts } from './diff-parts';
import { wholeProject } from './whole-project';

/** The collections in which something happens. */
function changed(diff: Diff): object {
  return Object.fromEntries(Object.entries(diff).filter(([name, part]) => !isEmpty({ [name]: part })));
}

describe('a diff in parts', () => {
  it('is always the same when it is put together again', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.integer({ min: 1, max: 5000 }), ({ project, texts }, limit) => {
        const whole = wholeProject(project, texts);
        for (const diff of [whole, invert(whole)]) {
          expect(changed(squash([...diffParts(diff, limit)]))).toEqual(changed(diff));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has no part that is longer than the limit and one record', () => {
    const added = [1, 2, 3, 4].map((id) => ({ id: `${id}`, text: 'x'.repeat(60) }));
    const diff = { texts: { added, updated: [], removed: [] } } as never;
    const sizes = [...diffParts(diff, 100)].map(({ texts }) => texts?.added.length);
    expect(sizes).toEqual([2, 2]);
  });

  it('counts a revision by its paragraphs, turns and marks, which can be longer than its words', () => {
    const turns = Array.from({ length: 100 }, (_, start) => ({ start, wordsStart: start, speakerId: 'b' }));
    const added = [1, 2, 3].map((id) => ({ id: `${id}`, paragraphs: turns.map(({ start }) => start), turns }));
    const diff = { revisions: { added, updated: [], removed: [] } } as never;
    const { length } = JSON.stringify(added[0]);
    expect([...diffParts(diff, length * 0.8)].map(({ revisions }) => revisions?.added.length)).toEqual([1, 1, 1]);
    const updated = added.map((after) => [{ ...after, turns: [] }, after]);
    const changed = { revisions: { added: [], updated, removed: [] } } as never;
    expect([...diffParts(changed, length * 0.8)].map(({ revisions }) => revisions?.updated.length)).toEqual([1, 1, 1]);
  });

  it('keeps what was changed beside what it was, and comes alone when it is short', () => {
    const updated = [
      [
        { id: 'a', name: 'Mut' },
        { id: 'a', name: 'Vertrauen' },
      ],
    ];
    const diff = { codes: { added: [], updated, removed: [] } } as never;
    expect([...diffParts(diff, 1000)]).toEqual([diff]);
    expect([...diffParts({}, 1000)]).toEqual([{}]);
  });
});
