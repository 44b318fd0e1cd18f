import { useEffect, useMemo, useState } from 'react';
import type { OToneEntry } from './o-tone-entries';
import { mergeRanked, rankOTones, type RankedOTone } from './rank-o-tones';

/** As many are searched in one go: under 50 ms, less than one notices between two keys. */
const chunkSize = 3000;

/** What a query finds, best first. A large collection is searched in pieces, and fills up as they come in. */
export function useFoundOTones(entries: readonly OToneEntry[], query: string): readonly OToneEntry[] {
  const first = useMemo(() => rankOTones(entries.slice(0, chunkSize), query), [entries, query]);
  const [later, setLater] = useState<Later | null>(null);

  useEffect(() => {
    if (entries.length <= chunkSize) return undefined;
    let ranked = first;
    let from = chunkSize;
    const step = (): void => {
      ranked = mergeRanked(ranked, rankOTones(entries.slice(from, from + chunkSize), query));
      from += chunkSize;
      setLater({ of: first, ranked });
      if (from < entries.length) timer = setTimeout(step);
    };
    let timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [entries, first, query]);

  return useMemo(() => (later?.of === first ? later.ranked : first).map(({ entry }) => entry), [first, later]);
}

type Later = { readonly of: readonly RankedOTone[]; readonly ranked: readonly RankedOTone[] };
