import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../electron/cli/open-sqlite';
import { unzipSync, zipSync } from 'fflate';
import { writeQdpx } from '../../exporters/formats/qdpx';
import { digestOf } from '../../kernel/digest';
import type { FileRecord } from '../../project/file-record';
import type { Project } from '../../project/project';
import { countingPorts } from '../../test/ports';
import type { Beside } from '../define-project-reader';
import { qualcoder } from '../projects/qualcoder';
import { readAnyQdpx, readQdpx } from '../formats/qdpx';
import { validateQdpx } from '../qdpx/validate';
import { makeDatabase } from '../test/make-database';

const garden = readFileSync(
  new URL('../../../fixtures/import/projects/qualcoder/data.qda.sql', import.meta.url),
  'utf8',
);

const whole = new URL('../../../fixtures/import/projects/qualcoder/garten.zip', import.meta.url);

/** Reads the database alone, with what lies in its folder at hand, as the app and the command line have it. */
async function readFolder(without: readonly string[] = []) {
  const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(whole))));
  const lying = new Map(entries.map(([name, bytes]) => [name.slice(name.indexOf('/') + 1).toLowerCase(), bytes]));
  const asked: string[] = [];
  const beside: Beside = async (path) => {
    const bytes = lying.get(path.normalize('NFC').toLowerCase());
    if (bytes === undefined || without.includes(path)) return null;
    const take = (): Promise<Uint8Array> => {
      asked.push(path);
      return Promise.resolve(bytes);
    };
    return { size: bytes.length, sha256: await digestOf(bytes), bytes: take };
  };
  const bytes = lying.get('data.qda') ?? new Uint8Array();
  const options = { ports: countingPorts(1), openSqlite, onProgress: () => undefined, beside };
  const outcome = await qualcoder.read({ name: 'Gärten.qda/data.qda', bytes }, options);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return { ...outcome.value, asked };
}

async function readWhole(bytes = new Uint8Array(readFileSync(whole))) {
  const options = { ports: countingPorts(1), openSqlite, onProgress: () => undefined };
  const outcome = await qualcoder.read({ name: 'garten.zip', bytes }, options);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

function isPdf({ mediaType }: FileRecord): boolean {
  return mediaType === 'application/pdf';
}

describe('a project of QualCoder', () => {
  it('goes out valid with its pictures, recordings and pages, and comes back the same', async () => {
    const { project, texts, files } = await readWhole();
    const archive = writeQdpx({ project, texts, files });
    expect(validateQdpx(archive, 'garten.qdpx')).toEqual([]);
    const own = readQdpx(archive);
    expect(own.ok && own.value.project).toEqual(project);
    expect(own.ok && own.value.files).toEqual(files);
    const entries = Object.entries(unzipSync(archive)).filter(([name]) => !name.startsWith('wortlaut/'));
    const options = { ports: countingPorts(900), onProgress: () => undefined };
    const foreign = await readAnyQdpx(zipSync(Object.fromEntries(entries)), 'fremd.qdpx', options);
    if (!foreign.ok) throw new Error(foreign.error.code);
    const kinds = (parts: Project['keptParts']) =>
      [...parts.values()]
        .map(({ kind, name, xml }) => `${kind} ${name} ${xml.match(/Selection guid/g)?.length ?? 0}`)
        .filter((part) => !part.startsWith('Variable'))
        .sort();
    expect(kinds(foreign.value.project.keptParts)).toEqual(kinds(project.keptParts));
    expect(foreign.value.problems.filter(({ code }) => code.includes('lost'))).toEqual([]);
  });

  it('names a file of its archive that is damaged, and keeps what is marked in it', async () => {
    const bytes = new Uint8Array(readFileSync(whole));
    const at = Buffer.from(bytes).indexOf('images/Zaun.JPG') + 'images/Zaun.JPG'.length + 4;
    bytes.fill(0xff, at, at + 8);
    const { project, problems } = await readWhole(bytes);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'archive-entry-damaged', severity: 'error', place: 'images/zaun.jpg' }),
    );
    const picture = [...project.keptParts.values()].find(({ kind }) => kind === 'PictureSource');
    expect(picture).toMatchObject({ name: 'zaun.jpg', fileIds: [] });
    expect(picture?.xml).toContain('currentPath="images/zaun.jpg"');
  });

  it('is out of its folder what it is out of an archive of it; recordings and pictures are not read into memory', async () => {
    const [folder, archive] = [await readFolder(), await readWhole()];
    expect(folder.project).toEqual(archive.project);
    expect(folder.problems.map(({ code }) => code)).toEqual(archive.problems.map(({ code }) => code));
    expect(folder.asked).toEqual(
      [...folder.project.files.values()].filter(isPdf).map(({ name }) => `documents/${name}`),
    );
    const there = [...folder.files!.keys(), ...folder.nearby!.map(({ sha256 }) => sha256)];
    expect(there.sort()).toEqual([...archive.files!.keys()].sort());
    expect(folder.nearby).toContainEqual(expect.objectContaining({ path: 'images/zaun.jpg', name: 'zaun.jpg' }));
  });

  it('names what is missing in its folder, and keeps what is marked in it', async () => {
    const { project, problems } = await readFolder(['images/zaun.jpg']);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'media-files-missing',
        params: { count: 2, names: expect.stringContaining('images/zaun.jpg') as string },
      }),
    );
    const picture = [...project.keptParts.values()].find(({ kind }) => kind === 'PictureSource');
    expect(picture).toMatchObject({ name: 'zaun.jpg', fileIds: [] });
    expect(picture?.xml.match(/<PictureSelection/g)).not.toBeNull();
  });

  it('says of everything that has no place here that it stays behind', async () => {
    const more = `CREATE TABLE graph (grid integer primary key, name text, description text, date text, scene_width integer, scene_height integer);
      INSERT INTO graph VALUES (1, 'Überblick', '', '', 10, 10), (2, 'Nochmals', '', '', 10, 10);
      INSERT INTO stored_sql VALUES ('Alle', '', '', 'select 1');
      INSERT INTO attribute VALUES (9, 'Stimmung', 'journal', 'gut', 1, '', 'mia');`;
    const bytes = await makeDatabase(garden + more);
    const options = { ports: countingPorts(1), openSqlite, onProgress: () => undefined };
    const outcome = await qualcoder.read({ name: 'data.qda', bytes }, options);
    if (!outcome.ok) throw new Error(outcome.error.code);
    const counts = new Map(outcome.value.problems.map(({ code, params }) => [code, params?.['count']]));
    expect(counts.get('graphs-left-out')).toBe(2);
    expect(counts.get('queries-left-out')).toBe(1);
    expect(counts.get('attributes-left-out')).toBe(1);
  });
});
