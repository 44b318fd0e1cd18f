import { readXml, type XmlHandler } from '../read-xml';

/** A tier of an ELAN file: what one person says, or what is noted on another tier. */
export type EafTier = {
  readonly id: string;
  readonly participant: string;
  /** Id of the tier it hangs on; null for one that has times of its own. */
  readonly parent: string | null;
};

export type EafAnnotation = {
  readonly id: string;
  /** Number of its tier in the order of the file, from 0. */
  readonly tier: number;
  /** Time slots of its beginning and end; null for one that takes its time from another annotation. */
  readonly slots: readonly [string, string] | null;
  /** The annotation whose time it takes. */
  readonly ref: string | null;
  value: string;
};

/** An ELAN annotation file (EAF 2 and 3), as it stands. */
export type Eaf = {
  readonly tiers: readonly EafTier[];
  readonly annotations: readonly EafAnnotation[];
  /** Milliseconds by time slot; those that are not aligned have the time of the one before them. */
  readonly times: ReadonlyMap<string, number>;
  readonly media: readonly string[];
};

/** Why a file could not be read; `line` is where, from 1. */
export type EafFault = { readonly code: 'eaf-damaged' | 'eaf-doctype'; readonly line: number };

/** Reads an ELAN file in one pass; a document type declaration is refused, because its entities could be endless. */
export function readEaf(xml: string): Eaf | EafFault {
  const tiers: EafTier[] = [];
  const annotations: EafAnnotation[] = [];
  const times = new Map<string, number>();
  const media: string[] = [];
  let value: string[] | null = null;
  let latest: number | null = null;
  const open: XmlHandler['open'] = (name, attributes) => {
    const of = (key: string): string => attributes[key] ?? '';
    if (name === 'TIME_SLOT') {
      if (/^\d{1,12}$/.test(of('TIME_VALUE'))) latest = Number(of('TIME_VALUE'));
      if (latest !== null) times.set(of('TIME_SLOT_ID'), latest);
    } else if (name === 'MEDIA_DESCRIPTOR') {
      media.push(of('RELATIVE_MEDIA_URL') || of('MEDIA_URL'));
    } else if (name === 'TIER') {
      tiers.push({ id: of('TIER_ID'), participant: of('PARTICIPANT').trim(), parent: of('PARENT_REF') || null });
    } else if (name === 'ALIGNABLE_ANNOTATION' || name === 'REF_ANNOTATION') {
      const isAligned = name === 'ALIGNABLE_ANNOTATION';
      annotations.push({
        id: of('ANNOTATION_ID'),
        tier: tiers.length - 1,
        slots: isAligned ? [of('TIME_SLOT_REF1'), of('TIME_SLOT_REF2')] : null,
        ref: isAligned ? null : of('ANNOTATION_REF'),
        value: '',
      });
    } else if (name === 'ANNOTATION_VALUE') {
      value = [];
    }
  };
  const close = (name: string): void => {
    const last = annotations.at(-1);
    if (name !== 'ANNOTATION_VALUE' || value === null) return;
    if (last !== undefined) last.value = value.join('');
    value = null;
  };
  const failure = readXml(xml, { open, close, text: (words) => void value?.push(words) });
  return failure === null
    ? { tiers, annotations, times, media }
    : { code: `eaf-${failure.reason}`, line: failure.line };
}
