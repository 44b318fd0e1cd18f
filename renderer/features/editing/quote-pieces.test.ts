import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hardText } from '../../../shared/test/random-edits';
import { piecesOf, shortened } from './quote-pieces';

it('always shows both texts whole, each in its pieces', () => {
  fc.assert(
    fc.property(hardText(20), hardText(20), (before, after) => {
      const pieces = piecesOf(before, after);
      const without = (kind: 'in' | 'out'): string =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('in')).toBe(before);
      expect(without('out')).toBe(after);
    }),
  );
});

it('leaves out the middle of what stays, and nothing of what changes', () => {
  const long = 'immer weiter so '.repeat(20);
  const pieces = shortened(piecesOf(`${long}Mut ${long}`, `${long}Unmut ${long}`));
  expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'out', 'in', 'same']);
  expect(pieces[0]?.text.startsWith('… ')).toBe(true);
  expect(pieces[3]?.text.endsWith(' …')).toBe(true);
  expect(pieces[1]?.text).toBe('Mut');
  expect(pieces.every(({ text }) => text.length < 140)).toBe(true);
});
