import Fuse, { type IFuseOptions } from 'fuse.js';
import type { OToneEntry } from './o-tone-entries';

/** An O-tone that was found; 0 is a perfect hit, 1 none. */
export type RankedOTone = { readonly entry: OToneEntry; readonly score: number };

/**
 * How the collection is searched.
 *
 * The words weigh most. A third of the letters may differ, so that a word misheard or misspelt is still found; where in
 * a quotation it stands does not matter, nor how long the quotation is.
 */
const options: IFuseOptions<OToneEntry> = {
  includeScore: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  ignoreFieldNorm: true,
  minMatchCharLength: 2,
  threshold: 0.3,
  keys: [
    { name: 'text', weight: 4, getFn: ({ text }) => text },
    { name: 'role', weight: 2, getFn: ({ quotation }) => quotation.role },
    { name: 'label', weight: 1, getFn: ({ quotation }) => quotation.label },
    { name: 'name', weight: 1, getFn: ({ document }) => document.name },
    {
      name: 'event',
      weight: 1,
      getFn: ({ event }) => (event === null ? '' : `${event.title} ${event.place} ${event.series}`),
    },
  ],
};

/** Finds by words, role, person, name and event; best first, equals in the order given. No query finds all. */
export function rankOTones(entries: readonly OToneEntry[], query: string): readonly RankedOTone[] {
  const pattern = query.trim();
  if (pattern === '') return entries.map((entry) => ({ entry, score: 0 }));
  return new Fuse(entries, options).search(pattern).map(({ item, score }) => ({ entry: item, score: score ?? 0 }));
}

/** Two findings as one, best first. */
export function mergeRanked(a: readonly RankedOTone[], b: readonly RankedOTone[]): readonly RankedOTone[] {
  return [...a, ...b].sort((left, right) => left.score - right.score);
}
