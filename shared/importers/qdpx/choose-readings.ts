import { required } from '../../kernel/assert';
import { beginningFit, borderFit, endFit, quoteFit } from './fit';
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
  /** All sixteen, best first; of the whole file where this text does not tell for itself. */
  readonly scores: readonly ReadingScore[];
  /** Whether the passages speak for this reading and no other; else it is what the tool is known for. */
  readonly isCertain: boolean;
};

/** What passages add up to by one reading: how many bear their quotation, and how many fit by that or their borders. */
type Sum = { readonly quotes: number; readonly fits: number };
type Judged = {
  readonly sums: ReadonlyMap<PositionReading, Sum>;
  readonly count: number;
  /** To how many passages their different edges would be enough: a place where many begin or end tells no more than once. */
  readonly independent: number;
};

/** Share of the passages that must quote by one reading and not by another: a few names fit by chance. */
const quoteShare = 0.05;
/** With fewer passages than this the borders of words tell nothing. */
const fewest = 10;
/**
 * Below this share of edges between words, passages were cut without regard to them. Ends that count in no tool was ever
 * seen to write, so those must be all but proved.
 */
const leastShare = { exclusive: 0.6, inclusive: 0.9 } as const;
/**
 * By how many standard errors of the difference a reading must do better. There are fifteen to compare, and neighbouring
 * places are alike: of 60,000 texts cut at random chance misled two at five, and none at six.
 */
const errors = 6;
/** How well another reading may do at most beside a convincing one: a wrong one parts words nearly as chance does. */
const rivalShare = 0.8;

/**
 * Chooses a reading of positions for each text, by how well the passages fit.
 *
 * A passage whose name is its quotation by any reading is judged by that, and quotations outweigh all else; the others are
 * judged by whether they lie between words, which counts only where it is no chance. The file as a whole is read as its
 * tool is known to write (`origin`), unless the passages speak for another reading; each text is read as the file is,
 * unless its own passages speak for another.
 */
export function chooseReadings(sources: readonly PositionSource[], origin: string): readonly ChosenReading[] {
  const usual = usualReading(origin);
  const judged = sources.map(judge);
  const whole = together(judged);
  const ofFile = toTheLetter(whole, usual) ?? spokenFor(whole, usual, usual);
  return judged.map((own) => {
    const reading = spokenFor(own, ofFile, usual);
    const isOwn = reading !== ofFile || isCertainOf(own, reading);
    const evidence = isOwn ? own : whole;
    return { reading, scores: ranked(evidence, reading, usual), isCertain: isCertainOf(evidence, reading) };
  });
}

/** The most usual reading by which every passage of the file bears its quotation to the letter; null where none does that. */
function toTheLetter(judged: Judged, usual: PositionReading): PositionReading | null {
  const perfect = positionReadings.filter((reading) => sumOf(judged, reading).quotes === judged.count);
  const [first = null] = perfect.sort((a, b) => strangeness(a, usual) - strangeness(b, usual));
  return judged.count === 0 ? null : first;
}

/** The reading that passages speak for, or the one that holds as long as they do not. */
function spokenFor(judged: Judged, base: PositionReading, usual: PositionReading): PositionReading {
  const before = sumOf(judged, base);
  const others = [...positionReadings].sort((a, b) => {
    const [one, other] = [sumOf(judged, a), sumOf(judged, b)];
    return other.quotes - one.quotes || other.fits - one.fits || strangeness(a, usual) - strangeness(b, usual);
  });
  const [best = base] = others;
  const { quotes } = sumOf(judged, best);
  if (quotes - before.quotes > quoteShare * judged.count) return best;
  return isConvincing(judged, best, base) ? best : base;
}

/** Whether one reading does better at borders of words than another, and not by chance. */
function isConvincing(judged: Judged, reading: PositionReading, other: PositionReading): boolean {
  const { count, independent } = judged;
  const [better, worse] = [sumOf(judged, reading).fits / count, sumOf(judged, other).fits / count];
  const error = Math.sqrt((better * (1 - better) + worse * (1 - worse)) / independent);
  const isFarAhead = better - worse > errors * error && worse < rivalShare * better;
  return count >= fewest && better >= leastShare[reading.isInclusive ? 'inclusive' : 'exclusive'] && isFarAhead;
}

/** Whether a reading does better than every other that gives other places. */
function isCertainOf(judged: Judged, reading: PositionReading): boolean {
  const own = sumOf(judged, reading);
  return positionReadings.every((other) => {
    const sum = sumOf(judged, other);
    if (other === reading || sum === own) return true;
    return own.quotes - sum.quotes > quoteShare * judged.count || isConvincing(judged, reading, other);
  });
}

const nothing: Sum = { quotes: 0, fits: 0 };

function sumOf({ sums }: Judged, reading: PositionReading): Sum {
  return sums.get(reading) ?? nothing;
}

function together(judged: readonly Judged[]): Judged {
  const sums = new Map<PositionReading, Sum>();
  const known: { readonly own: readonly Sum[]; readonly sum: Sum }[] = [];
  for (const reading of positionReadings) {
    const own = judged.map((item) => sumOf(item, reading));
    const same = known.find((item) => item.own.every((sum, at) => sum === own[at]));
    const add = (of: (sum: Sum) => number): number => own.reduce((total, sum) => total + of(sum), 0);
    const sum = same?.sum ?? { quotes: add(({ quotes }) => quotes), fits: add(({ fits }) => fits) };
    if (same === undefined) known.push({ own, sum });
    sums.set(reading, sum);
  }
  const total = (of: (item: Judged) => number): number => judged.reduce((all, item) => all + of(item), 0);
  return { sums, count: total(({ count }) => count), independent: total(({ independent }) => independent) };
}

/** All readings with their scores, best first; of those that do as well the chosen one, then the more usual. */
function ranked(judged: Judged, chosen: PositionReading, usual: PositionReading): readonly ReadingScore[] {
  const scores = positionReadings.map((reading) => ({
    reading,
    score: sumOf(judged, reading).fits / Math.max(1, judged.count),
  }));
  const rank = (reading: PositionReading): number => (reading === chosen ? -1 : strangeness(reading, usual));
  return scores.sort((a, b) => b.score - a.score || rank(a.reading) - rank(b.reading));
}

/** How a reading is told from others in a report. */
export function scoreList(scores: readonly ReadingScore[]): readonly { readonly reading: string; score: number }[] {
  return scores.map(({ reading, score }) => ({ reading: readingName(reading), score }));
}

function judge({ source, spans: all }: PositionSource): Judged {
  // The same passage marked a hundred times proves no more than once.
  const spans = [...new Map(all.map((span) => [`${span.start} ${span.end} ${span.name}`, span])).values()];
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
      // Where a name proves how a passage begins, only its end is left to the borders.
      (borders[group] as Float32Array)[at] =
        fit === beginningFit ? fit + endFit(source.text, place.end) : borderFit(source.text, place);
      if (fit > 0) isQuoted[at] = 1;
    });
  });
  const sums = new Map<PositionReading, Sum>();
  groups.forEach((group, number) => {
    let [quoted, fits] = [0, 0];
    for (let at = 0; at < spans.length; at += 1) {
      const quote = quotes[number]?.[at] ?? 0;
      quoted += quote;
      fits += isQuoted[at] === 1 && quote !== beginningFit ? quote : (borders[number]?.[at] ?? 0);
    }
    // One object for all that give the same places: so they are told from those that do as well at others.
    const sum = { quotes: quoted, fits };
    for (const reading of group) sums.set(reading, sum);
  });
  const edges = new Set(spans.flatMap(({ start, end }) => [start, end]));
  return { sums, count: spans.length, independent: edges.size / 2 };
}

/** What a tool is known to write (docs/decisions/014); code points and CR LF as one where nothing is known. */
function usualReading(origin: string): PositionReading {
  const [unit, lineEnd] = /nvivo/i.test(origin) ? (['UTF-16', 2] as const) : (['code points', 1] as const);
  // One of the sixteen itself: what passages add up to is found by it.
  return required(
    positionReadings.find(
      (reading) => reading.unit === unit && reading.lineEnd === lineEnd && !reading.countsMark && !reading.isInclusive,
    ),
    'usual reading',
  );
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
