import { borderFit, quoteFit } from './fit';
import {
  distinctReadings,
  placesIn,
  positionReadings,
  readingName,
  type PositionReading,
  type RawText,
  type WrittenSpan,
} from './positions';

/** A passage with what it is called: its quotation in many tools, nothing or a title in others. */
export type NamedSpan = WrittenSpan & { readonly name: string };

/** A text of the file and its passages. */
export type PositionSource = { readonly source: RawText; readonly spans: readonly NamedSpan[] };

export type ReadingScore = { readonly reading: PositionReading; readonly score: number };

export type ChosenReading = {
  readonly reading: PositionReading;
  /** All sixteen, best first; of the whole file where this text has too few passages to tell. */
  readonly scores: readonly ReadingScore[];
  readonly isOfWholeFile: boolean;
};

/** With fewer passages than this, and no quotation among their names, a text is read as the whole file is. */
const fewest = 10;

/** How much better another reading must do at word boundaries, which are hit by chance too, than the file's own. */
const margin = 0.1;

/**
 * Chooses a reading of positions for each text, by how well the passages fit.
 *
 * A passage whose name is its quotation by any reading is judged by that; the others by whether they lie between words.
 * A text whose passages bear quotations decides for itself, as does one with many passages of which another reading
 * does clearly better; every other text is read as the file as a whole. Ties go to what the tool is known for (`origin`).
 */
export function chooseReadings(sources: readonly PositionSource[], origin: string): readonly ChosenReading[] {
  const usual = usualReading(origin);
  const judged = sources.map(judge);
  const whole = new Map(positionReadings.map((reading) => [reading, 0]));
  let total = 0;
  for (const { sums, count } of judged) {
    total += count;
    for (const [reading, score] of sums) whole.set(reading, (whole.get(reading) ?? 0) + score);
  }
  const strange = (reading: PositionReading): number => strangeness(reading, usual);
  const ofFile = ranked((reading) => [(whole.get(reading) ?? 0) / Math.max(1, total), -strange(reading)]);
  const [best] = ofFile;
  return judged.map(({ sums, count, quoted }) => {
    const scoreOf = (reading: PositionReading): number => (sums.get(reading) ?? 0) / Math.max(1, count);
    const own = ranked((reading) => [
      scoreOf(reading),
      (whole.get(reading) ?? 0) / Math.max(1, total),
      -strange(reading),
    ]);
    const [first] = own;
    if (best === undefined || first === undefined) throw new Error('There are readings');
    const decides = quoted > 0 || (count >= fewest && first.score - scoreOf(best.reading) > margin);
    const isOfWholeFile = !decides && first.reading !== best.reading;
    return isOfWholeFile
      ? { reading: best.reading, scores: ofFile, isOfWholeFile }
      : { reading: first.reading, scores: own, isOfWholeFile };
  });
}

/** How a reading is told from others in a report. */
export function scoreList(scores: readonly ReadingScore[]): readonly { readonly reading: string; score: number }[] {
  return scores.map(({ reading, score }) => ({ reading: readingName(reading), score }));
}

/** What the passages of a text add up to by each reading, how many they are, and how many bear their quotation. */
type Judged = { readonly sums: ReadonlyMap<PositionReading, number>; readonly count: number; readonly quoted: number };

function judge({ source, spans }: PositionSource): Judged {
  const groups = distinctReadings(source);
  const quotes = groups.map(() => new Float32Array(spans.length));
  const borders = groups.map(() => new Float32Array(spans.length));
  const isQuoted = new Uint8Array(spans.length);
  groups.forEach(([reading], group) => {
    if (reading === undefined) return;
    placesIn(source, reading, spans).forEach((place, at) => {
      if (place === null) return;
      const fit = quoteFit(source.text, place, spans[at]?.name ?? '');
      (quotes[group] as Float32Array)[at] = fit;
      (borders[group] as Float32Array)[at] = borderFit(source.text, place);
      if (fit > 0) isQuoted[at] = 1;
    });
  });
  const sums = new Map<PositionReading, number>();
  groups.forEach((group, number) => {
    let score = 0;
    for (let at = 0; at < spans.length; at += 1) {
      score += (isQuoted[at] === 1 ? quotes : borders)[number]?.[at] ?? 0;
    }
    for (const reading of group) sums.set(reading, score);
  });
  return { sums, count: spans.length, quoted: isQuoted.reduce((sum, value) => sum + value, 0) };
}

/** All readings by these keys, the greatest first; the first key is the score. */
function ranked(keysOf: (reading: PositionReading) => readonly number[]): readonly ReadingScore[] {
  const items = positionReadings.map((reading) => ({ reading, keys: keysOf(reading) }));
  items.sort((a, b) => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    return at === -1 ? 0 : (b.keys[at] as number) - (a.keys[at] as number);
  });
  return items.map(({ reading, keys: [score = 0] }) => ({ reading, score }));
}

/** What a tool is known to write (interchange.md, section 1.4); code points and CR LF as one where nothing is known. */
function usualReading(origin: string): PositionReading {
  const isNvivo = /nvivo/i.test(origin);
  return { unit: isNvivo ? 'UTF-16' : 'code points', lineEnd: isNvivo ? 2 : 1, countsMark: false, isInclusive: false };
}

/** How far a reading is from the usual one: no tool was ever seen to count the end in, few to count a mark. */
function strangeness(reading: PositionReading, usual: PositionReading): number {
  return (
    (reading.isInclusive ? 8 : 0) +
    (reading.countsMark ? 4 : 0) +
    (reading.unit === usual.unit ? 0 : 2) +
    (reading.lineEnd === usual.lineEnd ? 0 : 1)
  );
}
