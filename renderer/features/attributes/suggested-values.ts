import { compareValues, splitValues } from '../../../shared/project/attribute-values';
import { plain } from './attribute-table';

/** As many as one takes in at a glance. */
const mostSuggested = 7;

/** The text before and behind the last semicolon: what stands, and what is being written. */
function parted(text: string): readonly [before: string, last: string] {
  const at = text.lastIndexOf(';') + 1;
  return [text.slice(0, at), text.slice(at).trim()];
}

/**
 * Known values that fit what is being written behind the last semicolon: those that begin with it, then those that have it.
 *
 * Frequent ones come first. Values the text has already are left out.
 */
export function suggestedValues(known: readonly string[], text: string): readonly string[] {
  const [before, last] = parted(text);
  const taken = new Set([...splitValues(before), last]);
  const counts = new Map<string, number>();
  for (const value of known.flatMap(splitValues)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const wanted = plain(last);
  return [...counts]
    .filter(([value]) => !taken.has(value) && plain(value).includes(wanted))
    .map(([value, count]) => ({ value, count, begins: plain(value).startsWith(wanted) }))
    .sort((a, b) => Number(b.begins) - Number(a.begins) || b.count - a.count || compareValues(a.value, b.value))
    .slice(0, mostSuggested)
    .map(({ value }) => value);
}

/** The text with a known value in place of what was being written. */
export function withSuggestion(text: string, value: string): string {
  const [before] = parted(text);
  return before === '' ? value : `${before} ${value}`;
}
