import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMatrix } from '../../analysis/matrix';
import { isNumeric } from '../../analysis/matrix-measures';
import { required } from '../../kernel/assert';
import type { CellSummaryId, MatrixViewId, Timestamp } from '../../kernel/ids';
import { basisEntry, type CellSummary } from '../../project/cell-summary';
import { matrixCells, matrixColumns, matrixRows, plainMatrix, type MatrixContent } from '../../project/matrix-view';
import type { Project } from '../../project/project';
import { arbitraryProject } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { testId } from '../../test/test-id';
import type { Inline, Report, ReportTable } from '../report/report';
import { matrixReport } from './matrix-report';
import { matrixTable } from './matrix-table';

const content: fc.Arbitrary<MatrixContent> = fc
  .record({
    rows: fc.constantFrom(...matrixRows.filter((rows) => rows !== 'chosen')),
    columns: fc.constantFrom(...matrixColumns.filter((columns) => columns !== 'attribute')),
    cells: fc.uniqueArray(fc.constantFrom(...matrixCells), { minLength: 1, maxLength: 4 }),
    percent: fc.constantFrom('none' as const, 'row' as const, 'column' as const, 'all' as const),
    withSubcodes: fc.boolean(),
    transposed: fc.boolean(),
  })
  .map((part) => ({ ...plainMatrix, ...part }));

function talk() {
  return projectBuilder()
    .coder('A. Brandt')
    .event('Ballenfeld', { date: '2023-06-10' })
    .event('Neuenrode', { date: '2023-09-02' })
    .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.\nB: Und der Mut.', { event: 'Ballenfeld' })
    .document('Tisch 2', 'B: Nur Mut!', { event: 'Neuenrode' })
    .code('Haltung')
    .code('Mut', 'Haltung')
    .coding('Haltung', 'Tisch 1', 'Wir hören zu.')
    .coding('Mut', 'Tisch 1', 'Mut')
    .coding('Mut', 'Tisch 2', 'Nur Mut!');
}

const request = (matrix: Partial<MatrixContent>, language: 'de' | 'en' = 'de') =>
  requestOf({ format: 'matrix', language, matrix: { ...plainMatrix, ...matrix } });

/** All rows of the table, its head first. */
function rowsOf(project: Project, wanted: ReturnType<typeof request>) {
  const table = matrixTable(project, wanted);
  return [table.header, ...Array.from({ length: table.rowCount }, (_, at) => table.row(at))];
}

function tablesOf({ blocks }: Report): readonly ReportTable[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

const wordsOf = (line: readonly Inline[]): string =>
  line.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** Every link of a report, and every anchor. */
function ways(report: Report): { readonly links: readonly string[]; readonly anchors: readonly string[] } {
  const lines = report.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'quotation') return [block.reference];
    return block.kind === 'table' ? block.table.rows.flat().flatMap(({ paragraphs }) => paragraphs) : [];
  });
  const links = lines.flat().flatMap((part) => (typeof part === 'string' ? [] : (part.to ?? [])));
  const cells = tablesOf(report).flatMap(({ rows }) => rows.flat());
  const anchors = [...report.blocks, ...cells].flatMap((part) => ('anchor' in part ? (part.anchor ?? []) : []));
  return { links, anchors };
}

describe('the matrix as a table', () => {
  it('has a column for each content where a cell shows several, and names them for people too', () => {
    const { project } = talk().build();
    const wanted = request({ cells: ['codings', 'quotations'], percent: 'row' });
    expect(rowsOf(project, wanted).slice(0, 2)).toEqual([
      ['code', 'Ballenfeld: codings', 'Ballenfeld: codings_percent', 'Ballenfeld: quotations']
        .concat(['Neuenrode: codings', 'Neuenrode: codings_percent', 'Neuenrode: quotations'])
        .concat(['total: codings', 'total: codings_percent']),
      ['Haltung', 1, 100, 'Wir hören zu. (Tisch 1, Abs. 2)', 0, 0, '', 1, 100],
    ]);
    expect(matrixTable(project, wanted).titles?.slice(0, 3)).toEqual([
      'Code',
      'Ballenfeld: Codierungen',
      'Ballenfeld: Codierungen (%)',
    ]);
  });

  it('lies the other way round when it is transposed', () => {
    const { project } = talk().build();
    expect(rowsOf(project, request({ transposed: true }))).toEqual([
      ['column', 'Haltung', 'Haltung > Mut', 'total'],
      ['Ballenfeld', 1, 1, 2],
      ['Neuenrode', 0, 1, 1],
    ]);
  });

  it('says what narrows it, and of what percentages are', () => {
    const builder = talk();
    const filter = { ...plainMatrix.filter, eventIds: [builder.eventId('Neuenrode')], from: '2023-01-01' };
    const { about } = matrixTable(builder.build().project, request({ filter, percent: 'column' }));
    expect(about.filter).toBe('nur Veranstaltungen: Neuenrode; nur Veranstaltungen ab 2023-01-01');
    expect(about.counted).toContain('Prozente beziehen sich auf die Summe der Spalte');
    expect(matrixTable(builder.build().project, request({})).about.filter).toBeUndefined();
  });

  it('always has distinct heads and the numbers of the matrix, whatever it shows', () => {
    fc.assert(
      fc.property(arbitraryProject(), content, ({ project }, matrix) => {
        const [head = [], ...rows] = rowsOf(project, request(matrix));
        expect(new Set(head).size).toBe(head.length);
        for (const row of rows) expect(row).toHaveLength(head.length);
        const counted = computeMatrix(project, { ...matrix, excludeBlocked: true });
        const places = matrix.transposed ? counted.columns.length : counted.rows.length;
        expect(rows).toHaveLength(places);
        const numbers = matrix.cells.filter(isNumeric);
        const first = numbers[0] ?? 'codings';
        const name = matrix.cells.length === 1 || numbers.length === 0 ? 'total' : `total: ${first}`;
        // One content with its percentage is two columns already.
        const column = head.indexOf(head.includes(name) ? name : `total: ${first}`);
        rows.forEach((row, at) => {
          const value = matrix.transposed ? counted.measure(null, at, first) : counted.measure(at, null, first);
          expect(row[column]).toBeCloseTo(first === 'share' ? value * 100 : value, 1);
        });
      }),
      { numRuns: 60 },
    );
  });
});

const viewId = testId(8, 1) as MatrixViewId;
const now = '2026-01-01T00:00:00.000Z' as Timestamp;

/** The talk with a saved view, a cell of three statements and a synthesis of the row. */
function written() {
  const builder = talk()
    .document('O-Ton', 'Man braucht Mut.', {
      event: 'Ballenfeld',
      kind: 'o-tone',
      quotation: { label: 'Daniela', role: 'Gast', release: 'blocked', source: null },
    })
    .coding('Mut', 'O-Ton', 'Mut');
  const eventId = builder.eventId('Ballenfeld');
  const codeId = builder.codeId('Mut');
  const { project, texts } = builder.build();
  const own = [...project.codings.values()].flat().filter((coding) => coding.codeId === codeId);
  const of = (name: string) => {
    const documentId = builder.documentId(name);
    return required(
      own.find((coding) => coding.documentId === documentId),
      name,
    );
  };
  const inCell = [of('Tisch 1'), of('O-Ton')];
  const common = { matrixViewId: viewId, codeId, basis: inCell.map(basisEntry), checkedAt: now };
  const cell: CellSummary = {
    ...common,
    id: testId(11, 1) as CellSummaryId,
    columnId: eventId,
    statements: [
      { text: 'Mut hilft', codingIds: [of('Tisch 1').id] },
      { text: 'Mut fehlt', codingIds: [] },
      { text: 'Gäste sagen es', codingIds: [of('O-Ton').id] },
    ],
  };
  const synthesis: CellSummary = {
    ...common,
    id: testId(11, 2) as CellSummaryId,
    columnId: null,
    statements: [{ text: 'Überall Mut', codingIds: [of('Tisch 2').id] }],
    basis: own.map(basisEntry),
  };
  const view = { ...plainMatrix, id: viewId, name: 'Ergebnisse', createdAt: now };
  return {
    project: {
      ...project,
      matrixViews: new Map([[viewId, view]]),
      cellSummaries: new Map([cell, synthesis].map((one) => [one.id, one])),
    },
    texts,
    coding: of('Tisch 1'),
  };
}

describe('statements in print', () => {
  it('name their evidence, say where it is missing or not released, and lead to a synthesis', () => {
    const { project } = written();
    const [head, , mut] = rowsOf(project, request({ cells: ['summary'] }));
    expect(head).toEqual(['code', 'Ballenfeld', 'Neuenrode', 'total', 'synthesis']);
    expect(mut).toEqual([
      'Haltung > Mut',
      '– Mut hilft (Tisch 1, Abs. 3)\n– Mut fehlt [ohne Beleg]\n– Gäste sagen es [Beleg nicht freigegeben]\naus Interviews',
      '',
      2,
      '– Überall Mut (Tisch 2, Abs. 1)\naus Notizen',
    ]);
    expect(rowsOf(project, request({ cells: ['summary'] }, 'en'))[2]?.[1]).toContain('Mut fehlt [without evidence]');
  });

  it('are marked once a coding of their cell has changed', () => {
    const { project, coding } = written();
    const list = required(project.codings.get(coding.documentId), 'codings');
    const other = list.filter(({ id }) => id !== coding.id);
    const changed = { ...project, codings: new Map([...project.codings, [coding.documentId, other]]) };
    const stale = '[Codierungen seit der letzten Prüfung geändert]';
    expect(rowsOf(changed, request({ cells: ['summary'] }))[2]?.[1]).toContain(stale);
    expect(
      rowsOf(project, request({ cells: ['summary'] }))
        .flat()
        .join(),
    ).not.toContain(stale);
    const [table] = tablesOf(matrixReport(changed, request({ cells: ['summary'] })));
    expect(table?.rows[1]?.[1]?.paragraphs.map(wordsOf)).toContain(stale);
  });

  it('lead to the words behind them', () => {
    const report = matrixReport(written().project, request({ cells: ['codings', 'summary'] }));
    const [table] = tablesOf(report);
    const cell = required(table?.rows[1]?.[1], 'cell');
    expect(cell.paragraphs.map(wordsOf).slice(0, 2)).toEqual(['1 Cod.', '– Mut hilft (Tisch 1, Abs. 3)']);
    const target = cell.paragraphs[1]?.flatMap((part) => (typeof part === 'string' ? [] : (part.to ?? [])))[0];
    const quotation = report.blocks.find((block) => block.kind === 'quotation' && block.anchor === target);
    expect(quotation).toMatchObject({ text: 'Mut', reference: ['Tisch 1, Abs. 3 · ', { to: 'c-1-0' }] });
    expect(JSON.stringify(report)).not.toContain('Man braucht');
  });
});

describe('the matrix to be read', () => {
  it('always has a place for every link, and every anchor once', () => {
    fc.assert(
      fc.property(arbitraryProject(), content, ({ project }, matrix) => {
        const { links, anchors } = ways(matrixReport(project, { ...request(matrix), file: 'docx' }));
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][a-z0-9-]*$/);
        for (const link of links) expect(anchors).toContain(link);
      }),
      { numRuns: 60 },
    );
  });

  it('leads from every number above zero to its words and back', () => {
    const report = matrixReport(talk().build().project, request({}));
    const { links, anchors } = ways(report);
    expect(links.filter((link) => link.startsWith('e-'))).toEqual(['e-0-0', 'e-1-0', 'e-1-1']);
    expect(links.filter((link) => link.startsWith('c-'))).toEqual(['c-0-0', 'c-1-0', 'c-1-1']);
    expect(anchors).toContain('e-1-1-1');
    const bare = matrixReport(talk().build().project, { ...request({}), options: { 'without-evidence': true } });
    expect(bare.blocks.some(({ kind }) => kind === 'quotation')).toBe(false);
    expect(ways(bare).links).toEqual([]);
  });

  it('is parted by columns on paper where it is too wide, and one on a page that scrolls', () => {
    const builder = talk();
    for (let number = 0; number < 30; number += 1) builder.event(`Gespräch ${number}`, { date: '2024-01-01' });
    const { project } = builder.build();
    const paper = tablesOf(matrixReport(project, { ...request({}), file: 'pdf' }));
    expect(paper.length).toBeGreaterThan(1);
    expect(paper[0]?.caption).toMatch(/\(Teil 1 von \d\)$/);
    for (const { columns, rows } of paper) {
      expect(columns[0]?.head).toBe('Code');
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
    }
    expect(tablesOf(matrixReport(project, { ...request({}), file: 'html' }))).toHaveLength(1);
  });
});
