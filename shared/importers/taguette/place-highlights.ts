import type { Span } from '../../text/span';
import { borderFit } from '../qdpx/fit';
import { htmlWords, placeUnits, type HtmlWords, type PlaceUnit } from './html-words';

/** A highlight as it is kept: places over the text nodes of the document, and the HTML that was cut out there. */
export type Highlight = {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
  readonly tags: readonly number[];
};

export type PlacedHighlights = {
  /** One for each highlight; null for one that lies outside of the words. */
  readonly spans: readonly (Span | null)[];
  /** How many have other words than the snippet that is kept beside them. */
  readonly differing: number;
  readonly chosen: string;
  readonly score: number;
  readonly scores: readonly { readonly reading: string; readonly score: number }[];
};

/**
 * Where highlights lie in the words of a document, by the unit of places that fits best.
 *
 * Taguette counts bytes of UTF-8; the others are tried to prove it. A highlight fits by its snippet, but for white space,
 * or else by word boundaries: some versions cut the snippet of words with umlauts at the wrong place, so that it proves a
 * place and does not refute one.
 */
export function placeHighlights(words: HtmlWords, highlights: readonly Highlight[]): PlacedHighlights {
  const snippets = highlights.map(({ snippet }) => plain(htmlWords(snippet).text));
  const tried = placeUnits.map((unit) => {
    const spans = words.spansOf(highlights, unit);
    const fits = spans.map((span, at) => fitOf(words.text, span, snippets[at] ?? ''));
    const sum = fits.reduce((total, { score }) => total + score, 0);
    return { unit, spans, differing: fits.filter((fit) => fit.differs).length, score: sum / Math.max(1, fits.length) };
  });
  const best = tried.reduce((most, one) => (one.score > most.score ? one : most));
  const scores = tried.map(({ unit, score }) => ({ reading: nameOf(unit), score })).sort((a, b) => b.score - a.score);
  const { spans, differing, score } = best;
  return { spans, differing, chosen: nameOf(best.unit), score, scores };
}

function fitOf(text: string, span: Span | null, snippet: string): { score: number; differs: boolean } {
  if (span === null) return { score: 0, differs: false };
  const differs = snippet !== '' && plain(text.slice(span.start, span.end)) !== snippet;
  if (snippet !== '' && !differs) return { score: 1, differs };
  return { score: borderFit(text, { ...span, isCut: false }) / (differs ? 2 : 1), differs };
}

function nameOf(unit: PlaceUnit): string {
  return `${unit}, exclusive`;
}

function plain(words: string): string {
  return words.replace(/\s+/g, '');
}
