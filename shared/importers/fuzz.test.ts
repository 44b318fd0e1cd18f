import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { addDocuments } from '../commands/add-documents';
import { writeQdpx } from '../exporters/formats/qdpx';
import { arbitraryProject } from '../test/arbitrary-project';
import { countingPorts } from '../test/ports';
import { smallProject } from '../test/small-project';
import { codeListReaders } from './code-lists/code-lists';
import { readCodeList } from './code-lists/code-lists';
import { filesInside, isContainer } from './containers';
import type { ImportFile } from './define-importer';
import { fileKind } from './file-kind';
import { importFile, importers } from './importers';
import { normaliseText } from './normal-text';
import { projectReaders, readProjectFile } from './project-readers';
import { damagedBytes, numbersFrom } from './test/damage-bytes';
import { databaseDamage } from './test/damage-database';
import { damagedStructure, damagedWithin } from './test/damage-structure';
import { expectSound } from './test/expect-sound';

/** How many damaged samples each format is given; a nightly run gives 10,000. */
const runs = Number(process.env['WORTLAUT_FUZZ_RUNS'] ?? 300);
/** A format that takes longer than this for all its samples hangs, in ms. */
const patience = 60_000 + runs * 100;

const fixtures = new URL('../../fixtures/', import.meta.url);
const small = smallProject();

function samplesIn(folder: string): readonly ImportFile[] {
  const place = new URL(`${folder}/`, fixtures);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.includes('.') && !/\.(?:expected\.json|sql)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, place))) }));
}

const damageDatabase = await databaseDamage();

/**
 * Every damaged sample of a format, in turn of its fixtures; the same ones in every run.
 *
 * Half of the faults are in the bytes, of the file or of what lies in it, half of them in its structure.
 */
function* damagedSamples(id: string, samples: readonly ImportFile[]): Iterable<ImportFile> {
  const next = numbersFrom([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  for (let run = 0; run < runs; run += 1) {
    const { name, bytes } = samples[run % samples.length] as ImportFile;
    const kind = next(4);
    if (kind > 1) yield { name, bytes: damagedStructure(bytes, next, damageDatabase) };
    else if (kind === 1 && fileKind(bytes) === 'zip') yield { name, bytes: damagedWithin(bytes, next) };
    else yield { name, bytes: damagedBytes(bytes, next) };
  }
}

type Tally = { read: number; refused: number; slowest: number };
const tallies = new Map<string, Tally>();

/** Reads all damaged samples of a format; `read` says whether anything came of one, and checks what did. */
async function tryAll(
  id: string,
  samples: readonly ImportFile[],
  read: (file: ImportFile) => boolean | Promise<boolean>,
): Promise<void> {
  expect(samples, `${id} needs a fixture`).not.toEqual([]);
  const tally: Tally = { read: 0, refused: 0, slowest: 0 };
  for (const file of damagedSamples(id, samples)) {
    const start = performance.now();
    const isRead = await read(file);
    tally.slowest = Math.max(tally.slowest, performance.now() - start);
    if (isRead) tally.read += 1;
    else tally.refused += 1;
  }
  tallies.set(id, tally);
  expect(tally.read + tally.refused).toBe(runs);
}

afterAll(() => {
  const lines = [...tallies].map(
    ([id, { read, refused, slowest }]) =>
      `${id.padEnd(24)}${String(read).padStart(7)} read ${String(refused).padStart(7)} refused, slowest ${slowest.toFixed(0)} ms`,
  );
  process.stdout.write(`${['Damaged samples:', ...lines].join('\n')}\n`);
});

/** A file as the import takes it: what lies in an archive is read one by one. */
async function importDamaged(file: ImportFile): Promise<boolean> {
  if (isContainer(file.bytes)) {
    const inside = filesInside(file);
    if (inside.ok) for (const one of inside.value.files) await importOne(one);
    return inside.ok;
  }
  return importOne(file);
}

async function importOne(file: ImportFile): Promise<boolean> {
  const { documents, problems, tables, media } = await importFile(file, { sha256: '' });
  const isRead = documents.length > 0 || (tables?.length ?? 0) > 0 || media !== undefined;
  expect(isRead || problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { text, turns } of documents) {
    expect(normaliseText(text)).toMatchObject({ text, dropped: 0 });
    let last = -1;
    for (const { start, wordsStart } of turns) {
      expect(start > last && start < wordsStart && wordsStart <= text.length).toBe(true);
      last = start;
    }
  }
  const taken = documents.map((document) => ({ ...document, eventId: null, quotation: null }));
  addDocuments(small.project, { documents: taken }, countingPorts(9000));
  for (const { columns, rows } of tables ?? []) expect(rows.every((row) => row.length === columns.length)).toBe(true);
  return isRead;
}

async function readDamaged(file: ImportFile): Promise<boolean> {
  const outcome = await readProjectFile(file, { ports: countingPorts(9000), openSqlite, onProgress: () => undefined });
  if (!outcome.ok) return false;
  expectSound(outcome.value.read);
  return true;
}

function readDamagedList(file: ImportFile): boolean {
  const { codes, problems } = readCodeList(file);
  expect(codes.length > 0 || problems.some(({ severity }) => severity === 'error')).toBe(true);
  expect(codes.every(({ parent }, at) => parent === null || parent < at)).toBe(true);
  return codes.length > 0;
}

/** The demo project and a few small ones with records of every kind, as project files. */
const archives: readonly ImportFile[] = [
  ...samplesIn('demo').filter(({ name }) => name.endsWith('.qdpx')),
  ...fc
    .sample(arbitraryProject(), { seed: 5, numRuns: 8 })
    .map((source, at) => ({ name: `${at}.qdpx`, bytes: writeQdpx(source) })),
];

function bareProject({ name, bytes }: ImportFile): ImportFile {
  return { name: `${name}.qde`, bytes: unzipSync(bytes)['project.qde'] as Uint8Array };
}

describe('damaged files never break anything', { timeout: patience }, () => {
  it.each(importers.map(({ id }) => id))('%s', (id) => tryAll(id, samplesIn(`import/${id}`), importDamaged));

  it.each(codeListReaders.map(({ id }) => id))('list of codes: %s', (id) =>
    tryAll(`codes ${id}`, samplesIn(`import/code-lists/${id}`), readDamagedList),
  );

  it.each(projectReaders.map(({ id }) => id))('project: %s', (id) => {
    const own = samplesIn(`import/projects/${id}`);
    const samples = own.length > 0 ? own : id === 'qde' ? archives.map(bareProject) : archives;
    return tryAll(`project ${id}`, samples, readDamaged);
  });
});
