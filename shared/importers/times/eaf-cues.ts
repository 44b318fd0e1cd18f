import type { Eaf, EafAnnotation, EafTier } from './read-eaf';
import type { Cue } from './transcript';

type Times = { readonly start: number; readonly end: number | null };

/** What an ELAN file says, with times in seconds; `dependent` names the tiers that note something on others. */
export type EafCues = {
  readonly cues: readonly Cue[];
  readonly dependent: readonly string[];
  /** Annotations with words whose time is not known; they stand where the one before them in the file stands. */
  readonly timeless: number;
};

/**
 * The annotations of an ELAN file as cues.
 *
 * A tier is a speaker: by its participant, or where tiers share one, by its name. A tier that hangs on another (glosses,
 * translations, single words) goes by its own name; its annotations have the time of the one they refer to, and those that
 * refer to the same one are joined in their order.
 */
export function eafCues({ tiers, annotations, times }: Eaf): EafCues {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const labels = labelsOf(tiers);
  const cues: Cue[] = [];
  const joined = new Map<string, number>();
  let timeless = 0;
  for (const annotation of annotations) {
    if (annotation.value.trim() === '') continue;
    const known = timesOf(annotation, byId, times);
    if (known === null) timeless += 1;
    const { start, end } = known ?? { start: cues.at(-1)?.start ?? 0, end: null };
    const key = annotation.ref === null ? null : `${annotation.tier} ${annotation.ref}`;
    const at = key === null ? undefined : joined.get(key);
    const before = at === undefined ? undefined : cues[at];
    if (before !== undefined && at !== undefined) {
      cues[at] = { ...before, text: `${before.text} ${annotation.value}` };
      continue;
    }
    if (key !== null) joined.set(key, cues.length);
    cues.push({ start, end, speaker: labels[annotation.tier] ?? null, text: annotation.value });
  }
  const spoken = new Set(annotations.filter(({ value }) => value.trim() !== '').map(({ tier }) => tier));
  const dependent = tiers.filter(({ parent }, index) => parent !== null && spoken.has(index)).map(({ id }) => id);
  return { cues, dependent, timeless };
}

function labelsOf(tiers: readonly EafTier[]): readonly string[] {
  const counts = new Map<string, number>();
  const own = tiers.filter(({ parent }) => parent === null);
  for (const { participant } of own) counts.set(participant, (counts.get(participant) ?? 0) + 1);
  return tiers.map(({ id, participant, parent }) => {
    const isOne = parent === null && participant !== '' && counts.get(participant) === 1;
    return isOne ? participant : id;
  });
}

/** Times along the chain of references; a ring has none. */
function timesOf(
  annotation: EafAnnotation,
  byId: ReadonlyMap<string, EafAnnotation>,
  times: ReadonlyMap<string, number>,
): Times | null {
  let current: EafAnnotation | undefined = annotation;
  // Deeper than any tier hangs; ends rings too.
  for (let depth = 0; depth < 50 && current !== undefined; depth += 1) {
    if (current.slots !== null) {
      const start = times.get(current.slots[0]);
      return start === undefined ? null : { start: start / 1000, end: secondsOf(times.get(current.slots[1])) };
    }
    current = current.ref === null ? undefined : byId.get(current.ref);
  }
  return null;
}

function secondsOf(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : milliseconds / 1000;
}
