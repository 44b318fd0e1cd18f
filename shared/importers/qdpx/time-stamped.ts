import { formatTime, timeStamps } from '../../text/time-stamps';
import type { SyncPoint } from './material';
import { placesIn, type Place, type PositionReading, type RawText } from './positions';

export type StampedText = {
  readonly text: string;
  readonly places: readonly (Place | null)[];
  /** How many times were written in. */
  readonly count: number;
};

/**
 * A transcript with its times written into it: `[00:00:12.300] So war das.`, since this app reads times from the text.
 *
 * Null where there is nothing to write: no points in time, or a text that bears its times already. Passages keep their
 * words; one that begins at a point begins behind its time.
 */
export function timeStamped(
  source: RawText,
  reading: PositionReading,
  { syncPoints, places }: { syncPoints: readonly SyncPoint[]; places: readonly (Place | null)[] },
): StampedText | null {
  if (syncPoints.length === 0 || timeStamps(source.text).length > 0) return null;
  const offsets = offsetsOf(source, reading, syncPoints);
  const points = syncPoints
    .map(({ milliseconds }, at) => ({ at: offsets[at] ?? -1, milliseconds }))
    .filter(({ at }) => at >= 0 && at < source.text.length)
    .sort((a, b) => a.at - b.at);
  const stamps = points.filter(({ at }, index) => at !== points[index - 1]?.at);
  if (stamps.length === 0) return null;
  const pieces: string[] = [];
  /** Length of all that is written in before and at each stamp. */
  const added: number[] = [];
  let [from, total] = [0, 0];
  for (const { at, milliseconds } of stamps) {
    const stamp = `[${stampOf(milliseconds)}] `;
    pieces.push(source.text.slice(from, at), stamp);
    [from, total] = [at, total + stamp.length];
    added.push(total);
  }
  pieces.push(source.text.slice(from));
  const moved = (offset: number, isStart: boolean): number => {
    const before = countBefore(stamps, isStart ? offset + 1 : offset);
    return offset + (added[before - 1] ?? 0);
  };
  return {
    text: pieces.join(''),
    places: places.map((place) => place && { ...place, start: moved(place.start, true), end: moved(place.end, false) }),
    count: stamps.length,
  };
}

/** Offsets of positions: where a passage of one unit would begin that lies there. */
function offsetsOf(source: RawText, reading: PositionReading, points: readonly SyncPoint[]): readonly number[] {
  const exclusive = { ...reading, isInclusive: false };
  const spans = points.map(({ position }) => ({ start: position, end: position + 1 }));
  return placesIn(source, exclusive, spans).map((place) => place?.start ?? -1);
}

/** How many stamps lie before an offset; they are ascending. */
function countBefore(stamps: readonly { readonly at: number }[], offset: number): number {
  let [low, high] = [0, stamps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stamps[middle]?.at ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stampOf(milliseconds: number): string {
  const rest = milliseconds % 1000;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  return `${formatTime(Math.floor(milliseconds / 1000))}${fraction}`;
}
