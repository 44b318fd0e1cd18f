import type { Messages } from './messages';

/** The sentence for a history entry: "Code »Wertschätzung« auf 1 Textstelle". Falls back to the command's name. */
export function describeEntry(
  t: Messages,
  entry: { readonly name: string; readonly params: Readonly<Record<string, string | number>> },
): string {
  const sentences: Readonly<Record<string, ((params: typeof entry.params) => string) | undefined>> = t.history;
  return sentences[entry.name]?.(entry.params) ?? entry.name;
}
