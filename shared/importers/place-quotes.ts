import { required } from '../kernel/assert';
import type { Span } from '../text/span';
import { chooseReadings, scoreList, type NamedSpan } from './qdpx/choose-readings';
import { placesIn, rawText, readingName, type Place } from './qdpx/positions';
import type { SourceReading } from './qdpx/reading';

/** A text with the passages that a tool kept of it; the name of a passage is its quotation, empty where none is kept. */
export type QuotedText = { readonly raw: string; readonly passages: readonly NamedSpan[] };

/** A text in normal form, and where its passages lie in it. */
export type PlacedText = {
  readonly text: string;
  /** One for each passage; null for one that lies outside, or whose quotation stands neither there nor nearby. */
  readonly spans: readonly (Span | null)[];
  /** How many stood a little off and were found by their quotation. */
  readonly moved: number;
  readonly reading: Pick<SourceReading, 'chosen' | 'score' | 'scores' | 'selections'>;
};

/** How far from its place a quotation is looked for, in UTF-16 units: slips of a tool, not other passages. */
const reach = 64;

/**
 * Places the passages of texts by the way of counting that fits each text best; see `chooseReadings`.
 *
 * These tools keep the quotation, so it decides: where other words stand at the place, they are looked for nearby, and a
 * passage whose words are not found is none. A wrong quotation is worse than none.
 */
export function placeQuotes(texts: readonly QuotedText[], origin: string): readonly PlacedText[] {
  const sources = texts.map(({ raw, passages }) => ({ source: rawText(raw), spans: passages }));
  return chooseReadings(sources, origin).map(({ reading, scores }, at) => {
    const { source, spans: passages } = required(sources[at], 'text');
    let moved = 0;
    const spans = placesIn(source, reading, passages).map((place, index) => {
      const quote = asInText(passages[index]?.name ?? '');
      const span = placeOf(source.text, place, quote);
      if (span !== null && (span.start !== place?.start || span.end !== place.end)) moved += 1;
      return span;
    });
    const score = scores.find((one) => one.reading === reading)?.score ?? 0;
    const chosen = readingName(reading);
    return {
      text: source.text,
      spans,
      moved,
      reading: { chosen, score, scores: scoreList(scores), selections: spans.length },
    };
  });
}

function placeOf(text: string, place: Place | null, quote: string): Span | null {
  if (place === null) return null;
  const { start, end } = place;
  if (quote === '' || isAt(text, quote, start, end)) return { start, end };
  const near = nearest(text, quote, start);
  if (near !== null) return near;
  // Line ends at the end of a text are not in its normal form, but in what was marked up to there.
  const trimmed = quote.replace(/\n+$/, '');
  return end === text.length && isAt(text, trimmed, start, end) && trimmed !== '' ? { start, end } : null;
}

function isAt(text: string, quote: string, start: number, end: number): boolean {
  return end - start === quote.length && text.startsWith(quote, start);
}

/** A quotation as it stands in a text of ours. Line ends at its end stay, so it is brought into form with words behind. */
function asInText(quote: string): string {
  return rawText(`${quote}.`).text.slice(0, -1);
}

/** The place of these words that is nearest to an offset, within reach. */
function nearest(text: string, quote: string, offset: number): Span | null {
  const from = Math.max(0, offset - reach);
  const window = text.slice(from, offset + quote.length + reach);
  let best: number | null = null;
  for (let at = window.indexOf(quote); at !== -1; at = window.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(from + at - offset) < Math.abs(best - offset)) best = from + at;
  }
  return best === null ? null : { start: best, end: best + quote.length };
}
