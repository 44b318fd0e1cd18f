import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlocked } from '../project/document';
import { matrixColumns, matrixRows } from '../project/matrix-view';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { chartKinds, type ChartRequest } from './chart';
import { drawingToSvg, type DrawingItem } from './drawing';
import { codingsBehind, makeChart } from './make-chart';

const plain: ChartRequest = {
  kind: 'frequencies',
  language: 'de',
  isPublished: true,
  eventIds: [],
  codes: { rows: 'codes', withSubcodes: false },
  columns: 'events',
  attribute: null,
  relation: { kind: 'overlap' },
  form: 'graph',
  coverageOf: 'documents',
  most: 40,
};

const requests: fc.Arbitrary<ChartRequest> = fc.record({
  kind: fc.constantFrom(...chartKinds),
  language: fc.constantFrom('de', 'en'),
  isPublished: fc.boolean(),
  eventIds: fc.constant([]),
  codes: fc.record({ rows: fc.constantFrom(...matrixRows), withSubcodes: fc.boolean() }),
  columns: fc.constantFrom(...matrixColumns),
  attribute: fc.constantFrom(null, { of: 'document', name: 'Tisch' }, { of: 'speaker', name: 'Tisch' }),
  relation: fc.constantFrom<ChartRequest['relation']>(
    { kind: 'overlap' },
    { kind: 'within' },
    { kind: 'near', paragraphs: 1 },
  ),
  form: fc.constantFrom('graph', 'heat-map'),
  coverageOf: fc.constantFrom('documents', 'codes'),
  most: fc.constantFrom(3, 40),
});

/** Every string that is drawn. */
function wordsIn(items: readonly DrawingItem[]): string[] {
  return items.flatMap((item) => (typeof item === 'string' ? [item] : wordsIn(item.items ?? [])));
}

describe('a chart', () => {
  it('is always the same picture for the same study, drawn in finite numbers', () => {
    fc.assert(
      fc.property(arbitraryProject(), requests, ({ project }, request) => {
        const svg = drawingToSvg(makeChart(project, request).drawing);
        expect(drawingToSvg(makeChart(project, request).drawing)).toBe(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });

  it('always has as many numbers in a row as columns, and leads back from a number to codings that are counted', () => {
    fc.assert(
      fc.property(arbitraryProject(), requests, ({ project }, request) => {
        const { numbers } = makeChart(project, request);
        expect(new Set(numbers.columns.map(({ id }) => id)).size).toBe(numbers.columns.length);
        for (const { cells } of numbers.rows) {
          expect(cells).toHaveLength(numbers.columns.length);
          for (const { value, way } of cells) {
            if (way === null) continue;
            const found = codingsBehind(project, request, way);
            expect(found.length).toBeGreaterThan(0);
            const places = new Set(found.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`)).size;
            if (request.kind === 'heat-map') {
              const isDistinct = request.codes.withSubcodes || request.codes.rows === 'categories';
              expect(value).toBe(isDistinct ? places : found.length);
            }
          }
        }
      }),
    );
  });

  it('never shows anything of a blocked O-tone once it is published', () => {
    fc.assert(
      fc.property(arbitraryProject(), requests, ({ project }, request) => {
        const published = { ...request, isPublished: true };
        const { numbers } = makeChart(project, published);
        for (const { cells } of numbers.rows) {
          for (const { way } of cells) {
            if (way === null) continue;
            for (const { documentId } of codingsBehind(project, published, way)) {
              const document = project.documents.get(documentId);
              expect(document !== undefined && isBlocked(document)).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('names an anonymous O-tone by its role once it is published', () => {
    const quotation = { label: 'Daniela G.', role: 'Teilnehmerin', release: 'anonymous', source: null } as const;
    const { project } = projectBuilder()
      .coder('X')
      .code('Mut')
      .document('O-Ton Daniela G.', 'Der Mut der anderen.', { kind: 'o-tone', quotation })
      .coding('Mut', 'O-Ton Daniela G.', 'Der Mut')
      .build();
    for (const kind of ['coverage', 'saturation'] as const) {
      const { drawing, numbers } = makeChart(project, { ...plain, kind });
      const all = [...wordsIn(drawing.items), ...numbers.rows.map(({ name }) => name)].join('\n');
      expect(all).not.toContain('Daniela');
      expect(all).toContain('Teilnehmerin');
    }
  });

  it('draws the largest rows where there are too many, and says so', () => {
    const { project } = projectBuilder()
      .coder('X')
      .code('Oft')
      .code('Nie')
      .code('Selten')
      .document('Notiz', 'eins zwei drei')
      .coding('Oft', 'Notiz', 'eins')
      .coding('Oft', 'Notiz', 'zwei')
      .coding('Selten', 'Notiz', 'drei')
      .build();
    const chart = makeChart(project, { ...plain, most: 1 });
    const words = wordsIn(chart.drawing.items);
    expect(words).toContain('Oft');
    expect(words).not.toContain('Selten');
    expect(chart.numbers.rows.map(({ label }) => label)).toEqual(['Oft', 'Nie', 'Selten']);
    expect(chart.notes.join(' ')).toContain('1 von 3 Zeilen');
  });

  it('counts the codes that two documents bring one after the other', () => {
    const { project } = projectBuilder()
      .coder('X')
      .code('A')
      .code('B')
      .event('Früh', { date: '2023-05-01' })
      .document('Eins', 'eins zwei', { event: 'Früh' })
      .document('Zwei', 'eins zwei', { event: 'Früh' })
      .coding('A', 'Eins', 'eins')
      .coding('A', 'Zwei', 'eins')
      .coding('B', 'Zwei', 'zwei')
      .build();
    const { numbers } = makeChart(project, { ...plain, kind: 'saturation' });
    expect(numbers.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['Früh', '2023-05-01', 1, 1, 1, 'A'],
      ['Früh', '2023-05-01', 1, 2, 2, 'B'],
    ]);
  });
});
