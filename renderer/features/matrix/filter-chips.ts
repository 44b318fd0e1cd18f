import { noFilter, type MatrixFilter } from '../../../shared/project/matrix-view';
import type { Project } from '../../../shared/project/project';
import type { Messages } from '../../i18n/messages';
import { formatDay } from '../../ui/day';

/** One thing that narrows the matrix. */
export type FilterChip = {
  readonly id: string;
  readonly label: string;
  /** The filter without it. */
  readonly without: Partial<MatrixFilter>;
};

/** Whether a filter leaves anything out; an attribute without values does not. */
export function isNarrowing(filter: MatrixFilter): boolean {
  return Object.entries(filter).some(([name, value]) =>
    name === 'attributes' && Array.isArray(value)
      ? filter.attributes.some(({ values }) => values.length > 0)
      : Array.isArray(value)
        ? value.length > 0
        : value !== '' && value !== null,
  );
}

/** Names of a chip beyond these are counted. */
const mostNames = 2;

/** What narrows the matrix, each a sentence that can be taken back. Records that are gone are named so. */
export function filterChips(
  filter: MatrixFilter,
  { project, t, locale }: { readonly project: Project; readonly t: Messages; readonly locale: string },
): readonly FilterChip[] {
  const { chips } = t.matrixTools;
  const named = <Id>(ids: readonly Id[], nameOf: (id: Id) => string | undefined): string => {
    const names = ids.map((id) => nameOf(id) || t.matrixTools.gone);
    const text = names.slice(0, mostNames).join(t.matrixTools.listed);
    return names.length > mostNames ? t.matrixTools.andMore(text, names.length - mostNames) : text;
  };
  const chip = (id: keyof MatrixFilter, isSet: boolean, label: () => string): readonly FilterChip[] =>
    isSet ? [{ id, label: label(), without: { [id]: noFilter[id] } }] : [];
  const { eventIds, from, to, kinds, speakerIds, coderIds, weightFrom, weightTo, attributes } = filter;
  const weights = { weightFrom: null, weightTo: null };
  return [
    ...chip('eventIds', eventIds.length > 0, () =>
      chips.events(named(eventIds, (id) => project.events.get(id)?.title)),
    ),
    ...chip('from', from !== '', () => chips.from(formatDay(from, locale))),
    ...chip('to', to !== '', () => chips.to(formatDay(to, locale))),
    ...chip('kinds', kinds.length > 0, () =>
      chips.kinds(kinds.map((kind) => t.search.kinds[kind]).join(t.matrixTools.listed)),
    ),
    ...chip('speakerIds', speakerIds.length > 0, () =>
      chips.speakers(named(speakerIds, (id) => project.speakers.get(id)?.label)),
    ),
    ...chip('coderIds', coderIds.length > 0, () => chips.coders(named(coderIds, (id) => project.coders.get(id)?.name))),
    ...chip('weightFrom', weightFrom !== null || weightTo !== null, () =>
      chips.weight(weightFrom ?? 0, weightTo ?? 100),
    ).map((own) => ({ ...own, without: weights })),
    ...attributes.flatMap(({ key, values }, at) =>
      values.length === 0
        ? []
        : [
            {
              id: `${key.of}:${key.name}`,
              label: chips.attribute(
                key.name,
                named(values, (value) => value),
              ),
              without: { attributes: attributes.toSpliced(at, 1) },
            },
          ],
    ),
  ];
}
