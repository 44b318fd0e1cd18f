import { afterEach, describe, expect, it } from 'vitest';
import type { CodeId, CoderId, CodingId, DocumentId, Timestamp } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { compareCodings, type Coding } from '../../../shared/project/coding';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { textOutline } from './text-outline';
import { TextSurface } from './text-surface';

const at = '2026-01-01T00:00:00.000Z' as Timestamp;
const line = 'Wertschätzung heißt für mich, dass jemand fragt, bevor er entscheidet.';
const text = Array.from({ length: 300 }, (_, index) => `${line} ${index}`).join('\n');
const codes = new Map(
  ['Wertschätzung', 'Vertrauen'].map((name): [CodeId, Code] => [
    name as CodeId,
    {
      id: name as CodeId,
      parentId: null,
      position: 0,
      name,
      color: '#2f6fb3',
      definition: '',
      include: '',
      exclude: '',
      examples: [],
      origin: 'inductive',
      createdAt: at,
    },
  ]),
);

function coding(id: string, codeId: string, start: number, end: number): Coding {
  const base = { documentId: 'd' as DocumentId, coderId: 'i' as CoderId, weight: null, createdAt: at };
  return { ...base, id: id as CodingId, codeId: codeId as CodeId, start, end, quote: text.slice(start, end) };
}

let surface: TextSurface | null = null;
const folds: [string, boolean][] = [];
const onFold = (branchId: CodeId, isFolded: boolean): void => void folds.push([branchId, isFolded]);

async function show(codings: readonly Coding[]): Promise<{ surface: TextSurface; host: HTMLElement }> {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height: 600px; width: 900px; overflow: auto';
  const host = document.createElement('div');
  scroller.append(host);
  document.body.append(scroller);
  const words = {
    describe: (names: readonly string[]) => `Codierungen: ${names.join(', ')}`,
    stripeTitle: (code: Code, { quote }: Coding) => `${code.name}: ${quote}`,
    foldedTitle: (branch: Code, all: readonly Coding[]) => `${branch.name}: ${all.length}`,
    codingBegins: (names: readonly string[]) => `Beginn Codierung ${names.join(', ')}`,
    codingEnds: (names: readonly string[]) => `Ende Codierung ${names.join(', ')}`,
    timeTitle: () => '',
    laneHeads: 'Zweige',
    laneHead: ({ code }: { readonly code: Code }) => code.name,
  };
  const outline = textOutline(text, { paragraphs: paragraphStarts(text), turns: [] });
  surface = new TextSurface(host, outline, words, { onLayout: () => undefined, onFold });
  surface.show({ codings, codes, folded: new Set() });
  await frames(4);
  return { surface, host };
}

async function frames(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function painted(): number {
  return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
}

function stripes(host: HTMLElement): string[] {
  return [...host.querySelectorAll<HTMLElement>('button[data-coding]')].map((button) => button.dataset['coding'] ?? '');
}

afterEach(() => {
  surface?.dispose();
  surface = null;
  document.body.replaceChildren();
});

describe('a coded text', () => {
  const near = coding('near', 'Wertschätzung', 0, 13);
  const far = coding('far', 'Vertrauen', text.length - 30, text.length);

  it('paints and marks only what is near the window', async () => {
    const { host } = await show([near, far]);
    expect(stripes(host)).toEqual(['near']);
    expect(painted()).toBe(1);
  });

  it('shows the rest once it is scrolled to', async () => {
    const { surface: shown, host } = await show([near, far]);
    shown.scrollTo(far);
    await frames(6);
    expect(stripes(host)).toContain('far');
    const button = host.querySelector('button[data-coding="far"]');
    expect(button?.getAttribute('aria-label')).toContain('Vertrauen');
  });

  it('says the codings of a paragraph to the screen reader, outside of its text', async () => {
    const { host } = await show([near, coding('two', 'Vertrauen', 20, 200)]);
    const paragraph = host.querySelector('[data-par="1"]');
    const id = paragraph?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('Codierungen: Wertschätzung, Vertrauen');
    expect(paragraph?.textContent).toBe(`${line} 0`);
    expect(host.querySelector('[data-par="9"]')?.hasAttribute('aria-describedby')).toBe(false);
  });

  it('touches only the section a new coding lies in', async () => {
    const { surface: shown, host } = await show([near]);
    const before = host.querySelector('button[data-coding="near"]');
    shown.show({ codings: [near, far], codes, folded: new Set() });
    expect(host.querySelector('button[data-coding="near"]')).toBe(before);
    const more = [near, coding('new', 'Vertrauen', 40, 60), far].sort(compareCodings);
    shown.show({ codings: more, codes, folded: new Set() });
    expect(host.querySelector('button[data-coding="near"]')).toBe(before);
    expect(stripes(host)).toEqual(['near', 'new']);
  });

  it('continues the stripe of a coding over the border of two sections', async () => {
    const border = paragraphStarts(text)[50] ?? 0;
    const { surface: shown, host } = await show([coding('long', 'Vertrauen', border - 200, border + 200)]);
    shown.scrollTo({ start: border, end: border + 1 });
    await frames(6);
    const parts = [...host.querySelectorAll<HTMLElement>('button[data-coding="long"]')];
    expect(parts.map((part) => ['fromAbove' in part.dataset, 'goesOn' in part.dataset])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('says where codings begin and end, between the words, and moves no line for it', async () => {
    const { surface: shown, host } = await show([]);
    const paragraph = host.querySelector<HTMLElement>('[data-par="1"]');
    const height = paragraph?.offsetHeight;
    const inWord = coding('two', 'Vertrauen', 5, 20);
    shown.show({ codings: [near, inWord], codes, folded: new Set() });
    const said = [...(paragraph?.childNodes ?? [])].map((node) =>
      node instanceof HTMLElement ? `<${node.dataset['says'] ?? ''}>` : node.textContent,
    );
    expect(said.slice(0, 8)).toEqual([
      '<Beginn Codierung Wertschätzung>',
      'Werts',
      '<Beginn Codierung Vertrauen>',
      'chätzung',
      '<Ende Codierung Wertschätzung>',
      ' heißt ',
      '<Ende Codierung Vertrauen>',
      line.slice(20) + ' 0',
    ]);
    expect(paragraph?.textContent).toBe(`${line} 0`);
    expect(paragraph?.offsetHeight).toBe(height);
    expect(painted()).toBe(2);
    shown.show({ codings: [inWord], codes, folded: new Set() });
    expect(painted()).toBe(1);
    expect(paragraph?.querySelectorAll('[data-says]')).toHaveLength(2);
  });

  it('keeps what the browser has selected when it draws the words anew', async () => {
    const { surface: shown, host } = await show([]);
    const words = host.querySelector('[data-par="1"]')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(words, 3, words, 30);
    const selected = getSelection()?.toString();
    shown.show({ codings: [near, coding('two', 'Vertrauen', 5, 20)], codes, folded: new Set() });
    expect(getSelection()?.toString()).toBe(selected);
  });

  it('measures only a coding that is new', async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      coding(`c${index}`, 'Vertrauen', index * 40, index * 40 + 60),
    );
    const { surface: shown } = await show(many);
    let measured = 0;
    const { getClientRects } = Range.prototype;
    Range.prototype.getClientRects = function (this: Range) {
      measured += 1;
      return getClientRects.call(this);
    };
    try {
      shown.show({ codings: [near, ...many], codes, folded: new Set() });
      expect(measured).toBe(2);
      shown.show({ codings: many, codes, folded: new Set() });
      expect(measured).toBe(2);
    } finally {
      Range.prototype.getClientRects = getClientRects;
    }
  });

  it('gives the focus of a stripe that goes to its neighbour, and to the text when there is none', async () => {
    const { surface: shown, host } = await show([near, coding('two', 'Vertrauen', 20, 200)]);
    host.tabIndex = 0;
    host.dataset['codedText'] = '';
    host.querySelector<HTMLElement>('button[data-coding="two"]')?.focus();
    shown.show({ codings: [near], codes, folded: new Set() });
    expect((document.activeElement as HTMLElement).dataset['coding']).toBe('near');
    shown.show({ codings: [], codes, folded: new Set() });
    expect(document.activeElement).toBe(host);
  });

  it('shows a folded branch as one stripe that takes over the focus of its codings', async () => {
    const { surface: shown, host } = await show([near, coding('two', 'Wertschätzung', 5, 30)]);
    host.querySelector<HTMLElement>('button[data-coding="two"]')?.focus();
    shown.show({
      codings: [near, coding('two', 'Wertschätzung', 5, 30)],
      codes,
      folded: new Set(['Wertschätzung' as CodeId]),
    });
    expect(stripes(host)).toEqual(['near']);
    expect((document.activeElement as HTMLElement).dataset['codings']).toBe('near two');
    expect(shown.foldedStripe(near)).toMatchObject({ start: 0, end: 30 });
    shown.pointAt(near);
    expect(painted()).toBe(3);
  });

  it('folds and unfolds a branch at the heads of the margin, by mouse and by key', async () => {
    const { host } = await show([near, coding('two', 'Vertrauen', 20, 200)]);
    folds.length = 0;
    const heads = [...host.querySelectorAll<HTMLElement>('button[aria-expanded]')];
    expect(heads.map(({ ariaLabel }) => ariaLabel)).toEqual(['Vertrauen', 'Wertschätzung']);
    heads[0]?.click();
    heads[0]?.focus();
    heads[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).toBe(heads[1]);
    (document.activeElement as HTMLElement).click();
    expect(folds).toEqual([
      ['Vertrauen', true],
      ['Wertschätzung', true],
    ]);
  });

  it('sets the text in numbered lines, and lets it flow again', async () => {
    const { surface: shown, host } = await show([near]);
    shown.setLines(30);
    const lines = [...host.querySelectorAll<HTMLElement>('[data-par="2"] [data-line]')];
    expect(lines.map(({ dataset }) => dataset['line'])).toEqual(['4', '5', '6']);
    expect(lines.every(({ offsetHeight }) => offsetHeight <= 30)).toBe(true);
    expect(host.querySelector('[data-par="2"]')?.textContent).toBe(`${line} 1`);
    expect(painted()).toBe(1);
    shown.setLines(null);
    expect(host.querySelectorAll('[data-line]')).toHaveLength(0);
  });

  it('lists the codings at a place, smallest first', async () => {
    const { surface: shown } = await show([coding('wide', 'Vertrauen', 0, 50), near]);
    expect(shown.codingsAt(5).map(({ id }) => id)).toEqual(['near', 'wide']);
  });

  it('holds a coding with handles at both ends, and lets go of it', async () => {
    const { surface: shown, host } = await show([near]);
    shown.hold(near);
    expect(host.querySelectorAll('[data-edge]')).toHaveLength(2);
    expect(host.querySelector<HTMLElement>('button[data-coding]')?.dataset['held']).toBe('');
    expect(painted()).toBe(2);
    shown.hold(null);
    expect(host.querySelectorAll('[data-edge]')).toHaveLength(0);
    expect(painted()).toBe(1);
  });

  it('shows all codings on paper, and only those near the window again afterwards', async () => {
    const { host } = await show([near, far]);
    window.dispatchEvent(new Event('beforeprint'));
    expect(stripes(host)).toEqual(['near', 'far']);
    window.dispatchEvent(new Event('afterprint'));
    expect(stripes(host)).toEqual(['near']);
  });

  it('leaves nothing in the page when it is taken away', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const { surface: shown, host } = await show([near]);
    shown.dispose();
    expect(host.childNodes).toHaveLength(0);
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
    expect(painted()).toBe(0);
  });
});
