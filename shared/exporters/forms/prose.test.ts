import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pasted } from '../../test/arbitrary-values';
import { dateText } from '../words/dates';
import { proseBlocks } from './prose';

it('parts paragraphs at empty lines and makes lists of lines that all begin with a sign', () => {
  expect(proseBlocks('Eins.\nweiter\n\n– a\n• b\n \n1. c\n2) d\n\n– e\nkein Punkt')).toEqual([
    { kind: 'paragraph', text: ['Eins.\nweiter'] },
    { kind: 'list', isOrdered: false, items: [['a'], ['b']] },
    { kind: 'list', isOrdered: true, items: [['c'], ['d']] },
    { kind: 'paragraph', text: ['– e\nkein Punkt'] },
  ]);
  expect(proseBlocks(' \n\n ')).toEqual([]);
});

it('always keeps every letter that was written', () => {
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
  fc.assert(
    fc.property(pasted, (text) => {
      const words = proseBlocks(text).flatMap((block) =>
        block.kind === 'paragraph' ? block.text : block.kind === 'list' ? block.items.flat() : [],
      );
      expect(letters(words.map((part) => (typeof part === 'string' ? part : part.text)).join(' '))).toBe(letters(text));
    }),
  );
});

it('writes days as one writes them, and leaves what is none', () => {
  expect([dateText('2023-05-01', 'de'), dateText('2023-12-31', 'en')]).toEqual([
    '1.\u00a0Mai 2023',
    '31\u00a0December 2023',
  ]);
  expect([dateText('', 'de'), dateText('2023-13-01', 'de')]).toEqual(['', '2023-13-01']);
});
