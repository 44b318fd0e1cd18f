import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpack } from '../../shared/importers/archive';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import { exitCodes, runCli } from './run';

const archive = fileURLToPath(new URL('../../fixtures/import/projects/qualcoder/garten.zip', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-media-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function cli(...args: readonly string[]) {
  const [output, lines]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    write: (part) => void output.push(Buffer.from(part).toString('utf8')),
    say: (line) => void lines.push(line),
    engine: () => () => Promise.reject(new Error('no engine')),
    environment: { LANG: 'en_US.UTF-8' },
  });
  return { code, output: output.join(''), lines };
}

async function read(path: string) {
  const found = readQdpx(new Uint8Array(await readFile(path)));
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

describe('a project of QualCoder that is a folder', () => {
  let home = '';
  beforeEach(async () => {
    home = join(folder, 'Gärten.qda');
    const entries = unpack(new Uint8Array(await readFile(archive)), (name) => !name.endsWith('/'));
    for (const [name, bytes] of entries ?? []) {
      const path = join(home, name.slice(name.indexOf('/') + 1));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
  });

  it('brings what lies in it, by its own name and by that of its database, as an archive of it does', async () => {
    const facts = async (path: string): Promise<string> => {
      const { output } = await cli('inspect', path, '--json');
      return output.replaceAll(/"\/[^"]*?(?:garten\.zip|data\.qda)/g, '"');
    };
    const wanted = join(folder, 'archiv.qdpx');
    await cli('convert', archive, wanted);
    const expected = await read(wanted);
    expect(expected.files?.size).toBeGreaterThan(3);
    for (const path of [home, join(home, 'data.qda')]) {
      expect(await facts(path)).toBe(await facts(archive));
      const out = join(folder, 'ordner.qdpx');
      const { code, lines } = await cli('convert', path, out);
      expect([code, lines.filter((line) => /lost or damaged| at /.test(line))]).toEqual([exitCodes.ok, []]);
      expect(await read(out)).toEqual(expected);
    }
  });

  it('names what is missing in it', async () => {
    await rm(join(home, 'audio'), { recursive: true });
    const { output } = await cli('inspect', home);
    expect(output).toMatch(/files of the project are not there \(.*audio\/ton\.mp3/);
  });
});
