/**
 * Offsets between UTF-16 units (how JavaScript and this app count) and Unicode code points (how REFI-QDA, Python and R
 * count).
 *
 * Both ways take many ascending offsets and go over the text once. Offsets outside the text or out of order throw: a
 * clamped offset would be a wrong quotation. A lone surrogate counts as one code point.
 */
const anySurrogate = /[\ud800-\udfff]/;

/** UTF-16 offsets as code point offsets. One inside a surrogate pair counts as the start of its character. */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  checkAscending(offsets);
  const last = offsets.at(-1) ?? 0;
  if (last > text.length) throw new RangeError(`Offset ${last} lies behind the end (${text.length})`);
  if (!anySurrogate.test(text)) return [...offsets];
  const points: number[] = [];
  let unit = 0;
  let point = 0;
  for (const offset of offsets) {
    while (unit < offset) {
      const width = widthAt(text, unit);
      if (unit + width > offset) break;
      unit += width;
      point += 1;
    }
    points.push(point);
  }
  return points;
}

/** Code point offsets as UTF-16 offsets. */
export function fromCodePoints(text: string, points: readonly number[]): number[] {
  checkAscending(points);
  if (!anySurrogate.test(text)) {
    const last = points.at(-1) ?? 0;
    if (last > text.length) throw new RangeError(`Code point ${last} lies behind the end (${text.length})`);
    return [...points];
  }
  const offsets: number[] = [];
  let unit = 0;
  let point = 0;
  for (const wanted of points) {
    while (point < wanted) {
      if (unit >= text.length) throw new RangeError(`Code point ${wanted} lies behind the end (${point})`);
      unit += widthAt(text, unit);
      point += 1;
    }
    offsets.push(unit);
  }
  return offsets;
}

/** Whether an offset lies between the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && widthAt(text, offset - 1) === 2;
}

/** 2 where a surrogate pair begins, else 1. */
function widthAt(text: string, unit: number): 1 | 2 {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) return 1;
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

function checkAscending(offsets: readonly number[]): void {
  let previous = 0;
  for (const offset of offsets) {
    if (!(offset >= previous)) throw new RangeError(`Offset ${offset} is out of order (after ${previous})`);
    previous = offset;
  }
}
