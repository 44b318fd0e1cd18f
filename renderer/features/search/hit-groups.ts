import { speakerAt } from '../../../shared/analysis/speakers-of';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import { packSpans, spanAt, spanCount, unpackSpans, type PackedSpans } from '../../../shared/text/packed-spans';
import { overlaps, type Span } from '../../../shared/text/span';
import type { Source } from './sources';

/** The hits in one document or field, ascending; never without any. */
export type HitGroup = { readonly key: string; readonly source: Source; readonly hits: PackedSpans };

/** Which of the hits are shown. */
export type HitFilter = {
  /** Label of a speaker, as it stands in the texts. */
  readonly speaker: string | null;
  /** A code that lies on none of the hits, neither it nor one below it; `any` for hits that no code lies on. */
  readonly uncoded: CodeId | 'any' | null;
};

/**
 * The hits that the filter lets through; groups that keep all of theirs stay the same objects.
 *
 * Who speaks and what is coded can be asked of texts alone: with either, hits in memos and codes are left out.
 */
export function filterGroups(
  project: Project,
  groups: readonly HitGroup[],
  { speaker, uncoded, codes }: HitFilter & { readonly codes: ReadonlySet<CodeId> },
): readonly HitGroup[] {
  if (speaker === null && uncoded === null) return groups;
  return groups.flatMap((group) => {
    if (group.source.kind !== 'text') return [];
    const { documentId, revisionId } = group.source;
    const revision = project.revisions.get(revisionId);
    const inTheWay =
      uncoded === null
        ? []
        : (project.codings.get(documentId) ?? []).filter(({ codeId }) => uncoded === 'any' || codes.has(codeId));
    const isShown = (hit: Span): boolean => {
      const id = revision === undefined || speaker === null ? null : speakerAt(revision, hit.start);
      if (speaker !== null && (id === null || project.speakers.get(id)?.label !== speaker)) return false;
      return codingsAt(inTheWay, hit).length === 0;
    };
    const all = unpackSpans(group.hits);
    const shown = all.filter(isShown);
    if (shown.length === all.length) return [group];
    return shown.length === 0 ? [] : [{ ...group, hits: packSpans(shown) }];
  });
}

/** The codings that share a character with a passage; `codings` in reading order. */
export function codingsAt(codings: readonly Coding[], span: Span): readonly Coding[] {
  const found: Coding[] = [];
  for (const coding of codings) {
    if (coding.start >= span.end) break;
    if (overlaps(coding, span)) found.push(coding);
  }
  return found;
}

/** A line of the list: the head of a section, of a group, or a hit. */
export type Row =
  | { readonly kind: 'section'; readonly group: HitGroup; readonly count: number }
  | { readonly kind: 'group'; readonly group: HitGroup; readonly count: number }
  | { readonly kind: 'hit'; readonly group: HitGroup; readonly hit: Span; readonly ordinal: number };

/** The hits as lines, without a line being made before it is asked for: there may be a hundred thousand. */
export type Rows = {
  readonly count: number;
  readonly hitCount: number;
  /** The line at an index, which must be there. */
  rowAt(index: number): Row;
  /** Index of the line of a hit. */
  indexOfHit(ordinal: number): number;
};

type Placed = {
  readonly group: HitGroup;
  /** Index of its first line, heads included, and number of its first hit. */
  readonly start: number;
  readonly first: number;
  /** Whether a new section or a new group begins with it. */
  readonly heads: readonly ('section' | 'group')[];
};

/** What a group of hits stands under: a head begins wherever one of the names changes. */
export type Heads = { readonly section: string; readonly group: string };

/** The hits under their heads. */
export function rowsOf(groups: readonly HitGroup[], headsOf: (group: HitGroup) => Heads): Rows {
  const placed: Placed[] = [];
  const counts = new Map<number, number>();
  let before: Heads | null = null;
  let row = 0;
  let hits = 0;
  const headRows = { section: 0, group: 0 };
  for (const group of groups) {
    const names = headsOf(group);
    const isSection = names.section !== before?.section;
    const heads: Placed['heads'] = isSection ? ['section', 'group'] : names.group === before?.group ? [] : ['group'];
    heads.forEach((head, index) => (headRows[head] = row + index));
    placed.push({ group, start: row, first: hits, heads });
    const count = spanCount(group.hits);
    for (const head of Object.values(headRows)) counts.set(head, (counts.get(head) ?? 0) + count);
    row += heads.length + count;
    hits += count;
    before = names;
  }
  const lastAt = (wanted: number, of: (item: Placed) => number): Placed => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of(placed[middle] as Placed) <= wanted) low = middle + 1;
      else high = middle;
    }
    const found = placed[low - 1];
    if (found === undefined) throw new RangeError(`No line ${wanted} among ${row}`);
    return found;
  };
  return {
    count: row,
    hitCount: hits,
    rowAt: (index) => {
      const { group, start, first, heads } = lastAt(index, (item) => item.start);
      const head = heads[index - start];
      if (head !== undefined) return { kind: head, group, count: counts.get(index) ?? 0 };
      const within = index - start - heads.length;
      return { kind: 'hit', group, hit: spanAt(group.hits, within), ordinal: first + within };
    },
    indexOfHit: (ordinal) => {
      const { start, first, heads } = lastAt(ordinal, (item) => item.first);
      return start + heads.length + ordinal - first;
    },
  };
}
