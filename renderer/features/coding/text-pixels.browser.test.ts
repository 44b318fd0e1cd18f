import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CodeId, CoderId, CodingId, DocumentId, Timestamp } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import { paragraphStarts } from '../../../shared/text/paragraphs';
import { textOutline } from './text-outline';
import { TextSurface } from './text-surface';

/*
 * That a range is registered does not mean that it is painted (a range added while its section is skipped never is), so
 * the pixels are counted.
 */

const at = '2026-01-01T00:00:00.000Z' as Timestamp;
const text = Array.from({ length: 400 }, (_, index) => `Absatz ${index} mit einigen Worten.`).join('\n');
const red: Code = {
  id: 'red' as CodeId,
  parentId: null,
  position: 0,
  name: 'Rot',
  color: '#ff0000',
  definition: '',
  include: '',
  exclude: '',
  examples: [],
  origin: 'inductive',
  createdAt: at,
};
const codes = new Map([[red.id, red]]);
const folded: ReadonlySet<CodeId> = new Set();

function coding(index: number): Coding {
  const start = text.indexOf(`Absatz ${index} `);
  const base = { documentId: 'd' as DocumentId, coderId: 'i' as CoderId, weight: null, createdAt: at };
  return {
    ...base,
    id: `c${index}` as CodingId,
    codeId: red.id,
    start,
    end: start + 24,
    quote: text.slice(start, start + 24),
  };
}

let surface: TextSurface | null = null;

function show(codings: readonly Coding[]): TextSurface {
  const scroller = document.createElement('div');
  scroller.id = 'scroller';
  scroller.style.cssText = 'height: 500px; width: 800px; overflow: auto; background: white';
  const host = document.createElement('div');
  scroller.append(host);
  document.body.append(scroller);
  const words = {
    describe: () => '',
    stripeTitle: () => '',
    foldedTitle: () => '',
    codingBegins: (names: readonly string[]) => `Beginn Codierung ${names.join(', ')}`,
    codingEnds: (names: readonly string[]) => `Ende Codierung ${names.join(', ')}`,
    timeTitle: () => '',
    laneHeads: '',
    laneHead: () => '',
  };
  surface = new TextSurface(host, textOutline(text, { paragraphs: paragraphStarts(text), turns: [] }), words, {
    onLayout: () => undefined,
    onFold: () => undefined,
  });
  surface.show({ codings, codes, folded });
  return surface;
}

/** Number of reddish pixels left of the margin, as they are on the screen. */
async function redPixels(): Promise<number> {
  for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const scroller = document.querySelector<HTMLElement>('#scroller');
  if (scroller === null) throw new Error('nothing is shown');
  const base64 = await page.screenshot({ element: scroller, save: false });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, Math.floor(image.width * 0.6), image.height);
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(index, index + 3);
    if (r > 230 && g < 225 && g > 150 && Math.abs(g - b) < 12) count += 1;
  }
  return count;
}

afterEach(() => {
  surface?.dispose();
  document.body.replaceChildren();
});

describe('the grounds of codings on the screen', () => {
  it('are there at once, and where one scrolls to', async () => {
    const shown = show([coding(1), coding(350)]);
    expect(await redPixels()).toBeGreaterThan(1500);
    shown.scrollTo(coding(350));
    expect(await redPixels()).toBeGreaterThan(1500);
    shown.scrollTo(coding(200));
    expect(await redPixels()).toBe(0);
  });

  it('come and go with a coding, in view and out of view', async () => {
    const shown = show([]);
    expect(await redPixels()).toBe(0);
    shown.show({ codings: [coding(1)], codes, folded });
    expect(await redPixels()).toBeGreaterThan(1500);
    shown.show({ codings: [coding(350)], codes, folded });
    expect(await redPixels()).toBe(0);
    shown.scrollTo(coding(350));
    expect(await redPixels()).toBeGreaterThan(1500);
  });
});
