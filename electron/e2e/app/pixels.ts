import type { Page } from 'playwright-core';
import type { LaunchedApp } from './launch';

/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The colour that most pixels of a part of the window have: under words, that of their ground.
 *
 * Taken by the window itself: the driver's pictures of a part move the page for a moment, away from under the pointer.
 */
export function groundColour({ app }: Pick<LaunchedApp, 'app'>, box: Box): Promise<Colour> {
  return app.evaluate(async ({ BrowserWindow }, box) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage(box);
    const pixels = picture?.toBitmap() ?? [];
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = [pixels[at + 2], pixels[at + 1], pixels[at]].join(',');
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [most = '0,0,0'] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const [red = 0, green = 0, blue = 0] = most.split(',').map(Number);
    return [red, green, blue] as const;
  }, box);
}

/** The first line of some characters of a paragraph that is in view. */
export function lineBox(
  page: Page,
  { paragraph, from, to }: { paragraph: number; from: number; to: number },
): Promise<Box> {
  return page.evaluate(
    ({ paragraph, from, to }) => {
      const element = document.querySelector(`[data-coded-text] [data-par="${paragraph}"]`);
      if (element === null) throw new Error(`There is no paragraph ${paragraph}`);
      const pointIn = (offset: number): [Node, number] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let rest = offset;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.nodeValue?.length ?? 0;
          if (rest <= length) return [node, rest];
          rest -= length;
        }
        throw new Error(`Paragraph ${paragraph} has no character ${offset}`);
      };
      const range = document.createRange();
      range.setStart(...pointIn(from));
      range.setEnd(...pointIn(to));
      // What is said between the words has boxes too, which are not seen.
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 5);
      const first = rects[0];
      if (first === undefined) throw new Error('The words are not shown');
      const line = rects.filter(({ top }) => Math.abs(top - first.top) < 3);
      const right = Math.max(...line.map((piece) => piece.right));
      const rect = { left: first.left, top: first.top, width: right - first.left, height: first.height };
      return {
        x: Math.ceil(rect.left),
        y: Math.ceil(rect.top),
        width: Math.floor(rect.width),
        height: Math.floor(rect.height),
      };
    },
    { paragraph, from, to },
  );
}

/** How far two colours are apart, in the channel where they differ most. */
export function distance(a: Colour, b: Colour): number {
  return Math.max(...a.map((channel, index) => Math.abs(channel - (b[index] ?? 0))));
}
