import type { KeptCoding, SourceKind } from '../kept-sources';
import { placesOnPages, type PlaceOnPage } from '../pdf/page-places';
import { append } from '../../kernel/append';
import { integerOf, numberOf, textOf, type Row } from '../sqlite-tables';
import { isRecording, mediumOf, type Context } from './sources';

const shared = ['id', 'cid', 'memo', 'date', 'owner', 'important'] as const;
const area = ['firstX', 'firstY', 'secondX', 'secondY'] as const;
type Place = Readonly<Record<string, number | null>>;

/** A coding of a picture, a page or a passage of a recording. */
export type Mark = Row<(typeof shared)[number]> & {
  readonly isOf: 'image' | 'recording';
  /** Number of a passage of a recording. */
  readonly avid: number | null;
  /** By the attributes of REFI-QDA; null for what is no number. */
  readonly place: Place;
};
export type Marks = ReadonlyMap<number | null, readonly Mark[]>;

/**
 * What is marked in pictures, pages and recordings, by the number of its source.
 *
 * Areas count from the upper left, in pixels; those of a page are points of the page as it is shown (`code_image.py`
 * draws it with 72 to the inch) and are brought into the way of the standard, for which the PDF is needed. Pages count
 * from 0.
 */
export async function marksIn({ tables, sources, found, maker }: Omit<Context, 'codes' | 'files'>): Promise<Marks> {
  const marks = new Map<number | null, Mark[]>();
  for (const row of tables.rows('code_image', [...shared, 'x1', 'y1', 'width', 'height', 'pdf_page'])) {
    const [firstX, firstY] = [numberOf(row.x1), numberOf(row.y1)];
    const [secondX, secondY] = [sum(firstX, numberOf(row.width)), sum(firstY, numberOf(row.height))];
    const place = { page: integerOf(row.pdf_page), firstX, firstY, secondX, secondY };
    append(marks, integerOf(row.id), { ...row, isOf: 'image', avid: null, place });
  }
  for (const row of tables.rows('code_av', [...shared, 'avid', 'pos0', 'pos1'])) {
    const place = { begin: numberOf(row.pos0), end: numberOf(row.pos1) };
    append(marks, integerOf(row.id), { ...row, isOf: 'recording', avid: integerOf(row.avid), place });
  }
  for (const row of sources) {
    const own = marks.get(integerOf(row.id)) ?? [];
    if (mediumOf(row).kind !== 'PDFSource' || own.length === 0) continue;
    const bytes = found.get(integerOf(row.id))?.bytes ?? null;
    const pages = new Set(own.map(({ place }) => place['page'] ?? 0));
    const places = bytes === null ? new Map<number, PlaceOnPage>() : await placesOnPages(bytes, pages);
    const stored = own.map((mark) => ({ ...mark, place: storedPlace(mark.place, places) ?? mark.place }));
    const unread = own.filter(({ place }) => !places.has(place['page'] ?? 0)).length;
    maker.count('warning', 'pdf-areas-from-above', unread, textOf(row.name));
    marks.set(integerOf(row.id), stored);
  }
  return marks;
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

function storedPlace(place: Place, places: ReadonlyMap<number, PlaceOnPage>): Place | null {
  const [page = null, ...corners] = [place['page'], ...area.map((name) => place[name] ?? NaN)];
  const toStored = places.get(page ?? 0);
  const [firstX = NaN, firstY = NaN, secondX = NaN, secondY = NaN] = corners;
  if (toStored === undefined) return null;
  const [[x1, y1], [x2, y2]] = [toStored(firstX, firstY), toStored(secondX, secondY)];
  return {
    page,
    firstX: Math.min(x1, x2),
    firstY: Math.min(y1, y2),
    secondX: Math.max(x1, x2),
    secondY: Math.max(y1, y2),
  };
}

/** Where a coding stands, in whole numbers; null where one is missing, or where the source has no such places. */
export function placeOf({ isOf, place: { page = null, ...rest } }: Mark, kind: SourceKind): KeptCoding['place'] | null {
  if ((isOf === 'recording') !== isRecording(kind)) return null;
  const numbers = Object.entries(kind === 'PDFSource' ? { page: page ?? 0, ...rest } : rest);
  const place = numbers.map(([name, value]) => [name, Math.round(value ?? NaN) + 0] as const);
  return place.every(([, value]) => Number.isSafeInteger(value)) ? Object.fromEntries(place) : null;
}
