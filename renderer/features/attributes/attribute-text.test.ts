import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfColumn, textOfValue, valueOfText } from './attribute-text';

const german = { decimal: ',', yes: 'ja', no: 'nein' } as const;
const english = { decimal: '.', yes: 'yes', no: 'no' } as const;

describe('what is typed into a cell', () => {
  it('is a number where it is plainly one, in the language of the interface', () => {
    expect(['7', '-3', '1,5', '0,50', '-0'].map((text) => valueOfText(text, german, 'text'))).toEqual([
      7, -3, 1.5, 0.5, 0,
    ]);
    expect(['1.5', '1,5'].map((text) => valueOfText(text, english, 'text'))).toEqual([1.5, '1,5']);
  });

  it('stays text where a number would lose something', () => {
    const texts = ['07743', '1.500', '1.5', '12345678901234567', '+1', '1e3', '3 / 4', '2023-06-10', '=1+1'];
    expect(texts.map((text) => valueOfText(text, german, 'number'))).toEqual(texts);
  });

  it('is yes or no where Excel says so or the column does', () => {
    expect([valueOfText('WAHR', german, 'text'), valueOfText('FALSE', german, 'text')]).toEqual([true, false]);
    expect([valueOfText('Ja', german, 'boolean'), valueOfText('Ja', german, 'text')]).toEqual([true, 'Ja']);
  });

  it('is nothing when only space is left, and one line always', () => {
    expect(valueOfText(' \n ', german, 'text')).toBeNull();
    expect(valueOfText('Ost;\r\nWest', german, 'text')).toBe('Ost; West');
  });

  it('always is the number that was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 4 }), (units, digits) => {
        const value = units / 10 ** digits + 0;
        fc.pre(!String(value).includes('e'));
        for (const words of [german, english]) {
          expect(valueOfText(textOfValue(value, words), words, 'number')).toBe(value);
        }
      }),
    );
  });
});

it('knows what a column holds by what all its values are', () => {
  expect(kindOfColumn([1, undefined, 2])).toBe('number');
  expect(kindOfColumn([true, false])).toBe('boolean');
  expect([kindOfColumn([]), kindOfColumn([1, 'a']), kindOfColumn([true, 1])]).toEqual(['text', 'text', 'text']);
});
