import type { CodeId } from '../../../shared/kernel/ids';
import type { Project } from '../../../shared/project/project';
import { packSpans, unpackSpans, type PackedSpans } from '../../../shared/text/packed-spans';
import type { Span } from '../../../shared/text/span';
import { codingsAt, type HitGroup } from './hit-groups';

/** The passages of one document that may be coded: those that a hit stands in. */
export type PassageGroup = HitGroup & { readonly source: Extract<HitGroup['source'], { readonly kind: 'text' }> };

/** Which passages shall be coded, and why the others not. */
export type Choice = {
  /** Whether it has all the chosen codes already, from end to end. */
  isCoded(group: PassageGroup, passage: Span): boolean;
  isChosen(group: PassageGroup, passage: Span): boolean;
  /** How many are chosen. */
  readonly count: number;
  /** The chosen ones, document by document. */
  chosen(): readonly { readonly group: PassageGroup; readonly spans: PackedSpans }[];
};

/** Name of a passage among all. */
export function passageKey({ key }: PassageGroup, { start, end }: Span): string {
  return `${key} ${start} ${end}`;
}

type ChoiceParts = {
  readonly project: Pick<Project, 'codings'>;
  readonly codeIds: readonly CodeId[];
  readonly newCodes: readonly string[];
  readonly ticked: ReadonlyMap<string, boolean>;
};

/** All passages are chosen but those that have the codes already; what was ticked by hand goes before. */
export function choiceOf(groups: readonly PassageGroup[], parts: ChoiceParts): Choice {
  const { project, codeIds, newCodes, ticked } = parts;
  const wanted = new Set(codeIds);
  const relevant = new Map(
    groups.map(({ key, source }) => {
      const isAsked = wanted.size > 0 && newCodes.length === 0;
      const codings = isAsked ? (project.codings.get(source.documentId) ?? []) : [];
      return [key, codings.filter(({ codeId }) => wanted.has(codeId))];
    }),
  );
  const isCoded = (group: PassageGroup, passage: Span): boolean => {
    const codings = relevant.get(group.key) ?? [];
    if (codings.length === 0) return false;
    const covering = codingsAt(codings, passage).filter(
      ({ start, end }) => start <= passage.start && passage.end <= end,
    );
    return new Set(covering.map(({ codeId }) => codeId)).size === wanted.size;
  };
  const isChosen = (group: PassageGroup, passage: Span): boolean =>
    ticked.get(passageKey(group, passage)) ?? !isCoded(group, passage);
  const chosen = groups.flatMap((group) => {
    const spans = unpackSpans(group.hits).filter((passage) => isChosen(group, passage));
    return spans.length === 0 ? [] : [{ group, spans: packSpans(spans) }];
  });
  const count = chosen.reduce((sum, { spans }) => sum + spans.length / 2, 0);
  return { isCoded, isChosen, count, chosen: () => chosen };
}
