import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMatrix } from '../../analysis/matrix';
import type { CaseId } from '../../kernel/ids';
import { arbitraryProject } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { rowsIn } from '../../test/table-rows';
import { codeSheetExporter } from './code-sheet';
import { countsExporter, unitColumns } from './counts';

function study() {
  const builder = projectBuilder()
    .coder('A. Brandt')
    .coder('C. Dahl')
    .event('Freibad am Hang', { date: '2023-06-10' })
    .document('Tisch 1', 'I: Was half?\nB: Wir hören zu. Mut.', { event: 'Freibad am Hang' })
    .document('Tisch 2', 'Mut.')
    .code('Haltung')
    .code('Mut', 'Haltung')
    .coding('Mut', 'Tisch 1', 'Mut', 'A. Brandt')
    .coding('Mut', 'Tisch 1', 'Mut', 'C. Dahl')
    .coding('Haltung', 'Tisch 1', 'zu')
    .coding('Mut', 'Tisch 2', 'Mut');
  const documentIds = [builder.documentId('Tisch 1'), builder.documentId('Tisch 2')];
  const one = { id: 'case-1' as CaseId, name: 'Ada', attributes: {}, documentIds };
  return builder.change((project) => ({ ...project, cases: new Map([[one.id, one]]) })).build();
}

const asked = (options = {}) => requestOf({ format: 'counts', options });
const table = (options = {}) => rowsIn(countsExporter.table?.(study(), asked(options)));

describe('the counts for R and SPSS', () => {
  it('have a row for each document and a variable for each code', () => {
    expect(table()).toEqual([
      ['unit', 'name', 'event', 'event_date', 'documents', 'c_haltung', 'c_mut'],
      [1, 'Tisch 1', 'Freibad am Hang', '2023-06-10', 1, 1, 2],
      [2, 'Tisch 2', null, null, 1, 0, 1],
    ]);
  });

  it('have 0 and 1 when that is asked for, and count each passage once with codes below', () => {
    expect(
      table({ values: 'binary' })
        .slice(1)
        .map((row) => row.slice(5)),
    ).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(
      table({ 'with-subcodes': true })
        .slice(1)
        .map((row) => row.slice(5)),
    ).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('have a row for each case or event, and say which documents are in none', () => {
    expect(table({ unit: 'cases' })[1]).toEqual([1, 'Ada', null, null, 2, 1, 3]);
    expect(table({ unit: 'events' })).toHaveLength(2);
    const { about } = countsExporter.table?.(study(), asked({ unit: 'events' })) ?? {};
    expect(about?.totals).toContain('1 Dokument ist in keiner Zeile, weil es zu keiner Veranstaltung gehört');
  });

  it('always are the numbers of the matrix', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.boolean(), (source, withSubcodes) => {
        const matrix = computeMatrix(source.project, {
          rows: 'codes',
          columns: 'documents',
          withSubcodes,
          excludeBlocked: true,
        });
        const made = countsExporter.table?.(source, asked({ 'with-subcodes': withSubcodes }));
        const [header = [], ...rows] = rowsIn(made);
        expect(header).toHaveLength(unitColumns.length + matrix.rows.length);
        expect(new Set(header).size).toBe(header.length);
        rows.forEach((row, column) => {
          const counted = matrix.rows.map((_, at) => matrix.counts(at, column).codings);
          expect(row.slice(unitColumns.length)).toEqual(counted);
        });
      }),
    );
  });

  it('always have a code sheet with a row for each of their columns', () => {
    fc.assert(
      fc.property(arbitraryProject(), (source) => {
        const [header = []] = rowsIn(countsExporter.table?.(source, asked()));
        const [, ...rows] = rowsIn(codeSheetExporter.table?.(source, asked()));
        expect(rows.map(([variable]) => variable)).toEqual(header);
      }),
    );
    const sheet = rowsIn(codeSheetExporter.table?.(study(), asked({ values: 'binary' })));
    expect(sheet.at(-1)).toEqual(['c_mut', 'Mut', 'Haltung > Mut', 'numeric', '0 = nicht vergeben, 1 = vergeben']);
  });
});
