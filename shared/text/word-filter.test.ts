import { expect, it } from 'vitest';
import { wordFilter } from './word-filter';

it('keeps texts with the words, whatever their case and marks', () => {
  const keeps = wordFilter(' WERTSCHATZ ');
  expect(['Wertschätzung', 'wertschatz', 'Schatz'].filter((text) => keeps?.(text))).toEqual([
    'Wertschätzung',
    'wertschatz',
  ]);
});

it('asks nothing of a text without words', () => {
  expect(wordFilter('  ')).toBeNull();
});
