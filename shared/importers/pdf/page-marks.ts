/**
 * Marks of pages as they stand in the text where a page begins: `[S. 12]` in German texts, `[p. 12]` in others.
 *
 * The number is the one printed on the page where the file knows it, else its place in the file.
 */
export function pageMarks(words: string, labels: readonly string[] | null): (page: number) => string {
  const count = (pattern: RegExp): number => [...words.slice(0, 200_000).matchAll(pattern)].length;
  const isGerman = count(/\b(?:und|der|die|das|ist|nicht|ich)\b/g) > count(/\b(?:and|the|of|is|not|that)\b/g);
  return (page) => {
    const label =
      labels?.[page]
        ?.replace(/[[\]\s]+/g, ' ')
        .trim()
        .slice(0, 20) ?? '';
    return `[${isGerman ? 'S.' : 'p.'} ${label === '' ? page + 1 : label}]`;
  };
}

/** Numbers in the way pages are listed: `3, 5–7`. */
export function pageRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
