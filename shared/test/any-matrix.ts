import fc from 'fast-check';
import type { MatrixOptions } from '../analysis/matrix';
import { attributeOwners, attributesByRecord, splitValues } from '../project/attribute-values';
import { documentKinds } from '../project/document';
import { matrixColumns, matrixRows, type AttributeKey, type MatrixFilter } from '../project/matrix-view';
import type { Project } from '../project/project';
import { attributeName, index } from './arbitrary-values';
import { distinct, pick } from './pick';

const key = fc.record({ of: fc.constantFrom(...attributeOwners), name: attributeName });
/** Mostly nothing, so that something is left of the project. */
const few = fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, fc.array(index, { maxLength: 2 }));
const bound = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 100 }));

const choices = fc.record({
  rows: fc.constantFrom(...matrixRows),
  chosen: fc.array(index, { maxLength: 4 }),
  columns: fc.constantFrom(...matrixColumns),
  attribute: key,
  groupBy: fc.oneof(fc.constantFrom('none' as const, 'event' as const), key),
  withSubcodes: fc.boolean(),
  excludeBlocked: fc.boolean(),
  sort: fc.record({
    by: fc.constantFrom('tree' as const, 'name' as const, 'total' as const),
    descending: fc.boolean(),
  }),
  filter: fc.record({
    events: few,
    from: fc.constantFrom('', '', '', '2023-06-11'),
    to: fc.constantFrom('', '', '', '2023-06-10'),
    kinds: fc.oneof(
      { weight: 3, arbitrary: fc.constant<(typeof documentKinds)[number][]>([]) },
      fc.uniqueArray(fc.constantFrom(...documentKinds), { maxLength: 3 }),
    ),
    speakers: few,
    coders: few,
    weightFrom: bound,
    weightTo: bound,
    attributes: fc.array(fc.record({ of: key, values: fc.array(index, { maxLength: 2 }) }), { maxLength: 2 }),
  }),
});

/** A matrix of any kind, narrowed in any way, of things that are in a project. */
export const anyMatrix: fc.Arbitrary<(project: Project) => MatrixOptions & { readonly filter: MatrixFilter }> =
  choices.map(({ chosen, filter: { events, speakers, coders, attributes, ...filter }, ...rest }) => (project) => {
    const some = <Id>(all: Iterable<Id>, numbers: readonly number[]): Id[] => {
      const ids = [...all];
      return distinct(numbers.flatMap((number) => pick(ids, number) ?? []));
    };
    return {
      ...rest,
      chosen: some(project.codes.keys(), chosen),
      filter: {
        ...filter,
        eventIds: some(project.events.keys(), events),
        speakerIds: some(project.speakers.keys(), speakers),
        coderIds: some(project.coders.keys(), coders),
        attributes: attributes.map(({ of, values }) => ({ key: of, values: some(valuesOf(project, of), values) })),
      },
    };
  });

function valuesOf(project: Project, { of, name }: AttributeKey): readonly string[] {
  return [...attributesByRecord(project, of)].flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([own, value]) => (own === name ? splitValues(value) : [])),
  );
}
