import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId } from '../kernel/ids';
import { codeTree } from '../project/code-tree';
import type { Coding } from '../project/coding';
import { isBlocked } from '../project/document';
import type { Project } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { computeMatrix, type MatrixOptions } from './matrix';
import { withoutColumn } from './matrix-axes';
import { speakersOfCoding } from './speakers-of';

const options = fc.record({
  rows: fc.constantFrom(...(['codes', 'categories'] as const)),
  columns: fc.constantFrom(...(['events', 'documents', 'speakers'] as const)),
  withSubcodes: fc.boolean(),
  excludeBlocked: fc.boolean(),
});

/** Counts by going over all codings for every single cell, the way a person would with paper and pencil. */
function naive(project: Project, wanted: MatrixOptions) {
  const tree = codeTree(project.codes);
  const below = (id: CodeId): readonly CodeId[] =>
    wanted.rows === 'categories' || wanted.withSubcodes ? tree.subtree(id) : [id];
  const rowIds = tree.ordered
    .map(({ id }) => id)
    .filter((id) => wanted.rows === 'codes' || tree.children(id).length > 0);
  const codings = [...project.codings.values()].flat().filter(({ documentId }) => {
    const document = project.documents.get(documentId);
    return document !== undefined && !(wanted.excludeBlocked === true && isBlocked(document));
  });
  const columnsOf = (coding: Coding): readonly string[] => {
    if (wanted.columns === 'documents') return [coding.documentId];
    if (wanted.columns === 'events') return [project.documents.get(coding.documentId)?.eventId ?? withoutColumn];
    const speakers = speakersOfCoding(project, coding);
    return speakers.length === 0 ? [withoutColumn] : speakers;
  };
  return (rowId: CodeId | null, columnId: string | null) => {
    const codes = new Set(rowId === null ? rowIds.flatMap(below) : below(rowId));
    const found = codings.filter(
      (coding) => codes.has(coding.codeId) && (columnId === null || columnsOf(coding).includes(columnId)),
    );
    const isDistinct = wanted.rows === 'categories' || wanted.withSubcodes;
    const passages = new Set(found.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`));
    return {
      found,
      counts: {
        codings: isDistinct ? passages.size : found.length,
        documents: new Set(found.map(({ documentId }) => documentId)).size,
      },
    };
  };
}

describe('a matrix', () => {
  it('always counts in every cell and total what counting codings one by one gives', () => {
    fc.assert(
      fc.property(arbitraryProject(), options, ({ project }, wanted) => {
        const matrix = computeMatrix(project, wanted);
        const expected = naive(project, wanted);
        for (const [row, rowId] of [[null, null] as const, ...matrix.rows.map(({ id }, at) => [at, id] as const)]) {
          for (const [column, columnId] of [
            [null, null] as const,
            ...matrix.columns.map(({ id }, at) => [at, id] as const),
          ]) {
            const { counts, found } = expected(rowId, columnId);
            expect(matrix.counts(row, column)).toEqual(counts);
            expect(new Set(matrix.codingsOf(rowId, columnId))).toEqual(new Set(found));
            expect(matrix.codingsOf(rowId, columnId)).toHaveLength(found.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('always has the rest column exactly when codings belong to no event or speaker', () => {
    fc.assert(
      fc.property(arbitraryProject(), options, ({ project }, wanted) => {
        const matrix = computeMatrix(project, wanted);
        const isShown = matrix.columns.some(({ id }) => id === withoutColumn);
        expect(isShown).toBe(naive(project, wanted)(null, withoutColumn).found.length > 0);
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
    expect([...matrix.codings]).toEqual([2, 0]);
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
