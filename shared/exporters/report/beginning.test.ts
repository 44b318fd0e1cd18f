import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf } from './beginning';
import type { Block, ReportTable } from './report';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] });
const tableOf = (rows: number): ReportTable => ({
  caption: 'Zahlen',
  columns: [{ head: 'Code', width: 1 }],
  rows: Array.from({ length: rows }, (_, index) => [{ paragraphs: [[`Code ${index}`]] }]),
});

describe('the beginning of a report', () => {
  it('is all of a short one', () => {
    const blocks = [paragraph('Kurz'), { kind: 'table', table: tableOf(3) } as const, paragraph('Ende')];
    expect(beginningOf(blocks)).toEqual({ blocks, isWhole: true });
  });

  it('ends within a long table, whose first row is always there', () => {
    const { blocks, isWhole } = beginningOf([{ kind: 'table', table: tableOf(100) }, paragraph('Ende')], 60);
    expect(isWhole).toBe(false);
    expect(blocks).toEqual([{ kind: 'table', table: { ...tableOf(100), rows: tableOf(2).rows } }]);
    const tiny = beginningOf([{ kind: 'table', table: tableOf(5) }], 1);
    expect(tiny.blocks).toEqual([{ kind: 'table', table: { ...tableOf(5), rows: tableOf(1).rows } }]);
  });

  it('is always a beginning, and whole exactly when nothing is missing', () => {
    const block = fc.oneof(
      fc.string().map(paragraph),
      fc.nat(20).map((rows): Block => ({ kind: 'table', table: tableOf(rows) })),
      fc.string().map((text): Block => ({ kind: 'quotation', text, reference: ['Abs. 1'] })),
      fc.constant<Block>({ kind: 'page-break' }),
    );
    fc.assert(
      fc.property(fc.array(block), fc.nat(500), (blocks, limit) => {
        const beginning = beginningOf(blocks, limit);
        expect(beginning.isWhole).toBe(JSON.stringify(beginning.blocks) === JSON.stringify(blocks));
        beginning.blocks.slice(0, -1).forEach((one, index) => expect(one).toEqual(blocks[index]));
        expect(beginning.blocks.length).toBeLessThanOrEqual(blocks.length);
      }),
    );
  });
});
