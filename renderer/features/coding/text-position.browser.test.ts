import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { fillParagraph, type Boundary } from './draw-paragraph';
import { drawSection } from './draw-text';
import { linesByParagraph } from './text-lines';
import { liveRange, offsetAt, offsetAtPoint, pointAt, spanOfRange, wordRanges, type DrawnText } from './text-position';
import { textOutline } from './text-outline';
import styles from './text-surface.module.css';

const words = [
  'Wertschätzung',
  'und',
  'ein  langes',
  'Nein',
  '😀',
  'z. B.',
  'Räume\tinnen',
  'blieb.',
  '„Ja“',
  '[00:01:02]',
];

function draw(text: string): { drawn: DrawnText; root: HTMLElement } {
  const paragraphs = paragraphStarts(text);
  const turns = paragraphs.flatMap((start) => {
    const label = /^\w+:\s*/.exec(text.slice(start));
    return label === null ? [] : [{ start, wordsStart: start + label[0].length, speakerId: null }];
  });
  const outline = textOutline(text, { paragraphs, turns });
  const sections = outline.sections.map((place) => drawSection(outline, place));
  const root = document.createElement('div');
  root.className = styles['page'] ?? '';
  root.style.width = '700px';
  root.append(...sections.map(({ section }) => section));
  document.body.append(root);
  const drawn = { outline, elements: sections.flatMap((section) => section.paragraphs) };
  fill(drawn);
  return { drawn, root };
}

/** Draws the words with all that can stand among them: lines, time stamps, and beginnings and ends of codings. */
function fill({ outline, elements }: DrawnText): void {
  const lines = linesByParagraph(outline, 40);
  for (const paragraph of outline.paragraphs) {
    const { number, start, end } = paragraph;
    const boundaries = [3, 5, 11, 40].flatMap((step, index): Boundary[] =>
      start + step * (number % 3) > end
        ? []
        : [{ offset: start + step * (number % 3), kind: index % 2 ? 'end' : 'start', words: 'Codierung' }],
    );
    const element = elements[number - 1];
    if (element === undefined) throw new Error(`no paragraph ${number}`);
    fillParagraph(element, outline.text, paragraph, {
      boundaries,
      lines: number % 2 === 0 ? (lines.get(number) ?? []) : [],
      timeTitle: () => 'Zeit',
    });
    expect(element.textContent).toBe(outline.text.slice(start, end));
  }
}

/** A text with labels, blank lines and indents, always the same. */
function interview(paragraphs: number): string {
  let text = '';
  for (let index = 0; index < paragraphs; index += 1) {
    const said = Array.from({ length: 1 + ((index * 7) % 11) }, (_, word) => words[(index + word * 3) % words.length]);
    text += `${index % 2 === 0 ? `B${index % 5}: ` : ''}${index % 9 === 4 ? '  ' : ''}${said.join(' ')}\n`;
    if (index % 4 === 0) text += '\n \n';
  }
  return text;
}

/** The text as it is drawn: without what stands between paragraphs. */
function withoutGaps({ outline }: DrawnText, start: number, end: number): string {
  return outline.paragraphs
    .map((paragraph) => outline.text.slice(Math.max(start, paragraph.start), Math.min(end, paragraph.end)))
    .join('');
}

const text = interview(130);

afterEach(() => document.body.replaceChildren());

describe('offsets and places in the page', () => {
  it('belong to one another, whatever is selected', () => {
    const { drawn, root } = draw(text);
    const offset = fc.nat(text.length);
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const { start, end } = { start: Math.min(a, b), end: Math.max(a, b) };
        if (withoutGaps(drawn, start, end) === '') return;
        const range = liveRange(drawn, { start, end });
        expect(range.toString()).toBe(withoutGaps(drawn, start, end));
        const span = spanOfRange(drawn, root, range);
        expect(text.slice(span?.start, span?.end).trim()).toBe(text.slice(start, end).trim());
      }),
      { numRuns: 600 },
    );
  });

  it('agree with what the browser says is selected', () => {
    const { drawn, root } = draw(text);
    const selection = getSelection();
    const offset = fc.nat(text.length);
    const flat = (value: string): string => value.replace(/\s+/g, '');
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const from = pointAt(drawn, Math.min(a, b), 'start');
        const to = pointAt(drawn, Math.max(a, b), 'end');
        selection?.setBaseAndExtent(to.node, to.offset, from.node, from.offset);
        if (selection === null || selection.isCollapsed) return;
        const range = selection.getRangeAt(0);
        const span = spanOfRange(drawn, root, range);
        expect(flat(text.slice(span?.start, span?.end))).toBe(flat(range.toString()));
      }),
      { numRuns: 300 },
    );
  });

  it('are found for places that are no words: elements, margins, the whole page', () => {
    const { drawn, root } = draw('I: Eins\n\nB: Zwei\nDrei');
    expect(offsetAt(drawn, root, 0)).toBe(0);
    expect(offsetAt(drawn, root, root.childNodes.length)).toBe(drawn.outline.text.length);
    const second = drawn.elements[1] as HTMLElement;
    expect(offsetAt(drawn, second, 0)).toBe(9);
    expect(offsetAt(drawn, second, second.childNodes.length)).toBe(16);
    expect(offsetAt(drawn, second.parentElement as HTMLElement, 2)).toBe(17);
  });

  it('are found under the pointer, and it is said whether there are words', async () => {
    const { drawn } = draw('Kurz.\nNoch einmal kurz.');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const rect = liveRange(drawn, { start: 11, end: 12 }).getBoundingClientRect();
    expect(offsetAtPoint(drawn, rect.left + 1, rect.top + 3)).toEqual({ offset: 11, isOnWords: true });
    expect(offsetAtPoint(drawn, rect.left + 400, rect.top + 3)?.isOnWords ?? false).toBe(false);
  });

  it('leave out labels when a passage is painted', () => {
    const { drawn } = draw('I: Eins\n\nB: Zwei\nDrei');
    const painted = wordRanges(drawn, { start: 3, end: 21 }).map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
    expect(painted).toEqual(['Eins', 'ZweiDrei']);
  });
});
