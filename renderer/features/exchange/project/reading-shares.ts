import type { SourceReading } from '../../../../shared/importers/qdpx/reading';

/** How well one way of counting did over all documents, and for how many it was chosen. */
export type ReadingShare = {
  readonly reading: string;
  /** Share of all selections that fit, 0 to 1. */
  readonly share: number;
  readonly chosenFor: number;
};

/** All ways of counting side by side, best first. Each document weighs as much as it has selections. */
export function readingShares(readings: readonly SourceReading[]): readonly ReadingShare[] {
  const all = new Map<string, { fit: number; selections: number; chosenFor: number }>();
  const of = (reading: string) => {
    const known = all.get(reading) ?? { fit: 0, selections: 0, chosenFor: 0 };
    all.set(reading, known);
    return known;
  };
  for (const { chosen, scores, selections } of readings) {
    for (const { reading, score } of scores) {
      const known = of(reading);
      known.fit += score * selections;
      known.selections += selections;
    }
    of(chosen).chosenFor += 1;
  }
  return [...all]
    .map(([reading, { fit, selections, chosenFor }]) => ({
      reading,
      share: selections === 0 ? 0 : fit / selections,
      chosenFor,
    }))
    .sort((a, b) => b.share - a.share || b.chosenFor - a.chosenFor);
}

/** A reading in the words of the interface: it is made of a closed set of them. */
export function readingText(reading: string, words: Readonly<Record<string, string>>): string {
  return reading
    .split(', ')
    .map((part) => (Object.hasOwn(words, part) ? (words[part] ?? part) : part))
    .join(', ');
}
