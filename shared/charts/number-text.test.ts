import { describe, expect, it } from 'vitest';
import { countText, pointsText, shareText } from './number-text';

describe('numbers in a picture', () => {
  it('are written as each language writes them', () => {
    expect([999, 1234, 1234567].map((count) => countText(count, 'de'))).toEqual(['999', '1.234', '1.234.567']);
    expect([999, 1234, 1234567].map((count) => countText(count, 'en'))).toEqual(['999', '1,234', '1,234,567']);
    expect([0, 0.125, 0.0004, 1].map((share) => shareText(share, 'de'))).toEqual([
      '0\u00a0%',
      '12,5\u00a0%',
      '0,0\u00a0%',
      '100,0\u00a0%',
    ]);
    expect(shareText(0.125, 'en')).toBe('12.5%');
    expect([pointsText(0.125, 'de'), pointsText(0.125, 'en')]).toEqual(['12,5\u00a0Pp.', '12.5\u00a0pp']);
  });
});
