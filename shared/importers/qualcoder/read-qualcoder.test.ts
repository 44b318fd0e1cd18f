import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../electron/cli/open-sqlite';
import { unzipSync, zipSync } from 'fflate';
import { writeQdpx } from '../../exporters/formats/qdpx';
import type { Project } from '../../project/project';
import { countingPorts } from '../../test/ports';
import { qualcoder } from '../projects/qualcoder';
import { readAnyQdpx, readQdpx } from '../formats/qdpx';
import { validateQdpx } from '../qdpx/validate';
import { makeDatabase } from '../test/make-database';

const garden = readFileSync(
  new URL('../../../fixtures/import/projects/qualcoder/data.qda.sql', import.meta.url),
  'utf8',
);

const whole = new URL('../../../fixtures/import/projects/qualcoder/garten.zip', import.meta.url);

async function readWhole(bytes = new Uint8Array(readFileSync(whole))) {
  const options = { ports: countingPorts(1), openSqlite, onProgress: () => undefined };
  const outcome = await qualcoder.read({ name: 'garten.zip', bytes }, options);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
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
