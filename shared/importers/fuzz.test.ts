import { unzipSync, zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { addDocuments } from '../commands/add-documents';
import { encodeUtf8 } from '../kernel/encoding';
import { allCodings } from '../project/project';
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

/** How many damaged samples each format is given; a nightly run gives 10,000. */
const runs = Number(process.env['WORTLAUT_FUZZ_RUNS'] ?? 300);
/** A format that takes longer than this for all its samples hangs, in ms. */
const patience = 60_000 + runs * 100;

const fixtures = new URL('../../fixtures/', import.meta.url);
const small = smallProject();

/** Numbers that look like chance and are the same in every run (xorshift32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, below);
  };
}

function samplesIn(folder: string): readonly ImportFile[] {
  const place = new URL(`${folder}/`, fixtures);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.includes('.') && !/\.(?:expected\.json|sql)$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, place))) }));
}

const harmful = [
  '\0',
  '\ufffd',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '{\\',
  '"',
  '-->',
  '#00:00:00-0#',
  '99999999999999999999',
];

/** Bytes with a few blows: flipped, cut off, cut out, doubled, moved, or with something harmful put in. */
function damaged(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let blow = next(2) === 0 ? 1 : 1 + next(4); blow > 0; blow -= 1) {
    const [a, b] = [next(result.length), next(result.length)].sort((x, y) => x - y) as [number, number];
    const block = result.subarray(a, Math.min(b, a + 2000));
    const put = (middle: Uint8Array, from = a): Uint8Array => {
      const whole = new Uint8Array(a + middle.length + Math.max(0, result.length - from));
      whole.set(result.subarray(0, a));
      whole.set(middle, a);
      whole.set(result.subarray(from), a + middle.length);
      return whole;
    };
    switch (next(6)) {
      case 0:
        for (let flips = 1 + next(next(2) === 0 ? 2 : 20); flips > 0; flips -= 1) {
          const at = next(result.length);
          result[at] = (result[at] ?? 0) ^ (1 << next(8));
        }
        break;
      case 1:
        result = Uint8Array.from(result.subarray(0, b));
        break;
      case 2:
        result = put(new Uint8Array(), a + block.length) as Uint8Array<ArrayBuffer>;
        break;
      case 3:
        result = put(Uint8Array.from([...block, ...block]), a + block.length) as Uint8Array<ArrayBuffer>;
        break;
      case 4:
        result = put(encodeUtf8(harmful[next(harmful.length)] ?? '')) as Uint8Array<ArrayBuffer>;
        break;
      default:
        result = put(Uint8Array.from({ length: next(40) }, () => next(256))) as Uint8Array<ArrayBuffer>;
    }
  }
  return result;
}

/** The same within an archive: one of its entries is damaged and packed again, so that the reader gets to see it. */
function damagedWithin(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const name = names[next(names.length)] ?? '';
  return zipSync({ ...entries, [name]: damaged(entries[name] ?? new Uint8Array(), next) }, { level: 0 });
}

/** Every damaged sample of a format, in turn of its fixtures; the same ones in every run. */
function* damagedSamples(id: string, samples: readonly ImportFile[]): Iterable<ImportFile> {
  const next = numbersFrom([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  for (let run = 0; run < runs; run += 1) {
    const { name, bytes } = samples[run % samples.length] as ImportFile;
    const isArchive = fileKind(bytes) === 'zip';
    yield { name, bytes: isArchive && next(3) > 0 ? damagedWithin(bytes, next) : damaged(bytes, next) };
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
  const { project, texts } = outcome.value.read;
  for (const { documentId, start, end, quote } of allCodings(project)) {
    const revisionId = project.documents.get(documentId)?.revisionId;
    expect(revisionId !== undefined && texts.get(revisionId)?.slice(start, end) === quote).toBe(true);
  }
  return true;
}

function readDamagedList(file: ImportFile): boolean {
  const { codes, problems } = readCodeList(file);
  expect(codes.length > 0 || problems.some(({ severity }) => severity === 'error')).toBe(true);
  expect(codes.every(({ parent }, at) => parent === null || parent < at)).toBe(true);
  return codes.length > 0;
}

describe('damaged files never break anything', { timeout: patience }, () => {
  it.each(importers.map(({ id }) => id))('%s', (id) => tryAll(id, samplesIn(`import/${id}`), importDamaged));

  it.each(codeListReaders.map(({ id }) => id))('list of codes: %s', (id) =>
    tryAll(`codes ${id}`, samplesIn(`import/code-lists/${id}`), readDamagedList),
  );

  it.each(projectReaders.map(({ id }) => id))('project: %s', (id) => {
    const own = samplesIn(`import/projects/${id}`);
    const demo = samplesIn('demo').filter(({ name }) => name.endsWith('.qdpx'));
    const bare = demo.map(({ bytes }) => ({ name: 'a.qde', bytes: unzipSync(bytes)['project.qde'] as Uint8Array }));
    const samples = own.length > 0 ? own : id === 'qde' ? bare : demo;
    return tryAll(`project ${id}`, samples, readDamaged);
  });
});
