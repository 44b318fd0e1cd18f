import { mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import { projectBesideRecording, qualcoderArchive, qualcoderFolder, spoken } from '../test/projects-with-media';
import { exitCodes, runCli } from './run';

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

/** What it says without its ids and their order: those that a file lacks follow from the bytes that were read. */
function withoutIds(value: object | string): unknown {
  const words = typeof value === 'string' ? value : JSON.stringify(value, (_, inner: unknown) => listed(inner));
  const plain = words.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
  return JSON.parse(plain, (_, inner: unknown) =>
    Array.isArray(inner) ? inner.map((one) => JSON.stringify(one)).sort() : inner,
  );
}

function listed(value: unknown): unknown {
  return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>).values()] : value;
}

describe('a project of QualCoder that is a folder', () => {
  let home = '';
  beforeEach(async () => {
    home = await qualcoderFolder(folder);
  });

  it('brings what lies in it, by its own name and by that of its database, as an archive of it does', async () => {
    const facts = async (path: string): Promise<unknown> => {
      const { output } = await cli('inspect', path, '--json');
      return withoutIds(output.replaceAll(/"\/[^"]*?(?:garten\.zip|data\.qda)/g, '"'));
    };
    const wanted = join(folder, 'archiv.qdpx');
    await cli('convert', qualcoderArchive, wanted);
    const expected = await read(wanted);
    expect(expected.files?.size).toBeGreaterThan(3);
    for (const path of [home, join(home, 'data.qda')]) {
      expect(await facts(path)).toEqual(await facts(qualcoderArchive));
      const out = join(folder, 'ordner.qdpx');
      const { code, lines } = await cli('convert', path, out);
      expect([code, lines.filter((line) => /lost or damaged| at /.test(line))]).toEqual([exitCodes.ok, []]);
      expect(withoutIds(await read(out))).toEqual(withoutIds(expected));
    }
  });

  it('names what is missing in it', async () => {
    await rm(join(home, 'audio'), { recursive: true });
    const { output } = await cli('inspect', home);
    expect(output).toMatch(/files of the project are not there \(.*audio\/ton\.mp3/);
  });
});

describe('a file that is larger than memory has room for', () => {
  it('is named with its size and the way out', async () => {
    const path = join(folder, 'alles.zip');
    const file = await open(path, 'w');
    await file.truncate(2_700_000_000);
    await file.close();
    const { code, lines } = await cli('inspect', path);
    expect([code, lines]).toEqual([
      exitCodes.badInput,
      [expect.stringMatching(/alles\.zip: The file is 2\.7 GB large\..* unpacked and imported as a folder/)],
    ]);
  });
});

describe('a project file of another tool whose recording lies beside it', () => {
  it('brings it, and says so', async () => {
    const path = await projectBesideRecording(folder);
    expect((await cli('inspect', path)).output).toContain('was beside the project file and is kept with the project');
    const out = join(folder, 'ganz.qdpx');
    expect((await cli('convert', path, out)).lines.at(-1)).toBe(`Written: ${out}`);
    const { files, project } = await read(out);
    const [record] = project.files.values();
    expect(record).toMatchObject({ name: 'Tisch 1.wav', size: spoken.length });
    expect(files?.get(record!.sha256)).toEqual(spoken);
    expect([...project.keptParts.values()][0]?.xml).toContain('<AudioSelection');
  });

  it('names it where it is missing, or a link would lead elsewhere', async () => {
    const path = await projectBesideRecording(folder);
    const media = join(folder, 'Gespräche Media');
    const said = 'should lie beside the project file and is not there: relative:///ton.wav';
    await rm(media, { recursive: true });
    expect((await cli('inspect', path)).output).toContain(said);
    const secret = await mkdtemp(join(tmpdir(), 'wortlaut-secret-'));
    try {
      await writeFile(join(secret, 'ton.wav'), spoken);
      await symlink(secret, media);
      expect((await cli('inspect', path)).output).toContain(said);
    } finally {
      await rm(secret, { recursive: true });
    }
  });
});
