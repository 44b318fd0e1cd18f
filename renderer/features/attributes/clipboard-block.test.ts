import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock, writeBlock } from './clipboard-block';

describe('a block on the clipboard', () => {
  it('is read as spreadsheets write it, with line breaks and quotation marks inside of cells', () => {
    expect(readBlock('Ost\t1\r\n"zwei\nZeilen"\t"""so"""\r\n')).toEqual([
      ['Ost', '1'],
      ['zwei\nZeilen', '"so"'],
    ]);
  });

  it('keeps empty cells and rows between others', () => {
    expect(readBlock('\t\na\t\n\n\tb')).toEqual([['', ''], ['a', ''], [''], ['', 'b']]);
    expect(readBlock('')).toEqual([['']]);
  });

  it('takes a quotation mark that nothing closes for what it is', () => {
    expect(readBlock('"so" sagt sie\t"offen\nb')).toEqual([['"so" sagt sie', '"offen'], ['b']]);
  });

  it('always comes back as it was written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'ß') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (block) => {
        // A last row of one empty cell reads as the line end that spreadsheets add.
        fc.pre(block.length === 1 || block.at(-1)?.join('') !== '' || (block.at(-1)?.length ?? 0) > 1);
        expect(readBlock(writeBlock(block))).toEqual(block);
      }),
    );
  });
});
