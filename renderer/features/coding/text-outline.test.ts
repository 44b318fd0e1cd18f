import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { textOutline, tidySpan, type TextOutline } from './text-outline';

const interview = 'I: Und was hat geholfen?\n\nB2: Dass jemand bleibt. 😀\nB2:  Genau.\n';

function outlineOf(text: string): TextOutline {
  const paragraphs = paragraphStarts(text);
  const turns = paragraphs.flatMap((start) => {
    const label = /^\w+:\s*/.exec(text.slice(start));
    return label === null ? [] : [{ start, wordsStart: start + label[0].length, speakerId: null }];
  });
  return textOutline(text, { paragraphs, turns });
}

function tidied(text: string, start: number, end: number): string | null {
  const span = tidySpan(outlineOf(text), { start, end });
  return span === null ? null : text.slice(span.start, span.end);
}

describe('a text cut into what is drawn', () => {
  it('has every paragraph once, in sections of fifty', () => {
    const text = Array.from({ length: 120 }, (_, index) => `Absatz ${index}`).join('\n\n');
    const { paragraphs, sections } = outlineOf(text);
    expect(paragraphs).toHaveLength(120);
    expect(sections.map(({ first, behind }) => [first, behind])).toEqual([
      [0, 50],
      [50, 100],
      [100, 120],
    ]);
    expect(text.slice(sections[1]?.start, (sections[1]?.start ?? 0) + 9)).toBe('Absatz 50');
  });

  it('knows where the words behind a label begin', () => {
    const { paragraphs } = outlineOf(interview);
    expect(paragraphs.map(({ wordsStart, end }) => interview.slice(wordsStart, end))).toEqual([
      'Und was hat geholfen?',
      'Dass jemand bleibt. 😀',
      'Genau.',
    ]);
  });
});

describe('a selection made tidy', () => {
  it('loses white space at its ends', () => {
    const start = interview.indexOf(' was');
    expect(tidied(interview, start, start + 9)).toBe('was hat');
  });

  it('loses the label in front, but not one in the middle', () => {
    expect(tidied(interview, 0, 24)).toBe('Und was hat geholfen?');
    expect(tidied(interview, 0, interview.indexOf('Dass') + 4)).toBe('Und was hat geholfen?\n\nB2: Dass');
  });

  it('does not reach into the label of the next paragraph', () => {
    const next = interview.indexOf('B2: Dass');
    expect(tidied(interview, 0, next)).toBe('Und was hat geholfen?');
    expect(tidied(interview, 0, next + 2)).toBe('Und was hat geholfen?');
  });

  it('takes a whole character when it was cut', () => {
    const smile = interview.indexOf('😀');
    expect(tidied(interview, smile - 2, smile + 1)).toBe('. 😀');
    expect(tidied(interview, smile + 1, smile + 2)).toBe('😀');
  });

  it('is nothing when there are no words in it', () => {
    expect(tidied(interview, 24, 26)).toBeNull();
    expect(tidied(interview, 5, 5)).toBeNull();
  });

  it('always lies within the rough one, begins and ends with words and can be tidied again without a change', () => {
    fc.assert(
      fc.property(fc.nat(interview.length), fc.nat(interview.length), (a, b) => {
        const outline = outlineOf(interview);
        const span = tidySpan(outline, { start: a, end: b });
        if (span === null) return;
        const quote = interview.slice(span.start, span.end);
        expect(quote.trim()).toBe(quote);
        expect([...quote].some((sign) => /^[\ud800-\udfff]$/.test(sign))).toBe(false);
        expect(tidySpan(outline, span)).toEqual(span);
      }),
    );
  });
});
