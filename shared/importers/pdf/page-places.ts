import { withPdf } from './read-pages';

/** Where a place of a page as one sees it (points from the upper left) lies in the page as it is stored. */
export type PlaceOnPage = (x: number, y: number) => readonly [x: number, y: number];

/**
 * Places on the wanted pages (from 0) in the way of REFI-QDA: points from the lower left, before the page is turned and
 * cut for reading. Pages that cannot be read are missing; never rejects.
 */
export async function placesOnPages(
  bytes: Uint8Array,
  pages: Iterable<number>,
): Promise<ReadonlyMap<number, PlaceOnPage>> {
  const places = new Map<number, PlaceOnPage>();
  try {
    await withPdf(bytes, async (document) => {
      for (const number of pages) {
        const page = await document.getPage(number + 1).catch(() => null);
        const viewport = page?.getViewport({ scale: 1 });
        if (viewport === undefined) continue;
        places.set(number, (x, y) => viewport.convertToPdfPoint(x, y) as [number, number]);
        page?.cleanup();
      }
    });
  } catch {
    // A file that is no PDF has no places; whoever asks says so.
  }
  return places;
}
