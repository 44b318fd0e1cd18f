import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './safe-file-name';

describe('a suggested file name', () => {
  it.each([
    ['Ergebnismatrix Freibad am Hang.csv', 'Ergebnismatrix Freibad am Hang.csv'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['Stadt/Land: was nun?.csv', 'Stadt-Land- was nun-.csv'],
    ['con.csv', '_con.csv'],
    ['..', 'Wortlaut'],
    ['', 'Wortlaut'],
  ])('%j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

  it('never has a folder, a control character or a hidden name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(safeFileName(name)).toMatch(/^[^./\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]*$/u);
      }),
    );
  });
});
