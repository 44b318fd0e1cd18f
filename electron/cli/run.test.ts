import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runExport } from '../../shared/exporters/run-export';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import { noFilter, plainMatrix, type MatrixContent, type MatrixView } from '../../shared/project/matrix-view';
import { requestOf } from '../../shared/test/export-requests';
import { writeQdpx } from '../../shared/exporters/formats/qdpx';
import { software } from '../../shared/exporters/software';
import type { MatrixViewId, Timestamp } from '../../shared/kernel/ids';
import { projectBuilder } from '../../shared/test/build';
import { testId } from '../../shared/test/test-id';
import { decodeLoosely, encodeUtf8 } from '../../shared/kernel/encoding';
import type { Engine } from './engine-program';
import { exitCodes, runCli } from './run';

const quotation = { label: 'Daniela', role: 'Gast', release: 'blocked' as const, source: null };
const withoutViews = projectBuilder()
  .coder('A. Brandt')
  .event('Freibad am Hang', { date: '2023-06-10', place: 'Ballenfeld' })
  .event('Auftakt', { date: '2022-05-01' })
  .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.\n\nB: Und der Mut.', {
    event: 'Freibad am Hang',
    attributes: { Ort: 'Halle' },
  })
  .document('O-Ton', 'Man braucht Mut.', { event: 'Auftakt', kind: 'o-tone', quotation })
  .code('Haltung')
  .code('Mut', 'Haltung')
  .coding('Haltung', 'Tisch 1', 'Wir hören zu.')
  .coding('Mut', 'Tisch 1', 'Mut')
  .coding('Mut', 'O-Ton', 'Mut')
  .build();
const view: MatrixView = {
  ...plainMatrix,
  id: testId(99, 1) as MatrixViewId,
  name: 'Für den Bericht',
  rows: 'categories',
  columns: 'documents',
  withSubcodes: true,
  createdAt: '2023-07-01T10:00:00.000Z' as Timestamp,
};
const source = { ...withoutViews, project: { ...withoutViews.project, matrixViews: new Map([[view.id, view]]) } };

let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-cli-'));
  file = join(folder, 'projekt.qdpx');
  await writeFile(file, writeQdpx(source));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An engine that gives back what it is given, as text. */
const noted: Engine = (work) => Promise.resolve(encodeUtf8(JSON.stringify(work)));

async function cli(...args: readonly string[]) {
  const output: Uint8Array[] = [];
  const lines: string[] = [];
  const code = await runCli(args, {
    write: (part) => void output.push(Buffer.from(part)),
    say: (line) => void lines.push(line),
    engine: () => noted,
    environment: { LANG: 'en_US.UTF-8' },
  });
  return { code, output: Buffer.concat(output).toString('utf8'), lines };
}

describe('matrix', () => {
  it('prints the matrix', async () => {
    const asked = ['--rows', 'codes', '--columns', 'events', '--cells', 'codings', '--profile', 'r'];
    expect(await cli('matrix', file, ...asked)).toEqual({
      code: exitCodes.ok,
      output: 'code,Auftakt,Freibad am Hang,total\r\nHaltung,0,1,1\r\nHaltung > Mut,0,1,1\r\n',
      lines: [],
    });
  });

  it('counts what lies below, or categories alone', async () => {
    const below = await cli('matrix', '--with-subcodes', file);
    expect(below.output).toContain('Haltung,0,2,2\r\n');
    const categories = await cli('matrix', file, '--rows=categories', '--columns=documents', '--cells=quotations');
    expect(categories.output).toBe(
      'code,Tisch 1,total\r\nHaltung,"Wir hören zu. (Tisch 1, Abs. 2)\n\nMut (Tisch 1, Abs. 3)",2\r\n',
    );
  });

  it('draws a table for the terminal', async () => {
    const { output } = await cli('matrix', file, '--table', '--lang', 'de');
    expect(output).toBe(
      [
        'code     Auftakt  Freibad am Hang  Summe',
        '----------------------------------------',
        'Haltung        0                1      1',
        '  Mut          0                1      1',
        '',
      ].join('\n'),
    );
  });

  it('writes a file with a side file beside it, and nothing else', async () => {
    const out = join(folder, 'out.csv');
    const { code, output, lines } = await cli('matrix', file, '--profile', 'excel-de', '--out', out);
    expect([code, output]).toEqual([exitCodes.ok, '']);
    expect(lines).toEqual([`Written: ${out}`, `Written: ${join(folder, 'out.info.txt')}`]);
    expect(await readFile(out, 'utf8')).toMatch(/^\ufeffcode;Auftakt;Freibad am Hang;total\r\n/);
    expect(await readFile(join(folder, 'out.info.txt'), 'utf8')).toContain('1 gesperrter O-Ton mit 1 Codierung');
    expect((await readdir(folder)).sort()).toEqual(['out.csv', 'out.info.txt', 'projekt.qdpx']);
  });
});

describe('codings and codebook', () => {
  it('print a row a coding, without the blocked ones', async () => {
    const { output } = await cli('codings', file);
    expect(output.split('\r\n')).toHaveLength(1 + 2 + 1);
    expect(output).toContain(',Haltung,Haltung,Wir hören zu.,2,2,"Tisch 1, Abs. 2",16,29,A. Brandt,');
    expect(output).not.toContain('Daniela');
  });

  it('print a row a code', async () => {
    const { output } = await cli('codebook', file, '--profile', 'excel-en');
    expect(output).toMatch(/^\ufeffcode_path,code,/);
    expect(output.trimEnd().split('\r\n')).toHaveLength(3);
  });
});

describe('the matrix that is asked for', () => {
  /** As the app asks for it. */
  async function expected(matrix: Partial<MatrixContent>): Promise<string> {
    const read = readQdpx(await readFile(file));
    if (!read.ok) throw new Error('unreadable');
    const asked = requestOf({ format: 'matrix', matrix: { ...plainMatrix, ...matrix } });
    return decodeLoosely((await runExport(read.value, asked)).bytes, 'utf-8');
  }

  it('is the one the app gives for the same view', async () => {
    const [event] = source.project.events.values();
    const [coder] = source.project.coders.values();
    const cases: readonly (readonly [args: readonly string[], matrix: Partial<MatrixContent>])[] = [
      [['--cells', 'codings,documents', '--percent', 'row'], { cells: ['codings', 'documents'], percent: 'row' }],
      [['--transposed', '--sort', 'total'], { transposed: true, sort: { by: 'total', descending: true } }],
      [['--columns', 'attribute:Ort'], { columns: 'attribute', attribute: { of: 'document', name: 'Ort' } }],
      [['--columns', 'attribute:document:Ort'], { columns: 'attribute', attribute: { of: 'document', name: 'Ort' } }],
      [
        ['--events', event!.title, '--coders', coder!.name, '--kinds', 'transcript,notes', '--from', '2020-01-01'],
        {
          filter: {
            ...noFilter,
            eventIds: [event!.id],
            coderIds: [coder!.id],
            kinds: ['transcript', 'notes'],
            from: '2020-01-01',
          },
        },
      ],
      [
        ['--where', 'Ort=Halle;Hof', '--weight-to', '50'],
        {
          filter: {
            ...noFilter,
            weightTo: 50,
            attributes: [{ key: { of: 'document', name: 'Ort' }, values: ['Halle', 'Hof'] }],
          },
        },
      ],
    ];
    for (const [args, matrix] of cases) {
      const { code, output, lines } = await cli('matrix', file, ...args);
      expect({ args, code, lines }).toEqual({ args, code: exitCodes.ok, lines: [] });
      expect(output).toBe(await expected(matrix));
    }
  });

  it('is a saved view by its name, changed by what is said besides', async () => {
    const { output } = await cli('matrix', file, '--view', 'Für den Bericht');
    expect(output).toBe(await expected({ rows: 'categories', columns: 'documents', withSubcodes: true }));
    const changed = await cli('matrix', file, '--view', 'Für den Bericht', '--columns', 'events');
    expect(changed.output).toBe(await expected({ rows: 'categories', columns: 'events', withSubcodes: true }));
  });
});

describe('the kind of file', () => {
  it('is what is said, or what the ending of the file says, with the bytes of the app', async () => {
    const read = readQdpx(await readFile(file));
    if (!read.ok) throw new Error('unreadable');
    for (const format of ['matrix', 'codings', 'codebook'] as const) {
      const asked = requestOf({ format, file: 'xlsx', language: 'en' });
      const expected = await runExport(read.value, asked);
      const out = join(folder, `${format}.xlsx`);
      const said = ['--language', 'en', '--out', out];
      for (const more of [[], ['--format', 'xlsx']]) {
        const { code } = await cli(format, file, ...said, ...more);
        expect(code).toBe(exitCodes.ok);
        expect([...(await readFile(out))]).toEqual([...expected.bytes]);
        const side = join(folder, `${format}${expected.sideFile?.suffix ?? ''}`);
        expect([...(await readFile(side))]).toEqual([...(expected.sideFile?.bytes ?? [])]);
        await Promise.all([rm(out), rm(side)]);
      }
    }
  });
});

describe('projects of other programs', () => {
  const cases = [
    ['taguette/garten.sqlite3', 'gespräch.docx: 1 coding lies outside of the text'],
    ['rqda/garten.rqda', 'Gespräch 1: a coding does not fit its text'],
    ['qualcoder/garten.zip', 'gespräch.txt: a coding does not fit its text'],
    ['maxqda/garten.mx22', 'MAXQDA encrypts the texts'],
  ] as const;
  it.each(cases)('are given out as they are, %s, and what could not be read is said', async (path, said) => {
    const given = fixture(`projects/${path}`);
    const converted = join(folder, 'fremd.qdpx');
    const { lines: told } = await cli('convert', given, converted);
    for (const command of ['codebook', 'codings', 'matrix']) {
      const { code, output, lines } = await cli(command, given);
      expect([code, lines]).toEqual([exitCodes.ok, told.slice(0, -1)]);
      expect(lines.join('\n')).toContain(said);
      expect(output).toBe((await cli(command, converted)).output);
    }
    await rm(converted);
  });

  it('are read from a bare project.qde as well', async () => {
    const qde = join(folder, 'bare.qde');
    await writeFile(qde, unzipSync(await readFile(file))['project.qde']!);
    const { code, output } = await cli('codebook', qde);
    expect([code, output.split('\r\n').length]).toEqual([exitCodes.ok, 4]);
    await rm(qde);
  });
});

describe('inspect', () => {
  it('says what is in the file', async () => {
    const { output } = await cli('inspect', file, '--json');
    expect(JSON.parse(output)).toEqual({
      format: 'qdpx',
      documents: 2,
      codes: 2,
      codings: 3,
      cases: 0,
      events: 2,
      memos: 0,
      files: 0,
      keptParts: 0,
      readings: [],
      losses: [],
    });
    expect((await cli('inspect', file, '--lang', 'de')).output).toContain('Codierungen: 3\n');
    const survey = fixture('xlsx/survey.xlsx');
    expect((await cli('inspect', survey)).output).toContain('  table Antworten: columns 6, rows 3\n');
  });

  it('says what was lost', async () => {
    const [id, text] = [...source.texts][0]!;
    const damaged = join(folder, 'damaged.qdpx');
    await writeFile(
      damaged,
      writeQdpx({ ...source, texts: new Map([...source.texts, [id, text.replace('hören', 'horen')]]) }),
    );
    const facts = JSON.parse((await cli('inspect', damaged, '--json')).output) as { losses: { code: string }[] };
    expect(facts.losses.map(({ code }) => code)).toEqual(['coding-misquoted']);
    const { lines, code } = await cli('matrix', damaged);
    expect(code).toBe(exitCodes.ok);
    expect(lines).toEqual([expect.stringContaining('a coding does not fit its text and was left out')]);
    await rm(damaged);
  });
});

const fixtures = fileURLToPath(new URL('../../fixtures/import/', import.meta.url));
const fixture = (path: string): string => join(fixtures, path);

describe('files of any kind', () => {
  it('are inspected as what they are', async () => {
    const facts = async (path: string): Promise<unknown> => JSON.parse((await cli('inspect', path, '--json')).output);
    expect(await facts(fixture('projects/rqda/garten.rqda'))).toMatchObject({
      format: 'rqda',
      documents: 2,
      codings: 4,
    });
    expect(await facts(fixture('code-lists/qdc/' + (await first('code-lists/qdc'))))).toMatchObject({ format: 'qdc' });
    expect(await facts(fixture('docx/results.docx'))).toMatchObject({ format: 'docx', documents: 1 });
    const { output } = await cli('inspect', fixture('projects/taguette/garten.sqlite3'), '--lang', 'de');
    expect(output).toContain('gespräch.docx: Stellen UTF-8 bytes, exclusive (80 %)');
    expect(output).toContain('1 Codierung liegt außerhalb des Textes');
  });

  it('are sound, or their faults are listed', async () => {
    expect(await cli('validate', file)).toEqual({ code: exitCodes.ok, output: '', lines: [] });
    const { code, lines } = await cli('validate', fixture('projects/rqda/garten.rqda'));
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringContaining('Gespräch 1: a coding does not fit its text'));
    expect(lines.every((line) => line.startsWith(fixtures))).toBe(true);
    const book = join(folder, 'buch.qdc');
    await cli('convert', file, book);
    expect((await cli('validate', book)).lines).toEqual([]);
    await writeFile(book, (await readFile(book, 'utf8')).replaceAll(' isCodable="true"', ''));
    expect(await cli('validate', book)).toMatchObject({
      code: 1,
      lines: Array(2).fill(expect.stringContaining('isCodable')),
    });
    const broken = join(folder, 'broken.sqlite3');
    await writeFile(broken, (await readFile(fixture('projects/taguette/garten.sqlite3'))).subarray(0, 9000));
    expect(await cli('validate', broken)).toMatchObject({ code: 1, lines: [expect.stringContaining('damaged')] });
    expect((await cli('validate', join(folder, 'nothing'))).code).toBe(exitCodes.badInput);
  });

  it('become project files, lists of codes and texts', async () => {
    const project = join(folder, 'aus.qdpx');
    const { code, lines } = await cli('convert', fixture('projects/qualcoder/garten.zip'), project);
    expect(code).toBe(exitCodes.ok);
    expect(lines.at(-1)).toBe(`Written: ${project}`);
    expect(lines.length).toBeGreaterThan(1);
    const read = readQdpx(new Uint8Array(await readFile(project)));
    expect(read.ok && [...read.value.project.codings.values()].flat().map(({ quote }) => quote)).toContain(
      '„Mehr Grün“',
    );
    for (const ending of ['qdc', 'csv']) {
      const list = join(folder, `aus.${ending}`);
      expect((await cli('convert', project, list)).code).toBe(exitCodes.ok);
      const given = await cli('codebook', project, '--format', ending);
      expect(given.output).toBe(await readFile(list, 'utf8'));
      const facts = JSON.parse((await cli('inspect', list, '--json')).output) as unknown;
      if (ending === 'qdc') expect(facts).toMatchObject({ format: 'qdc', codes: 5 });
      const back = join(folder, `zurück-${ending}.qdpx`);
      expect((await cli('convert', list, back)).code).toBe(exitCodes.ok);
      const codes = readQdpx(new Uint8Array(await readFile(back)));
      expect(codes.ok && codes.value.project.codes.size).toBe(5);
    }
    const interview = join(folder, 'gespräch.qdpx');
    expect((await cli('convert', fixture('txt/garden-windows-1252-crlf.txt'), interview)).code).toBe(exitCodes.ok);
    const made = readQdpx(new Uint8Array(await readFile(interview)));
    if (!made.ok) throw new Error(made.error.code);
    const { project: own, texts, files } = made.value;
    expect([own.documents.size, own.codes.size]).toEqual([1, 0]);
    const other = join(folder, 'anderes.qdpx');
    await cli('convert', fixture('txt/notes-control-characters.txt'), other);
    const others = readQdpx(new Uint8Array(await readFile(other)));
    expect(others.ok && [...others.value.project.documents.keys()]).not.toEqual([...own.documents.keys()]);
    expect(`${[...texts.values()].join()}\n`).toBe(await readFile(fixture('txt/garden-utf-8.txt'), 'utf8'));
    const original = await readFile(fixture('txt/garden-windows-1252-crlf.txt'));
    expect([...(files ?? []).values()]).toEqual([new Uint8Array(original)]);
    const folderFile = join(folder, 'ordner.zip');
    const entry = async (path: string) => new Uint8Array(await readFile(fixture(path)));
    const mixed = {
      'a/Gespräch.docx': await entry('docx/results.docx'),
      'a/still.mp3': await entry('media/stille.mp3'),
    };
    await writeFile(folderFile, zipSync(mixed));
    const all = await cli('convert', folderFile, join(folder, 'alle.qdpx'));
    expect(all.lines.join('\n')).toContain('a/still.mp3 is not in it');
    expect(JSON.parse((await cli('inspect', join(folder, 'alle.qdpx'), '--json')).output)).toMatchObject({
      ...{ documents: 1, files: 1, codes: 0 },
    });
    const text = join(folder, 'aus.txt');
    await cli('convert', fixture('txt/garden-windows-1252-crlf.txt'), text);
    expect(await readFile(text, 'utf8')).toBe(await readFile(fixture('txt/garden-utf-8.txt'), 'utf8'));
  });

  it('are not turned into what they cannot be', async () => {
    const cases = [
      [file, 'a.pdf', 'the ending can be'],
      [file, 'a.txt', 'holds 2 texts'],
      [fixture('docx/results.docx'), 'a.qdc', 'holds no project'],
      [fixture('csv/qualtrics.csv'), 'a.qdpx', 'holds no project'],
      [fixture('csv/qualtrics.csv'), 'a.qdc', 'holds no project'],
      [fixture('srt/dialogue.srt'), 'a.qdc', 'holds no project'],
      [join(fixtures, 'nothing.rqda'), 'a.qdpx', 'no such file'],
    ] as const;
    for (const [from, to, words] of cases) {
      const { code, lines } = await cli('convert', from, join(folder, to));
      expect([code, lines]).toEqual([exitCodes.badInput, [expect.stringContaining(words)]]);
    }
    expect(await cli('convert', file)).toMatchObject({ code: 2, lines: [expect.stringContaining('convert IN OUT')] });
    expect((await cli('convert', file, file)).lines).toEqual([expect.stringContaining('would be overwritten')]);
  });
});

async function first(folderName: string): Promise<string> {
  return (await readdir(fixture(folderName))).filter((name) => !name.endsWith('.json'))[0]!;
}

describe('help and version', () => {
  it('come in both languages, with or without a command', async () => {
    expect((await cli('--help')).output).toContain('Usage\n');
    expect((await cli('matrix', '-h', '--lang=de')).output).toContain('Aufruf\n');
    const german = {
      write: () => undefined,
      say: () => undefined,
      engine: () => noted,
      environment: { LC_ALL: 'de_DE.UTF-8' },
    };
    let output = '';
    await runCli(['--help'], { ...german, write: (part) => void (output += String(part)) });
    expect(output).toContain('Aufruf\n');
    expect((await cli('--version')).output).toBe(`${software}\n`);
  });

  it('fits a terminal of 120 columns', async () => {
    for (const lang of ['de', 'en']) {
      const { output } = await cli('--help', '--lang', lang);
      expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    }
  });
});

describe('bad input', () => {
  it('ends with code 2, one clear line and no output', async () => {
    await writeFile(join(folder, 'text.qdpx'), 'no archive');
    await writeFile(join(folder, 'half.qdpx'), writeQdpx(source).slice(0, 500));
    const cases: readonly (readonly [args: readonly string[], line: RegExp])[] = [
      [[], /No command given/],
      [['draw', file], /Unknown command "draw"/],
      [['matrix'], /No file given/],
      [['matrix', file, 'b.qdpx'], /"b\.qdpx" is one too many/],
      [['matrix', file, '--row', 'codes'], /Unknown option --row\b.*matrix --help/],
      [['matrix', file, '-x'], /Unknown option -x/],
      [['codings', file, '--rows', 'codes'], /Unknown option --rows.*codings --help/],
      [['matrix', file, '--json'], /Unknown option --json/],
      [['matrix', file, '--rows', 'code'], /--rows cannot be "code"; it can be codes, categories/],
      [['matrix', file, '--rows'], /--rows needs a value/],
      [['matrix', file, '--out', '--table'], /--out needs a value/],
      [['matrix', file, '--table=yes'], /--table takes no value/],
      [['matrix', file, '--rows', 'codes', '--rows', 'codes'], /more than once/],
      [['matrix', file, '--lang', 'fr'], /--lang cannot be "fr"/],
      [['codings', file, '--format', 'pdf'], /--format cannot be "pdf"; it can be csv, xlsx/],
      [['matrix', file, '--language', 'fr'], /--language cannot be "fr"; it can be de, en/],
      [['matrix', file, '--view', 'Nichts'], /--view cannot be "Nichts"; it can be Für den Bericht/],
      [['matrix', file, '--columns', 'attribute:Farbe'], /--columns cannot be "Farbe"; it can be document:Ort/],
      [['matrix', file, '--events', 'Auftakt;Ende'], /--events cannot be "Ende"/],
      [['matrix', file, '--from', '1.5.2022'], /--from cannot be "1\.5\.2022"; it can be YYYY-MM-DD/],
      [['matrix', file, '--weight-from', '101'], /--weight-from cannot be "101"/],
      [['matrix', file, '--where', 'Ort'], /--where cannot be "Ort"; it can be NAME=VALUE/],
      [['report', file], /Which report\? --form can be/],
      [['report', file, '--form', 'codings'], /--form cannot be "codings"/],
      [['project', file], /Unknown command "project"/],
      [['matrix', file, '--table', '--out', 'x'], /--table is for the terminal/],
      [['matrix', join(folder, 'gone.qdpx')], /gone\.qdpx: there is no such file/],
      [['matrix', folder], /this is a folder/],
      [['matrix', join(folder, 'text.qdpx')], /text\.qdpx: this file holds no project/],
      [['matrix', join(folder, 'half.qdpx')], /half\.qdpx: the archive is damaged/],
      [['matrix', file, '--out', file], /would be overwritten/],
      [['matrix', file, '--out', join(folder, 'no', 'x.csv')], /cannot be written/],
    ];
    for (const [args, line] of cases) {
      const { code, output, lines } = await cli(...args);
      expect({ args, code, output, count: lines.length }).toEqual({ args, code: 2, output: '', count: 1 });
      expect(lines[0]).toMatch(line);
      expect(lines[0]).not.toContain('\n');
    }
    expect(await readFile(file)).toEqual(Buffer.from(writeQdpx(source)));
  });
});

const built = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url));

describe.skipIf(!existsSync(built))('the built program (where it has been built)', () => {
  function start(args: readonly string[]) {
    return spawn(process.execPath, [built, ...args], { env: { ...process.env, LC_ALL: 'C' } });
  }

  it('writes to standard output and ends with a code', async () => {
    const child = start(['matrix', file]);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, output.split('\r\n')[0]]).toEqual([0, 'code,Auftakt,Freibad am Hang,total']);
    const wrong = start(['matrix', 'gone.qdpx']);
    expect(await new Promise((resolve) => wrong.on('close', resolve))).toBe(2);
  });

  it('carries the engine of databases along', async () => {
    const child = start(['inspect', fixture('projects/rqda/garten.rqda')]);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(output).toContain('Format: rqda\nDocuments: 2\n');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(['codings', file]);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
    child.stdout.destroy();
    await new Promise((resolve) => child.on('close', resolve));
    expect(errors).toBe('');
  });
});
