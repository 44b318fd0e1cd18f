import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '../project/document';
import { projectBuilder } from '../test/build';
import { formatTime, parseTime, placeAt, timeStamps } from '../text/time-stamps';
import { attributionOf, publicName, speakerNames } from './attribution';
import { referenceOf } from './reference';

const text = 'Überschrift\n\nI: Wie war das?\nB: Gut.\n\nB: Und schwer.';

function study(quotation: Partial<Quotation> | null = null, info = {}) {
  const full = quotation && {
    label: 'Daniela',
    role: 'Unternehmerin',
    release: 'open' as const,
    source: null,
    ...quotation,
  };
  const builder = projectBuilder(info)
    .coder('A. Brandt')
    .event('Ballenfeld')
    .document('Tisch 1', text, { event: 'Ballenfeld', quotation: full, ...(full && { kind: 'o-tone' as const }) })
    .code('Mut');
  const { project } = builder.coding('Mut', 'Tisch 1', 'Gut.\n\nB: Und').coding('Mut', 'Tisch 1', 'Wie').build();
  const [first, second] = [...project.codings.values()].flat();
  return { project, one: first!, several: second!, document: [...project.documents.values()][0]! };
}

describe('a reference', () => {
  it('says the document and the paragraph, or the first and last of several', () => {
    const { project, one, several } = study();
    expect(referenceOf(project, one)).toBe('Tisch 1, Abs. 2');
    expect(referenceOf(project, several)).toBe('Tisch 1, Abs. 3–4');
  });

  it('follows the template of the project, and takes its signs as they are', () => {
    const { project, one } = study(null, { referenceTemplate: '[{par}: {label}] $& {par} {line}' });
    expect(referenceOf(project, one)).toBe('[2: Tisch 1] $& 2 {line}');
  });

  it('says the time at which the words begin and the pages they stand on, and neither where the text has none', () => {
    const template = '{label}, S. {page}, Abs. {par} ({time})';
    const reference = (words: string, given: string) => {
      const builder = projectBuilder({ referenceTemplate: template }).coder('A').document('T', given).code('Mut');
      const { project } = builder.coding('Mut', 'T', words).build();
      return referenceOf(project, [...project.codings.values()].flat()[0]!);
    };
    const whisper = 'Vorab.\n[00:00:10] S01: Was half?\n[00:01:20.5] S02: Der Mut.\nUnd die Zeit.\nS01: [00:02] Danke.';
    expect(reference('Vorab.', whisper)).toBe('T, Abs. 1');
    expect(reference('Was half?\n[00:01:20.5] S02: Der', whisper)).toBe('T, Abs. 2–3 (00:00:10)');
    expect(reference('[00:01:20.5] S02: Der Mut.', whisper)).toBe('T, Abs. 3 (00:01:20)');
    expect(reference('S02: Der Mut.', whisper)).toBe('T, Abs. 3 (00:01:20)');
    expect(reference('Und die', whisper)).toBe('T, Abs. 4 (00:01:20)');
    expect(reference('S01: [00:02] Danke.', whisper)).toBe('T, Abs. 5 (00:00:02)');
    const f4 = 'I: Was half? #00:00:10-0#\nB: Der Mut. #00:00:25-5#\nI: Danke. #00:00:30-0#';
    expect(reference('I: Was half?', f4)).toBe('T, Abs. 1');
    expect(reference('B: Der Mut. #00:00:25-5#', f4)).toBe('T, Abs. 2 (00:00:10)');
    const pdf = '[S. 8]\nWas half?\n[S. 9]\nDer Mut und [S. 10] die Zeit.';
    expect(reference('half?', pdf)).toBe('T, S. 8, Abs. 2');
    expect(reference('half?\n[S. 9]\nDer Mut und [S. 10] die', pdf)).toBe('T, S. 8–10, Abs. 2–4');
  });

  it('always leads back to where the passage begins, by paragraph, by page and by time', () => {
    const line = fc.record({
      time: fc.constantFrom('', '[T] ', '#T-3# '),
      label: fc.constantFrom('', 'B: '),
      gap: fc.boolean(),
    });
    const pages = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pages, fc.nat(99), fc.nat(999), (written, at, length) => {
        let number = 0;
        const lineOf = ({ time, label, gap }: (typeof written)[number][number]): string => {
          number += 1;
          return `${gap ? '\n' : ''}${time.replace('T', formatTime(61 * number))}${label}Wort ${number}, 🙂.`;
        };
        const words = written.map((lines, page) => `[S. ${page + 7}]\n${lines.map(lineOf).join('\n')}`).join('\n');
        const start = words.indexOf(`Wort ${1 + (at % number)},`);
        const end = Math.min(words.length, start + 1 + length);
        const cited = (template: string): number[] => {
          const builder = projectBuilder({ referenceTemplate: template }).document('T', words);
          const reference = referenceOf(builder.build().project, { documentId: builder.documentId('T'), start, end });
          return reference === 'T' ? [] : reference.split('–').map((one) => parseTime(one) ?? Number(one));
        };
        const [first = 0, last = first] = cited('{par}');
        const lines = words.split('\n').filter((one) => one !== '');
        expect(lines.slice(first - 1, last).join('')).toContain(words.slice(start, end).replaceAll('\n', ''));
        const [page = 0] = cited('{page}');
        const [from, next] = [page, page + 1].map((one) => words.indexOf(`[S. ${one}]`));
        expect(from).toBeLessThan(start);
        expect(next === -1 ? words.length : next).toBeGreaterThan(start);
        const [time] = cited('{time}');
        const stamps = timeStamps(words.slice(0, start));
        expect(time === undefined ? [] : placeAt(words.slice(0, start), time)?.end).toEqual(stamps.at(-1)?.end ?? []);
      }),
    );
  });

  it('names who is quoted in an O-tone only while it is released openly', () => {
    const reference = (quotation: Partial<Quotation>) => {
      const { project, one } = study(quotation);
      return referenceOf(project, one);
    };
    expect(reference({})).toBe('Daniela, Unternehmerin, Abs. 2');
    expect(reference({ role: '' })).toBe('Daniela, Abs. 2');
    expect(reference({ release: 'anonymous' })).toBe('Unternehmerin, Abs. 2');
    expect(reference({ release: 'blocked' })).toBe('Unternehmerin, Abs. 2');
    expect(reference({ release: 'anonymous', role: ' ' })).toBe('O-Ton, Abs. 2');
  });
});

describe('names that leave the project', () => {
  it('are those of the documents, but of an O-tone that is not open its role and event', () => {
    const name = (quotation: Partial<Quotation> | null) => {
      const { project, document } = study(quotation);
      return [publicName(project, document), attributionOf(document)];
    };
    expect(name(null)).toEqual(['Tisch 1', null]);
    expect(name({})).toEqual(['Tisch 1', 'Daniela, Unternehmerin']);
    expect(name({ release: 'anonymous' })).toEqual(['Unternehmerin, Ballenfeld', 'Unternehmerin']);
  });

  it('are those of the speakers whose words a coding touches, by their pseudonyms', () => {
    const { project, one, several } = study();
    expect([speakerNames(project, one), speakerNames(project, several)]).toEqual(['I', 'B']);
    const speakers = new Map([...project.speakers].map(([id, speaker]) => [id, { ...speaker, pseudonym: 'Frau M.' }]));
    expect(speakerNames({ ...project, speakers }, several)).toBe('Frau M.');
    const { project: open, one: quoted } = study({});
    expect(speakerNames(open, quoted)).toBe('Daniela, Unternehmerin');
  });
});
