import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardText } from '../test/random-edits';
import { difference } from './difference';
import { applyEdits, carryEdits, codingRules, offsetMapper, spanMapper, type Edit, type MappingRules } from './mapping';

const text = 'Es braucht Räume für alle.';
const span = { start: 11, end: 16 };

function quoteAfter(edits: readonly Edit[], rules: MappingRules = codingRules): string | null {
  const mapped = spanMapper(edits, rules)(span);
  return mapped && applyEdits(text, edits).slice(mapped.start, mapped.end);
}

const textWithEdits = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.string({ maxLength: 4 }))),
  )
  .map(([before, raw]) => {
    const edits: Edit[] = [];
    for (const [a, b, insert] of raw) {
      const [from, to] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
      if (edits.every((edit) => to < edit.from || edit.to < from)) edits.push({ from, to, insert });
    }
    return { before, edits: edits.sort((x, y) => x.from - y.from) };
  });

describe('spanMapper', () => {
  it.each([
    ['text before it', [{ from: 0, to: 2, insert: 'Wer weiß, was man' }], 'Räume'],
    ['text behind it', [{ from: 20, to: 26, insert: '' }], 'Räume'],
    ['text put in within', [{ from: 13, to: 13, insert: '-' }], 'Rä-ume'],
    ['text taken out within', [{ from: 12, to: 15, insert: '' }], 'Re'],
    ['the whole put right', [{ from: 11, to: 16, insert: 'Zeit' }], 'Zeit'],
    ['its beginning lost', [{ from: 3, to: 13, insert: 'hat ' }], 'ume'],
    ['its end lost', [{ from: 14, to: 20, insert: ' ' }], 'Räu'],
    ['all of it lost', [{ from: 10, to: 16, insert: '' }], null],
    [
      'text put in at both edges',
      [
        { from: 11, to: 11, insert: 'A' },
        { from: 16, to: 16, insert: 'B' },
      ],
      'Räume',
    ],
  ])('carries a coding through %s', (_name, edits, quote) => {
    expect(quoteAfter(edits)).toBe(quote);
  });

  it('takes in what is written at an edge that leans outward', () => {
    const edits = [
      { from: 11, to: 11, insert: 'A' },
      { from: 16, to: 16, insert: 'B' },
    ];
    expect(quoteAfter(edits, { startLeans: 'left', endLeans: 'right', onDeletion: 'drop' })).toBe('ARäumeB');
  });

  it('collapses instead of dropping where the rules say so', () => {
    const edits = [{ from: 8, to: 18, insert: '' }];
    expect(spanMapper(edits, { ...codingRules, onDeletion: 'collapse' })(span)).toEqual({ start: 8, end: 8 });
  });

  it('always keeps the words of a span that no edit touches', () => {
    fc.assert(
      fc.property(textWithEdits, fc.nat(60), fc.nat(60), ({ before, edits }, a, b) => {
        const start = Math.min(a, b, before.length);
        const end = Math.min(Math.max(a, b), before.length);
        fc.pre(start < end && edits.every((edit) => edit.to < start || end < edit.from));
        const mapped = spanMapper(edits, codingRules)({ start, end });
        expect(mapped && applyEdits(before, edits).slice(mapped.start, mapped.end)).toBe(before.slice(start, end));
      }),
    );
  });

  it('always keeps offsets in order and within the text', () => {
    fc.assert(
      fc.property(textWithEdits, fc.constantFrom('left' as const, 'right' as const), ({ before, edits }, leans) => {
        const after = applyEdits(before, edits).length;
        let last = 0;
        for (let offset = 0; offset <= before.length; offset += 1) {
          const mapped = offsetMapper(edits)(offset, leans);
          expect(mapped >= last && mapped <= after).toBe(true);
          last = mapped;
        }
      }),
    );
  });

  it('refuses edits that overlap or lie outside', () => {
    expect(() =>
      applyEdits('abc', [
        { from: 1, to: 3, insert: '' },
        { from: 2, to: 2, insert: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ from: 1, to: 4, insert: '' }])).toThrow(RangeError);
  });
});

describe('carryEdits', () => {
  const carried = (edits: readonly Edit[], before: string, after: string): string =>
    applyEdits(after, carryEdits(edits, difference(before, after)));

  it('carries what was written over to a text that changed elsewhere', () => {
    const before = 'I: Was half?\nB2: Der Mut.';
    const at = before.indexOf('Mut');
    expect(carried([{ from: at, to: at, insert: 'große ' }], before, before.replace('B2', 'Frau K.'))).toBe(
      'I: Was half?\nFrau K.: Der große Mut.',
    );
  });

  it('always keeps what was written, wherever the text changed', () => {
    fc.assert(
      fc.property(hardText(12), hardText(12), fc.nat(99), fc.nat(5), (before, after, at, length) => {
        const from = Math.min(at, before.length);
        const edits = [
          { from, to: Math.min(before.length, from + length), insert: 'GETIPPT' },
          { from: before.length, to: before.length, insert: 'AM ENDE' },
        ];
        const text = carried(edits, before, after);
        expect(text).toContain('GETIPPT');
        expect(text).toContain('AM ENDE');
      }),
      { numRuns: 300 },
    );
  });
});
