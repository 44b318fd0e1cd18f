import * as v from 'valibot';
import { useMemo } from 'react';
import { remember, remembered, useSettings } from './settings-store';

/** From the least to the most one may choose; in pixels, characters, and parts of the size. */
export const lookRanges = {
  size: { least: 14, most: 26, step: 1 },
  column: { least: 40, most: 100, step: 2 },
  leading: { least: 1.3, most: 2.2, step: 0.05 },
  lineWidth: { least: 40, most: 120, step: 5 },
} as const;

function within({ least, most }: { readonly least: number; readonly most: number }) {
  return v.pipe(v.number(), v.minValue(least), v.maxValue(most));
}

const lookSchema = v.pipe(
  v.object({
    font: v.picklist(['serif', 'sans']),
    size: within(lookRanges.size),
    /** Characters in a line of the column, about. */
    column: within(lookRanges.column),
    /** Height of a line, in parts of the size. */
    leading: within(lookRanges.leading),
    /** Whether the text is set in numbered lines. */
    hasLines: v.boolean(),
    /** Characters in a numbered line, at most. */
    lineWidth: within(lookRanges.lineWidth),
  }),
  v.readonly(),
);

/** How documents are set for reading. */
export type ReadingLook = v.InferOutput<typeof lookSchema>;

export const usualLook: ReadingLook = {
  font: 'serif',
  size: 17,
  column: 66,
  leading: 1.65,
  hasLines: false,
  lineWidth: 60,
};
const rememberedAs = 'reading.look';

/** How documents are set; draws again when that changes. */
export function useReadingLook(): ReadingLook {
  const kept = useSettings((settings) => settings.remembered[rememberedAs]);
  return useMemo(() => parse(kept), [kept]);
}

/** How documents are set at this moment, outside of drawing. */
export function currentReadingLook(): ReadingLook {
  return parse(remembered(rememberedAs));
}

/** The look as custom properties, for the style sheets of whatever shows a document's text. */
export function readingStyle({
  font,
  size,
  column,
  leading,
}: ReadingLook): Readonly<Record<`--${string}`, string | number>> {
  return {
    '--reading-font': font === 'sans' ? 'var(--font-ui)' : 'var(--font-text)',
    '--reading-size': `${size}px`,
    '--reading-column': column,
    '--reading-leading': leading,
  };
}

/** Sets documents in another way, and remembers it. */
export function changeReadingLook(change: Partial<ReadingLook>): void {
  remember(rememberedAs, JSON.stringify({ ...currentReadingLook(), ...change }));
}

function parse(kept: string | undefined): ReadingLook {
  try {
    const parsed = v.safeParse(lookSchema, JSON.parse(kept ?? 'null'));
    return parsed.success ? parsed.output : usualLook;
  } catch {
    return usualLook;
  }
}
