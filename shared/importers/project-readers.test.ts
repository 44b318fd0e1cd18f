import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { required } from '../kernel/assert';
import { misquotedCodings } from '../project/invariants';
import { countingPorts } from '../test/ports';
import { projectReaderFor, readProjectFile } from './project-readers';
import { describeProject } from './test/describe-project';

const fixtures = new URL('../../fixtures/import/projects/', import.meta.url);
/** What keeps its projects in a database. */
const formats = ['taguette', 'rqda', 'qualcoder', 'maxqda'];

/** Files of a format; what they are made of and what is expected of them lies beside them. */
const files = formats.flatMap((format) =>
  readdirSync(new URL(`${format}/`, fixtures))
    .filter((name) => !/\.(?:sql|json|md)$/.test(name))
    .map((name) => [format, name] as const),
);

async function readFixture(format: string, name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`${format}/${name}`, fixtures)));
  const options = { ports: countingPorts(), openSqlite, onProgress: () => undefined };
  return { bytes, outcome: await readProjectFile({ name, bytes }, options) };
}

describe('every reader of databases', () => {
  it.each(files)('%s reads %s as expected, with every quotation at its place', async (format, name) => {
    const { bytes, outcome } = await readFixture(format, name);
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(outcome.value.format).toBe(format);
    expect(projectReaderFor({ name: 'unbekannt', bytes })?.id).toBe(format);
    const { read } = outcome.value;
    const expected = new URL(`${format}/${name}.expected.json`, fixtures);
    expect(existsSync(expected), `${expected.pathname} is missing`).toBe(true);
    await expect(`${JSON.stringify(describeProject(read), null, 2)}\n`).toMatchFileSnapshot(expected.pathname);
    for (const { id, revisionId } of read.project.documents.values()) {
      expect(misquotedCodings(read.project, id, required(read.texts.get(revisionId), 'text'))).toEqual([]);
    }
  });
});
