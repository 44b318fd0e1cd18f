import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codingCount } from '../../shared/analysis/counts';
import { importers } from '../../shared/importers/importers';
import { projectReaders } from '../../shared/importers/project-readers';
import { codeListReaders, readCodeList } from '../../shared/importers/code-lists/code-lists';
import { readAny, type FoundFile } from './read-any';
import { wordsOf } from './words';

const root = fileURLToPath(new URL('../../', import.meta.url));
const interchange = join(root, '..', 'shared', 'interchange');
const missing = existsSync(interchange) ? '' : ' (left out: ../shared/interchange is not on this machine)';

/** Files of a folder and of those in it, without what is written beside them: expectations, sources, lists. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.(?:expected\.json|sql|tsv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

type Row = readonly [file: string, format: string, records: string, losses: number, reading: string, score: string];

async function rowOf(file: string, folder: string): Promise<{ readonly row: Row; readonly found: FoundFile }> {
  const found = await readAny(file, wordsOf('en'));
  const losses = found.problems.filter(({ severity }) => severity !== 'note').length;
  const [reading, score] = readingOf(found);
  return { row: [file.slice(folder.length + 1), formatOf(found), recordsOf(found), losses, reading, score], found };
}

function formatOf(found: FoundFile): string {
  if (found.kind === 'refused') return `refused: ${found.problems[0]?.code ?? ''}`;
  if (found.kind === 'project') return found.format;
  if (found.kind === 'codes') return `codes, ${found.list.format ?? ''}`;
  const formats = found.files.map(({ reading, media }) =>
    media === undefined ? (reading?.format ?? 'table') : 'media',
  );
  return [...new Set(formats)].join(', ');
}

function recordsOf(found: FoundFile): string {
  if (found.kind === 'refused') return '';
  if (found.kind === 'codes') return `${found.list.codes.length} codes`;
  if (found.kind === 'project') {
    const { project } = found.read;
    const { documents, codes, cases, memos } = project;
    return `${documents.size} docs, ${codes.size} codes, ${codingCount(project)} codings, ${cases.size} cases, ${memos.size} memos`;
  }
  const documents = found.files.flatMap((file) => file.documents);
  const rows = found.files.flatMap(({ tables = [] }) => tables.map((table) => `table of ${table.rows.length}`));
  const turns = documents.reduce((sum, document) => sum + document.turns.length, 0);
  return [`${documents.length} docs, ${turns} turns`, ...rows].join(', ');
}

/** The reading that most passages have, and the mean score of all. */
function readingOf(found: FoundFile): readonly [string, string] {
  const readings = found.kind === 'project' ? (found.read.readings ?? []) : [];
  const counts = new Map<string, number>();
  let [sum, passages] = [0, 0];
  for (const { chosen, score, selections } of readings) {
    counts.set(chosen, (counts.get(chosen) ?? 0) + selections);
    sum += score * selections;
    passages += selections;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? ['', ''] : [most[0], (sum / passages).toFixed(3)];
}

async function tableOf(files: readonly string[], folder: string) {
  const rows: Row[] = [];
  for (const file of files) rows.push((await rowOf(file, folder)).row);
  const header = ['file', 'format', 'records in', 'losses', 'reading chosen', 'score'];
  const cells = rows.map((row) => row.map(String));
  const widths = header.map((name, at) => Math.max(name.length, ...cells.map((row) => (row[at] ?? '').length)));
  const lines = [header, ...cells].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  console.log(`${lines.join('\n')}\n`);
  return rows;
}

describe('every format folder in fixtures/import', () => {
  const folder = join(root, 'fixtures', 'import');

  it('is read as what it is called, and the table of it says so', { timeout: 60_000 }, async () => {
    const isList = (file: string): boolean => file.startsWith(join(folder, 'code-lists'));
    const rows = await tableOf(
      filesIn(folder).filter((file) => !isList(file)),
      folder,
    );
    for (const [file, format] of rows)
      expect([file, format]).toEqual([file, file.replace(/^projects\//, '').split('/')[0]]);
    const folders = new Set(rows.map(([file]) => file.replace(/^projects\//, '').split('/')[0]));
    const known = [...importers, ...projectReaders.filter(({ id }) => !/^qd/.test(id))].map(({ id }) => id);
    expect([...folders].sort()).toEqual(expect.arrayContaining(known.sort()));
  });

  it('has lists of codes for every way to write one down', () => {
    const files = filesIn(join(folder, 'code-lists'));
    const found = files.map((file) => {
      const { format, codes } = readCodeList({ name: file, bytes: new Uint8Array(readFileSync(file)) });
      return [file, format, codes.length > 0];
    });
    for (const [file, format, hasCodes] of found) {
      expect([file, format, hasCodes]).toEqual([file, String(file).split(sep).at(-2), true]);
    }
    expect(new Set(found.map(([, format]) => format))).toEqual(new Set(codeListReaders.map(({ id }) => id)));
  });
});

describe.skipIf(missing !== '')(`every file of other tools${missing}`, () => {
  it('is read, and the table says what came in', { timeout: 60_000 }, async () => {
    const rows = await tableOf(filesIn(join(interchange, 'samples')), interchange);
    const texts = await tableOf(filesIn(join(interchange, 'transcripts')), interchange);
    expect(rows.length + texts.length).toBeGreaterThan(10);
    const refused = [...rows, ...texts].filter(([, format]) => format.startsWith('refused'));
    const withoutReader = importers.some(({ id }) => id === 'pdf')
      ? []
      : texts.filter(([file]) => file.endsWith('.pdf'));
    expect(refused).toEqual(withoutReader);
  });

  it('comes in whole from NVivo by the reading that scores best of all', async () => {
    const file = join(interchange, 'samples', 'zenodo5703624_Constructive_turn_NVivo_Mac.qdpx');
    const { found } = await rowOf(file, interchange);
    if (found.kind !== 'project') throw new Error(found.kind);
    const { project, readings = [] } = found.read;
    const { documents, codes, cases } = project;
    expect([documents.size, codes.size, codingCount(project), cases.size]).toEqual([60, 172, 874, 68]);
    const totals = new Map<string, number>();
    let [chosen, passages] = [0, 0];
    for (const { score, scores, selections } of readings) {
      for (const one of scores) totals.set(one.reading, (totals.get(one.reading) ?? 0) + one.score * selections);
      chosen += score * selections;
      passages += selections;
    }
    const ranked = [...totals].sort(([, a], [, b]) => b - a);
    console.log(
      `NVivo, ${passages} passages: chosen ${(chosen / passages).toFixed(4)}\n` +
        ranked.map(([reading, sum]) => `  ${(sum / passages).toFixed(4)}  ${reading}`).join('\n'),
    );
    expect(passages).toBe(874);
    expect(ranked).toHaveLength(16);
    expect(chosen).toBeGreaterThanOrEqual(ranked[0]?.[1] ?? Infinity);
  });

  it('leaves nothing of MAXQDA unsaid: its codes and its list of documents come in, its locked texts are counted', async () => {
    const { found, row } = await rowOf(join(interchange, 'transcripts', 'en_sbom_maxqda.mx22'), interchange);
    expect(row[2]).toBe('0 docs, 11 codes, 0 codings, 0 cases, 1 memos');
    expect(found.problems).toMatchObject([{ code: 'maxqda-texts-locked', params: { documents: 25, codings: 102 } }]);
  });
});
