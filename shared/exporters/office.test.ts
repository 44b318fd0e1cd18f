import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../kernel/assert';
import { projectBuilder } from '../test/build';
import { requestOf } from '../test/export-requests';
import { hasOffice, hasPython, openOffice, readFlatSheets, type Office, type OfficeLocale } from '../test/office';
import { sampleAbout, sampleReport } from '../test/sample-report';
import { guarded } from './csv';
import { writeDocx } from './docx/report-docx';
import { exportProfiles, type ExportProfile, type ExportRequest } from './export-request';
import { previewExport } from './exporters';
import { writeOdt } from './odt/report-odt';
import type { ReportCell } from './report/report';
import { runExport } from './run-export';
import { writeXlsx } from './xlsx/write-xlsx';

const long = `Anfang ${'ß „so“; 🙂\n'.repeat(3700)}Ende`;
const text = `A: =1+1; „Mut“ heißt 🙂\nB: Zeile eins\nZeile zwei, "wörtlich"; so.\nC: ${long}\nD: -5`;
const source = projectBuilder()
  .coder('A. Brandt')
  .event('=Auftakt; ß', { date: '2022-05-01' })
  .event('Freibad „am Hang“', { date: '2023-06-10', place: 'Ballenfeld' })
  .document('Tisch 1', text, { event: 'Freibad „am Hang“' })
  .code('=SUMME(A1); ß')
  .code('Mut, „groß“ 🙂', '=SUMME(A1); ß')
  .coding('=SUMME(A1); ß', 'Tisch 1', '=1+1; „Mut“ heißt 🙂')
  .coding('Mut, „groß“ 🙂', 'Tisch 1', 'Zeile eins\nZeile zwei, "wörtlich"; so.')
  .coding('Mut, „groß“ 🙂', 'Tisch 1', long)
  .coding('=SUMME(A1); ß', 'Tisch 1', '-5')
  .build();

const quotations: ExportRequest = requestOf({
  format: 'matrix',
  matrix: { ...requestOf({ format: 'matrix' }).matrix, cells: ['quotations'] },
});
const codings = requestOf({ format: 'codings' });
const delimiterOf = (profile: ExportProfile): ',' | ';' => (profile === 'excel-de' ? ';' : ',');

/** The table as it should be read, every value as text. */
function expectedRows(request: ExportRequest): readonly (readonly string[])[] {
  const { header, rows } = previewExport(source, request, Infinity);
  const isGuarded = request.profile !== 'r' && request.file === 'csv';
  return [header, ...rows].map((row) => row.map((cell) => (isGuarded ? guarded(cell) : cell)));
}

/** Rows of one length, numbers as text: a table does not say where its empty cells end. */
function asTexts(rows: readonly (readonly (string | number)[])[], width: number): readonly (readonly string[])[] {
  return rows.map((row) => Array.from({ length: width }, (_, at) => String(row[at] ?? '')));
}

describe('a table in CSV with every sign that is hard', () => {
  it('holds a cell of more than 40,000 characters, quotes, line breaks and what looks like a formula', () => {
    const all = expectedRows(quotations).flat();
    expect(Math.max(...all.map((cell) => cell.length))).toBeGreaterThan(40_000);
    expect(all.some((cell) => cell.startsWith('='))).toBe(true);
    expect(all.join('')).toMatch(/ß[^]*„[^]*“[^]*🙂[^]*\n[^]*;/);
  });

  it.each(exportProfiles)('is read by Papa Parse cell for cell, profile %s', async (profile) => {
    for (const base of [quotations, codings]) {
      const request = { ...base, profile };
      const { bytes } = await runExport(source, request);
      const csv = new TextDecoder().decode(bytes);
      const { data, errors } = Papa.parse<string[]>(csv.trimEnd(), {
        delimiter: delimiterOf(profile),
        newline: '\r\n',
      });
      expect(errors).toEqual([]);
      expect(data).toEqual(expectedRows(request));
    }
  });

  it.skipIf(!hasPython).each(exportProfiles)(
    'is read by Python cell for cell (where it is installed), profile %s',
    async (profile) => {
      const folder = await mkdtemp(join(tmpdir(), 'wortlaut-csv-'));
      const script =
        'import csv, json, sys; csv.field_size_limit(10**7); f = open(sys.argv[1], encoding="utf-8-sig", newline=""); print(json.dumps(list(csv.reader(f, delimiter=sys.argv[2]))))';
      for (const base of [quotations, codings]) {
        const request = { ...base, profile };
        const file = join(folder, `${base.format}.csv`);
        await writeFile(file, (await runExport(source, request)).bytes);
        const read = execFileSync('python3', ['-c', script, file, delimiterOf(profile)], { maxBuffer: 10_000_000 });
        expect(JSON.parse(read.toString())).toEqual(expectedRows(request));
      }
      await rm(folder, { recursive: true });
    },
  );
});

describe.skipIf(!hasOffice)('in LibreOffice (left out where it is not installed)', { timeout: 60_000 }, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it.each<OfficeLocale>(['de-DE', 'en-US'])(
    'the CSV of each profile is read cell for cell, locale %s',
    async (locale) => {
      for (const profile of exportProfiles) {
        const request = { ...quotations, profile };
        const { bytes } = await runExport(source, request);
        // The plain profile guards nothing; whoever opens it in Calc takes its columns as text.
        const textColumns = profile === 'r' ? 4 : 0;
        const read = await office.convert({ name: `${profile}.csv`, bytes }, 'fods', {
          locale,
          delimiter: delimiterOf(profile),
          textColumns,
        });
        const expected = expectedRows(request);
        expect(asTexts(readFlatSheets(read.toString())[0]?.rows ?? [], expected[0]?.length ?? 0)).toEqual(expected);
      }
    },
  );

  it('a workbook is read cell for cell, and its long cells go on', async () => {
    const request = { ...quotations, file: 'xlsx' } as const;
    const { bytes } = await runExport(source, request);
    const read = await office.convert({ name: 'matrix.xlsx', bytes }, 'fods');
    const [table, continued, about] = readFlatSheets(read.toString());
    const note = /\n\[… geht weiter im Blatt „Fortsetzungen“, ab Zeile \d+\]$/;
    const whole = asTexts(table?.rows ?? [], 4).map((row) =>
      row.map((cell) => (note.test(cell) ? cell.replace(note, '') + (continued?.rows[1]?.[5] ?? '') : cell)),
    );
    const [, ...rows] = expectedRows(request);
    expect(whole).toEqual([['Code', '=Auftakt; ß', 'Freibad „am Hang“', 'Summe'], ...rows]);
    expect(about?.rows.flat().join('\n')).toContain('Gezählt');
  });

  it('a workbook becomes pages with its head on each', async () => {
    const about = () => sampleAbout;
    const row = ['Mut', 'Am Anfang sind solche Bündnisse lose.', 3] as const;
    const table = {
      header: ['Code', 'Wortlaut', 'Zahl'],
      rowCount: 120,
      row: () => row,
      about: sampleReport.about,
    };
    const { bytes } = await writeXlsx(table, { title: 'Tabelle', language: 'de', file: 'x.xlsx', about });
    const pages = await office.pagesOf(await office.convert({ name: 'table.xlsx', bytes }, 'pdf'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/Code +Wortlaut +Zahl/);
    expect(pages.at(-1)).toContain('jede Codierung');
  });

  it('a document becomes pages with the heads of its table on each', async () => {
    const { blocks } = sampleReport;
    const table = required(
      blocks.find((block) => block.kind === 'table'),
      'table',
    ).table;
    const row = required(table.rows[0], 'row');
    const rows: readonly (readonly ReportCell[])[] = Array.from({ length: 60 }, () => row);
    const long = {
      ...sampleReport,
      isLandscape: true,
      blocks: [{ kind: 'table' as const, table: { ...table, rows } }],
    };
    const bytes = await writeDocx(long, { about: sampleAbout });
    const pages = await office.pagesOf(await office.convert({ name: 'report.docx', bytes }, 'pdf'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Ballenfeld');
    expect(pages.map((page) => /(\d+) ?\/ ?(\d+)\s*$/.exec(page)?.slice(1))).toEqual(
      pages.map((_, at) => [String(at + 1), String(pages.length)]),
    );
  });

  it.each(['docx', 'odt'] as const)('a document with its codings has its words, %s', async (file) => {
    const words = 'Wir  hören zu,\tund „der Mut“ 🙂 ist groß.';
    const study = projectBuilder()
      .coder('A. Brandt')
      .document('Notiz', ` ${words}\nZweiter Absatz.`)
      .code('Mut')
      .coding('Mut', 'Notiz', 'hören zu')
      .coding('Mut', 'Notiz', 'zu,\tund „der Mut“ 🙂')
      .build();
    const { bytes } = await runExport(study, requestOf({ format: 'document', file }));
    const read = await office.convert({ name: `document.${file}`, bytes }, 'txt');
    const text = read.toString().replace(/\[\d+|\d+\]/g, '');
    expect(text).toContain(` ${words}\n`);
    expect(text).toContain('Zweiter Absatz.');
    expect(text).toMatch(/1 Mut\s+2 Mut/);
  });

  it('an OpenDocument text becomes pages with the heads of its table on each', async () => {
    const table = required(
      sampleReport.blocks.find((block) => block.kind === 'table'),
      'table',
    ).table;
    const row = required(table.rows[0], 'row');
    const rows = Array.from({ length: 60 }, () => row);
    const bytes = writeOdt(
      { ...sampleReport, isLandscape: true, blocks: [{ kind: 'table', table: { ...table, rows } }] },
      { about: sampleAbout },
    );
    const pages = await office.pagesOf(await office.convert({ name: 'report.odt', bytes }, 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Ballenfeld');
    expect(pages.map((page) => /(\d+) ?\/ ?(\d+)\s*$/.exec(page)?.slice(1))).toEqual(
      pages.map((_, at) => [String(at + 1), String(pages.length)]),
    );
  });
});
