import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from './context';

const text = 'Das war gut. Wir haben geredet! Dann kam die Wende, und alle waren froh. Niemand ging heim. Ende.';

function around(quote: string, reach: number) {
  const start = text.indexOf(quote);
  return contextOf(text, { start, end: start + quote.length }, { reach });
}

describe('the context of a passage', () => {
  it('reaches to the ends of a short text', () => {
    expect(around('die Wende', 500)).toEqual({
      before: 'Das war gut. Wir haben geredet! Dann kam ',
      after: ', und alle waren froh. Niemand ging heim. Ende.',
    });
  });

  it('begins and ends with whole sentences', () => {
    expect(around('die Wende', 36)).toEqual({
      before: 'Wir haben geredet! Dann kam ',
      after: ', und alle waren froh.',
    });
  });

  it('cuts a longer sentence between words, and says so', () => {
    expect(around('alle', 12)).toEqual({ before: '… Wende, und ', after: ' waren …' });
  });

  it('makes one line of several', () => {
    expect(contextOf('Ja.\n\nNein, das nicht.', { start: 5, end: 9 }, { reach: 100 })).toEqual({
      before: 'Ja. ',
      after: ', das nicht.',
    });
  });

  it('is empty where nothing stands', () => {
    expect(contextOf('Ja', { start: 0, end: 2 }, { reach: 20 })).toEqual({ before: '', after: '' });
  });

  it('never says more than its reach and always what stands there', () => {
    const words = fc.array(fc.constantFrom('eins', 'zwei. ', ' ', '\n', 'Ö😀', '? ', 'dreiundzwanzig'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 80 }), (parts, a, b, reach) => {
        const all = parts.join('');
        const [start, end] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y) as [number, number];
        const { before, after } = contextOf(all, { start, end }, { reach });
        const flat = (value: string): string => value.replace(/\s+/g, ' ');
        expect(before.length).toBeLessThanOrEqual(reach + 2);
        expect(after.length).toBeLessThanOrEqual(reach + 2);
        expect(flat(all.slice(0, start)).endsWith(before.replace(/^… ?/, ''))).toBe(true);
        expect(flat(all.slice(end)).startsWith(after.replace(/ ?…$/, ''))).toBe(true);
      }),
    );
  });
});
