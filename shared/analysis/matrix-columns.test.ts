import { describe, expect, it } from 'vitest';
import type { CaseId } from '../kernel/ids';
import type { Project } from '../project/project';
import { projectBuilder } from '../test/build';
import { testId } from '../test/test-id';
import { computeMatrix, type MatrixOptions } from './matrix';

function study(): Project {
  const { project } = projectBuilder()
    .coder('A. Brandt')
    .event('Harzberg', { date: '2023-10-14' })
    .event('Ballenfeld', { date: '2023-06-10' })
    .document('Laden', 'Mut hilft.', { event: 'Harzberg', attributes: { Alter: 9, Ort: 'Ost; West' } })
    .document('Amt', 'Mut fehlt.', { event: 'Ballenfeld', attributes: { Alter: 40, Ort: 'Ost' } })
    .document('Notiz', 'Kein Mut.')
    .code('Mut')
    .coding('Mut', 'Laden', 'Mut')
    .coding('Mut', 'Amt', 'Mut')
    .coding('Mut', 'Notiz', 'Mut')
    .build();
  const id = testId(9, 0) as CaseId;
  const documentIds = [...project.documents.keys()].slice(0, 2);
  return { ...project, cases: new Map([[id, { id, name: 'Verwaltung', attributes: { Größe: 3 }, documentIds }]]) };
}

function columns(options: Partial<MatrixOptions>): readonly (readonly [label: string, codings: number])[] {
  const matrix = computeMatrix(study(), { rows: 'codes', columns: 'documents', withSubcodes: false, ...options });
  return matrix.columns.map(({ label }, column) => [label, matrix.counts(0, column).codings]);
}

describe('columns of a matrix', () => {
  it('are values in their order, numbers as numbers, and what has none at the end', () => {
    const age = { of: 'document', name: 'Alter' } as const;
    expect(columns({ columns: 'attribute', attribute: age })).toEqual([
      ['9', 1],
      ['40', 1],
      ['Ohne Angabe', 1],
    ]);
  });

  it('count a document in every value it has', () => {
    const place = { of: 'document', name: 'Ort' } as const;
    expect(columns({ columns: 'attribute', attribute: place })).toEqual([
      ['Ost', 2],
      ['West', 1],
      ['Ohne Angabe', 1],
    ]);
  });

  it('are cases, or their values, of all the documents these name', () => {
    expect(columns({ columns: 'cases' })).toEqual([
      ['Verwaltung', 2],
      ['Ohne Fall', 1],
    ]);
    const size = { of: 'case', name: 'Größe' } as const;
    expect(columns({ columns: 'attribute', attribute: size })[0]).toEqual(['3', 2]);
  });

  it('stand by groups when they are grouped, those of none last', () => {
    const matrix = computeMatrix(study(), {
      rows: 'codes',
      columns: 'documents',
      groupBy: { of: 'document', name: 'Alter' },
      withSubcodes: false,
    });
    expect(matrix.columns.map(({ label, group }) => [label, group?.label])).toEqual([
      ['Laden', '9'],
      ['Amt', '40'],
      ['Notiz', ''],
    ]);
  });
});
