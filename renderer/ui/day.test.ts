import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from './day';

describe('parseDay', () => {
  it.each([
    ['10.06.2023', '2023-06-10'],
    ['10.6.23', '2023-06-10'],
    ['10. 6. 2023', '2023-06-10'],
    ['10/06/2023', '2023-06-10'],
    [' 2023-6-1 ', '2023-06-01'],
    ['29.02.2024', '2024-02-29'],
  ])('understands %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['', 'Juni 2023', '31.02.2023', '10.13.2023', '10.06.', '10-06-2023'])('does not guess at "%s"', (typed) => {
    expect(parseDay(typed)).toBeNull();
  });

  it('always reads back what it has written', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom('de-DE', 'en-GB'), (day, locale) => {
        expect(parseDay(formatDay(day, locale))).toBe(day);
      }),
    );
  });
});
