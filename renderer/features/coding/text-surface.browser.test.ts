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
