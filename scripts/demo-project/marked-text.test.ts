import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkedText } from './marked-text';

describe('parseMarkedText', () => {
  it('leaves a text without marks alone', () => {
    expect(parseMarkedText('Moin.\n\nDas war’s.')).toEqual({ text: 'Moin.\n\nDas war’s.', marks: [] });
  });

  it('strips a mark and keeps its place, codes, weight, label and memo', () => {
    const { text, marks } = parseMarkedText(
      'Also {{probe!*90,orte @bierdeckel #Kernstelle, siehe Tisch 2.|ein Jahr lang}}.',
    );
    expect(text).toBe('Also ein Jahr lang.');
    expect(marks).toEqual([
      {
        start: 5,
        end: 18,
        codes: [
          { key: 'probe', isExample: true, weight: 90 },
          { key: 'orte', isExample: false, weight: null },
        ],
        label: 'bierdeckel',
        memo: 'Kernstelle, siehe Tisch 2.',
      },
    ]);
  });

  it('nests marks, the longer one first', () => {
    const { text, marks } = parseMarkedText('{{orte|{{probe|ein Jahr}} lang}}');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['ein Jahr lang', 'ein Jahr']);
  });

  it('lets marks cross', () => {
    const { text, marks } = parseMarkedText('{{orte>a}}eins {{probe>b}}zwei{{<a}} drei{{<b}}');
    expect(text).toBe('eins zwei drei');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['eins zwei', 'zwei drei']);
  });

  it.each([
    ['a mark that is not closed', '{{probe|ein Jahr'],
    ['a mark that was not opened', 'ein Jahr}}'],
    ['a crossing mark that is not closed', '{{probe>a}}ein Jahr'],
    ['a crossing mark without an id', '{{probe}}ein Jahr'],
    ['a head it cannot read', '{{Probe, Orte|ein Jahr}}'],
    ['a mark with white space at its edge', '{{probe|ein Jahr }}lang'],
    ['a mark around nothing', '{{probe|}}'],
  ])('refuses %s', (_, source) => {
    expect(() => parseMarkedText(source)).toThrow();
  });

  it('always gives back the words between the marks', () => {
    const words = fc.stringMatching(/^[a-zäöü.,-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean())), (parts) => {
        const source = parts.map(([word, isMarked]) => (isMarked ? `{{probe|${word}}}` : word)).join(' ');
        const { text, marks } = parseMarkedText(source);
        expect(text).toBe(parts.map(([word]) => word).join(' '));
        expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(
          parts.flatMap(([word, isMarked]) => (isMarked ? [word] : [])),
        );
      }),
    );
  });
});
