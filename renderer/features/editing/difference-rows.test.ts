import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hardText } from '../../../shared/test/random-edits';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { differenceRows, type NumberedText } from './difference-rows';

function numbered(text: string): NumberedText {
  return { text, paragraphs: paragraphStarts(text) };
}

it('shows what differs with its neighbours, and counts the rest', () => {
  const older = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'].join('\n\n');
  const newer = older.replace('fünf', 'fünf und mehr');
  const rows = differenceRows(numbered(older), numbered(newer));
  expect(rows.map((row) => (row.kind === 'unchanged' ? row.count : row.number))).toEqual([3, 4, 5, 6]);
  expect(rows[2]).toMatchObject({
    isChanged: true,
    pieces: [
      { kind: 'same', text: 'fünf' },
      { kind: 'in', text: ' und mehr' },
    ],
  });
});

it('numbers a paragraph that is gone as it was', () => {
  const rows = differenceRows(numbered('eins\nzwei\ndrei'), numbered('eins\ndrei'));
  expect(rows).toContainEqual(expect.objectContaining({ isGone: true, number: 2 }));
  expect(rows.at(-1)).toMatchObject({ number: 2, isChanged: false });
});

it('has no rows for texts that are the same', () => {
  expect(differenceRows(numbered('eins\nzwei'), numbered('eins\nzwei'))).toEqual([{ kind: 'unchanged', count: 2 }]);
});

it('always accounts for every paragraph of the newer text', () => {
  fc.assert(
    fc.property(hardText(25), hardText(25), (older, newer) => {
      const rows = differenceRows(numbered(older), numbered(newer));
      const numbers = rows.flatMap((row) =>
        row.kind === 'unchanged' ? new Array<number>(row.count).fill(0) : row.isGone ? [] : [row.number],
      );
      expect(numbers.length).toBeGreaterThanOrEqual(paragraphStarts(newer).length);
    }),
    { numRuns: 500 },
  );
});
