import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMatrix } from '../test/any-matrix';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { naiveMatrix } from '../test/naive-matrix';
import { computeMatrix, type Matrix } from './matrix';
import { withoutColumn } from './matrix-axes';

describe('a matrix', () => {
  it('always has in every cell and total what counting one by one gives', () => {
    fc.assert(
      fc.property(arbitraryProject({ codings: 25 }), anyMatrix, ({ project }, optionsFor) => {
        const wanted = optionsFor(project);
        const matrix = computeMatrix(project, wanted);
        const expected = naiveMatrix(project, wanted);
        for (const [row, rowId] of [[null, null] as const, ...matrix.rows.map(({ id }, at) => [at, id] as const)]) {
          for (const [column, columnId] of [
            [null, null] as const,
            ...matrix.columns.map(({ id }, at) => [at, id] as const),
          ]) {
            const { found, share, ...counts } = expected(rowId, columnId);
            const measured = (['codings', 'documents', 'cases', 'speakers'] as const).map(
              (what) => [what, matrix.measure(row, column, what)] as const,
            );
            expect(Object.fromEntries(measured)).toEqual(counts);
            expect(matrix.measure(row, column, 'share')).toBeCloseTo(share, 12);
            expect(matrix.measure(row, column, 'binary')).toBe(counts.codings > 0 ? 1 : 0);
            const { codings, documents } = counts;
            expect(matrix.counts(row, column)).toEqual({ codings, documents });
            expect(new Set(matrix.codingsOf(rowId, columnId))).toEqual(new Set(found));
            expect(matrix.codingsOf(rowId, columnId)).toHaveLength(found.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('always has the rest column exactly when codings belong to none of the others', () => {
    fc.assert(
      fc.property(arbitraryProject(), anyMatrix, ({ project }, optionsFor) => {
        const wanted = optionsFor(project);
        const isShown = computeMatrix(project, wanted).columns.some(({ id }) => id === withoutColumn);
        expect(isShown).toBe(naiveMatrix(project, wanted)(null, withoutColumn).found.length > 0);
      }),
    );
  });

  it('always has the same cells, in whatever order its rows and however grouped its columns', () => {
    fc.assert(
      fc.property(arbitraryProject(), anyMatrix, ({ project }, optionsFor) => {
        const wanted = optionsFor(project);
        const inOrder = computeMatrix(project, { ...wanted, sort: { by: 'tree', descending: false }, groupBy: 'none' });
        const matrix = computeMatrix(project, wanted);
        const cellsOf = ({ rows, columns, counts }: Matrix): readonly string[] =>
          rows.flatMap((row, at) =>
            columns.map((column, to) => `${row.id} ${column.id} ${JSON.stringify(counts(at, to))}`),
          );
        expect(cellsOf(matrix).toSorted()).toEqual(cellsOf(inOrder).toSorted());
        if (wanted.sort?.by !== 'total') return;
        const totals = matrix.rows.map((_, row) => matrix.counts(row, null).codings);
        expect(totals).toEqual(totals.toSorted((a, b) => (wanted.sort?.descending ? b - a : a - b)));
      }),
    );
  });

  it('always keeps the columns of a group together', () => {
    fc.assert(
      fc.property(arbitraryProject(), anyMatrix, ({ project }, optionsFor) => {
        const groups = computeMatrix(project, optionsFor(project)).columns.map(({ group }) => group?.id ?? '');
        const changes = groups.filter((group, at) => group !== groups[at - 1]);
        expect(changes).toHaveLength(new Set(groups).size);
      }),
    );
  });

  it('counts a passage once in a row, though several of its sub-codes lie on it', () => {
    const { project } = talk().build();
    const own = computeMatrix(project, { rows: 'codes', columns: 'events', withSubcodes: false });
    const below = computeMatrix(project, { rows: 'codes', columns: 'events', withSubcodes: true });
    expect(own.rows.map(({ path }) => path)).toEqual([
      'Wertschätzung',
      'Wertschätzung > Dank',
      'Wertschätzung > Zuhören',
      'Räume',
    ]);
    expect(own.rows.map((_, row) => own.counts(row, null).codings)).toEqual([0, 1, 2, 1]);
    expect(below.rows.map((_, row) => below.counts(row, null).codings)).toEqual([2, 1, 2, 1]);
    expect(below.counts(null, null)).toEqual({ codings: 3, documents: 2 });
  });

  it('has as categories the codes with children, each with all below it', () => {
    const { project } = talk().build();
    const matrix = computeMatrix(project, { rows: 'categories', columns: 'documents', withSubcodes: false });
    expect(matrix.rows.map(({ path }) => path)).toEqual(['Wertschätzung']);
    expect(matrix.columns.map(({ label }) => label)).toEqual(['Tisch 1', 'Notiz']);
    expect([0, 1].map((column) => matrix.counts(0, column).codings)).toEqual([2, 0]);
  });

  it('puts events in order of date and the rest behind them', () => {
    const { project } = talk().event('Davor', { date: '2022-01-01' }).build();
    const matrix = computeMatrix(project, { rows: 'codes', columns: 'events', withSubcodes: false });
    expect(matrix.columns.map(({ label }) => label)).toEqual(['Davor', 'Ballenfeld', 'Ohne Veranstaltung']);
    expect(matrix.counts(3, 2)).toEqual({ codings: 1, documents: 1 });
  });

  it('counts a coding for every speaker it touches and once in the total', () => {
    const { project } = talk().coding('Räume', 'Tisch 1', 'zu. Danke!\nB: Ja, und').build();
    const matrix = computeMatrix(project, { rows: 'codes', columns: 'speakers', withSubcodes: false });
    expect(matrix.columns.map(({ label }) => label)).toEqual(['I', 'B', 'Ohne Sprecher*in']);
    expect(matrix.columns.map((_, column) => matrix.counts(3, column).codings)).toEqual([1, 1, 1]);
    expect(matrix.counts(3, null).codings).toBe(2);
  });

  it('gives the codings of a cell in order of events and places', () => {
    const { project } = talk().build();
    const matrix = computeMatrix(project, { rows: 'codes', columns: 'events', withSubcodes: true });
    expect(matrix.codingsOf(null, null).map(({ quote }) => quote)).toEqual([
      'Wir hören zu.',
      'Wir hören zu.',
      'Danke!',
      'leere Läden',
    ]);
  });

  it('leaves blocked O-tones out when told to, and always says how much that is', () => {
    const quotation = { label: 'Daniela', role: 'Unternehmerin', release: 'blocked' as const, source: null };
    const { project } = talk()
      .document('O-Ton', 'Man braucht Mut.', { event: 'Ballenfeld', kind: 'o-tone', quotation })
      .coding('Räume', 'O-Ton', 'Mut')
      .build();
    const shown = computeMatrix(project, { rows: 'codes', columns: 'documents', withSubcodes: false });
    const left = computeMatrix(project, {
      rows: 'codes',
      columns: 'documents',
      withSubcodes: false,
      excludeBlocked: true,
    });
    expect([shown.columns.length, shown.counts(3, null).codings]).toEqual([3, 2]);
    expect([left.columns.length, left.counts(3, null).codings]).toEqual([2, 1]);
    expect(left.blocked).toEqual({ documents: 1, codings: 1 });
  });

  it('is empty for an empty project', () => {
    const { project } = projectBuilder().build();
    const matrix = computeMatrix(project, { rows: 'categories', columns: 'speakers', withSubcodes: true });
    expect([matrix.rows, matrix.columns]).toEqual([[], []]);
    expect(matrix.counts(null, null)).toEqual({ codings: 0, documents: 0 });
    expect(matrix.codingsOf(null, null)).toEqual([]);
  });
});

function talk() {
  return projectBuilder()
    .coder('A. Brandt')
    .event('Ballenfeld', { date: '2023-06-10' })
    .document('Tisch 1', 'I: Wir hören zu. Danke!\nB: Ja, und sonst?', { event: 'Ballenfeld' })
    .document('Notiz', 'Es gibt leere Läden.')
    .code('Wertschätzung')
    .code('Dank', 'Wertschätzung')
    .code('Zuhören', 'Wertschätzung')
    .code('Räume')
    .coding('Zuhören', 'Tisch 1', 'Wir hören zu.')
    .coding('Dank', 'Tisch 1', 'Wir hören zu.')
    .coding('Zuhören', 'Tisch 1', 'Danke!')
    .coding('Räume', 'Notiz', 'leere Läden');
}
