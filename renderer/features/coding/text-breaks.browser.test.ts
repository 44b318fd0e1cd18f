import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { fillParagraph, type Boundary } from './draw-paragraph';
import { drawSection } from './draw-text';
import { textOutline } from './text-outline';
import { liveRange, offsetAtPoint, type DrawnText } from './text-position';
import styles from './text-surface.module.css';

/* Whoever reads must not see from the lines of a text that something is coded in it. */

/** Without soft hyphens: what Chromium says of their place, and of the letter behind, does not tell the line. */
const pieces = fc.constantFrom(
  ...['Wertschätzung', 'bei', 'Nord-Süd', '5-6', 'z.\u00a0B.', 'und/oder', '😀', '👩‍👧', '漢字', 'שלום'],
  ...['„', '“', '»', '(', ')', '.', ',', '!', '…', '–', '-', '\u00a0', '\t', ' ', ' ', ' ', '  '],
);
const someText = fc.array(pieces, { minLength: 2, maxLength: 24 }).map((parts) => `Ja${parts.join('')}`);
const someBoundary = fc.record({
  at: fc.nat(1000),
  kind: fc.constantFrom('start' as const, 'end' as const),
});
const someWidth = fc.integer({ min: 40, max: 260 });

function draw(text: string, width: number, boundaries: readonly Boundary[]): DrawnText {
  const outline = textOutline(text, { paragraphs: paragraphStarts(text), turns: [] });
  const sections = outline.sections.map((place) => drawSection(outline, place));
  const root = document.createElement('div');
  root.className = styles['page'] ?? '';
  root.style.setProperty('--columns', `20px ${width}px 20px`);
  root.append(...sections.map(({ section }) => section));
  document.body.replaceChildren(root);
  const drawn = { outline, elements: sections.flatMap((section) => section.paragraphs) };
  outline.paragraphs.forEach((paragraph, index) => {
    const element = drawn.elements[index];
    if (element !== undefined) fillParagraph(element, text, paragraph, { boundaries, lines: [], timeTitle: () => '' });
  });
  return drawn;
}

type Place = { readonly character: string; readonly left: number; readonly top: number };

/** Where each character of a text stands, and on which line. */
function places(drawn: DrawnText): Place[] {
  return [...drawn.outline.text.matchAll(/./gu)].map(({ index, 0: character }) => {
    const range = liveRange(drawn, { start: index, end: index + character.length });
    const { left, top } = range.getBoundingClientRect();
    return { character, left, top };
  });
}

/**
 * Takes away what is said of codings, and leaves the words.
 *
 * They stay cut where it was, because Chromium rounds the width of each node to 1/64 px, and a line can be full to that.
 */
function withoutBoundaries(drawn: DrawnText): DrawnText {
  for (const element of drawn.elements)
    for (const boundary of element.querySelectorAll('[data-says]')) boundary.remove();
  return drawn;
}

/** The lines a text is broken into. */
function linesOf(drawn: DrawnText): string[] {
  const lines = new Map<number, string>();
  for (const { character, top } of places(drawn)) lines.set(top, `${lines.get(top) ?? ''}${character}`);
  return [...lines.values()];
}

/** Boundaries in a text, never within a character. */
function boundariesIn(
  text: string,
  some: readonly { readonly at: number; readonly kind: 'start' | 'end' }[],
): Boundary[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return some.map(({ at, kind }) => ({
    offset: offsets[at % offsets.length] ?? 0,
    kind,
    words: 'Beginn Codierung Vertrauen, Wertschätzung',
  }));
}

/** What is under the pointer, over the whole of a text. */
async function hits(drawn: DrawnText): Promise<ReturnType<typeof offsetAtPoint>[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, right, top, bottom } = drawn.elements[0]?.getBoundingClientRect() ?? new DOMRect();
  const found = [];
  for (let y = top + 3; y < bottom; y += 9)
    for (let x = left; x < right; x += 1.5) found.push(offsetAtPoint(drawn, x, y));
  return found;
}

afterEach(() => document.body.replaceChildren());

describe('a coded text', () => {
  it('breaks its lines where it would without codings, and every character keeps its place', () => {
    fc.assert(
      fc.property(someText, someWidth, fc.array(someBoundary, { minLength: 1, maxLength: 6 }), (text, width, some) => {
        const boundaries = boundariesIn(text, some);
        const coded = places(draw(text, width, boundaries));
        // Drawn anew, because a paragraph that is measured once keeps how its letters were joined.
        expect(coded).toEqual(places(withoutBoundaries(draw(text, width, boundaries))));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a word', 'Wir waren von Anfang an dab|ei.'],
    ['a word from its full stop', 'Wir waren von Anfang an dabei|.'],
  ])('does not part %s where a coding ends', (_, marked) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    for (let width = 40; width <= 230; width += 1) {
      const coded = draw(text, width, [{ offset, kind: 'end', words: 'Ende Codierung Vertrauen' }]);
      expect(linesOf(coded)).toEqual(linesOf(draw(text, width, [])));
    }
  });

  it('is copied as its words', () => {
    const text = 'Das „Wir“ war wichtig.';
    const boundaries = [0, 5, 8, text.length].map((offset): Boundary => ({ offset, kind: 'end', words: 'Ende' }));
    const [paragraph] = draw(text, 200, boundaries).elements;
    getSelection()?.selectAllChildren(paragraph as HTMLElement);
    expect(getSelection()?.toString()).toBe(text);
  });

  it('is hit by the pointer at the same words as without codings', async () => {
    const text = 'Wertschätzung heißt für mich, dass jemand fragt, bevor er entscheidet.';
    const boundaries = [0, 5, 13, 14, 28, 29, 48, text.length].flatMap((offset): Boundary[] => [
      { offset, kind: 'end', words: 'Ende Codierung Vertrauen' },
      { offset, kind: 'start', words: 'Beginn Codierung Vertrauen' },
    ]);
    const coded = await hits(draw(text, 200, boundaries));
    const plain = await hits(draw(text, 200, []));
    expect(plain.filter((hit) => hit?.isOnWords)).not.toHaveLength(0);
    expect(coded).toEqual(plain);
  });
});
