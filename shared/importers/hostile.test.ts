import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { encodeUtf8 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import { countingPorts } from '../test/ports';
import { readCodeList } from './code-lists/code-lists';
import { filesInside } from './containers';
import { importFile } from './importers';
import { readProjectFile } from './project-readers';
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
const qde = (inside: string, head = ''): Uint8Array =>
  encodeUtf8(`<?xml version="1.0"?>${head}<Project xmlns="urn:QDA-XML:project:1.0" name="a">${inside}</Project>`);

const refused: readonly (readonly [string, Way, string, () => Uint8Array])[] = [
  ['a bomb by ratio, as Word file', 'text', 'a.docx', () => bomb('word/document.xml')],
  ['a bomb by ratio, as OpenDocument', 'text', 'a.odt', () => bomb('content.xml')],
  ['a bomb by ratio, as project', 'project', 'a.qdpx', () => bomb('project.qde')],
  ['a bomb by ratio, as archive', 'container', 'a.zip', () => bomb('a.txt')],
  ['a bomb by count', 'container', 'a.zip', many],
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
  ['half a project', 'project', 'a.qdpx', () => half(fixture('demo/demo.qdpx'))],
  ['half a database', 'project', 'a.rqda', () => half(fixture('import/projects/rqda/garten.rqda'))],
  [
    'a database of nothing known',
    'project',
    'a.sqlite3',
    () => fixture('import/projects/maxqda/garten.mx22').slice(0, 4096),
  ],
];

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
});
