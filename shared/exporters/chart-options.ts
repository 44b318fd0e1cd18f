import type { Relation } from '../analysis/co-occurrence';
import { chartKinds, type ChartRequest } from '../charts/chart';
import type { EventId } from '../kernel/ids';
import { attributeOwners, attributesInUse } from '../project/attribute-values';
import { matrixColumns, type AttributeKey } from '../project/matrix-view';
import type { Project } from '../project/project';
import { chosen, type ExportOption } from './define-exporter';
import type { ChosenOptions, ExportLanguage } from './export-request';

/** How many paragraphs may lie between two codes that are near each other. */
export const nearParagraphs = [0, 1, 2, 3, 5, 10] as const;

/** What can be a row; a list made by hand belongs to a matrix. */
const chartRows = ['codes', 'categories'] as const;

/** How many rows are drawn at most. */
const drawnAtMost = [20, 40, 80, 1000] as const;

/** What can be chosen about a chart, by the names that views and command line show. */
export const chartOptions = [
  { id: 'kind', kind: 'choice', values: chartKinds, initial: 'frequencies' },
  { id: 'events', kind: 'events', initial: '' },
  { id: 'rows', kind: 'choice', values: chartRows, initial: 'codes' },
  { id: 'with-subcodes', kind: 'flag', initial: false },
  { id: 'columns', kind: 'choice', values: matrixColumns, initial: 'events' },
  { id: 'attribute', kind: 'attribute', initial: '' },
  { id: 'relation', kind: 'choice', values: ['overlap', 'within', 'near'], initial: 'overlap' },
  { id: 'paragraphs', kind: 'choice', values: nearParagraphs.map(String), initial: '1' },
  { id: 'form', kind: 'choice', values: ['graph', 'heat-map'], initial: 'graph' },
  { id: 'coverage-of', kind: 'choice', values: ['documents', 'codes'], initial: 'documents' },
  { id: 'most', kind: 'choice', values: drawnAtMost.map(String), initial: '40' },
] as const satisfies readonly ExportOption[];

/** What is asked for with these options; events that are not there any more are passed over, the first attribute stands for one. */
export function chartRequest(
  project: Pick<Project, 'events' | 'documents' | 'speakers' | 'cases'>,
  { options, language }: { readonly options: ChosenOptions; readonly language: ExportLanguage },
): ChartRequest {
  const value = (id: (typeof chartOptions)[number]['id']): string =>
    String(chosen({ options: chartOptions }, options, id));
  const oneOf = <Value extends string>(values: readonly Value[], id: Parameters<typeof value>[0]): Value => {
    const found = values.find((known) => known === value(id));
    if (found === undefined) throw new RangeError(`No value ${value(id)} of ${id}`);
    return found;
  };
  const kind = oneOf(['overlap', 'within', 'near'], 'relation');
  const relation: Relation = kind === 'near' ? { kind, paragraphs: Number(value('paragraphs')) } : { kind };
  const attributes = value('columns') === 'attribute' ? attributesOf(project) : [];
  return {
    kind: oneOf(chartKinds, 'kind'),
    language,
    isPublished: true,
    eventIds: value('events')
      .split(' ')
      .flatMap((id) => project.events.get(id as EventId)?.id ?? []),
    codes: { rows: oneOf(chartRows, 'rows'), withSubcodes: value('with-subcodes') === 'true' },
    columns: oneOf(matrixColumns, 'columns'),
    attribute: attributes.find((key) => attributeId(key) === value('attribute')) ?? attributes[0] ?? null,
    relation,
    form: oneOf(['graph', 'heat-map'], 'form'),
    coverageOf: oneOf(['documents', 'codes'], 'coverage-of'),
    most: Number(value('most')),
  };
}

/** Every attribute there is, documents' first. */
export function attributesOf(project: Pick<Project, 'documents' | 'speakers' | 'cases'>): readonly AttributeKey[] {
  return attributeOwners.flatMap((of) => attributesInUse(project, of).map(({ name }) => ({ of, name })));
}

/** An attribute as the value of an option: `document:Tisch`. */
export function attributeId({ of, name }: AttributeKey): string {
  return `${of}:${name}`;
}
