import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeQdpx } from '../../shared/exporters/formats/qdpx';
import type { FileId } from '../../shared/kernel/ids';
import type { FileRecord } from '../../shared/project/file-record';
import { projectBuilder } from '../../shared/test/build';
import { testId } from '../../shared/test/test-id';
import { exitCodes, runCli } from './run';

const sounds = new Map(
  [400, 300].map((size, index) => {
    const bytes = new Uint8Array(size).fill(index + 1);
    return [createHash('sha256').update(bytes).digest('hex'), bytes] as const;
  }),
);
const [large = ''] = sounds.keys();
const largeFile = `${testId(15, 0)}.wav`;

function study() {
  const built = projectBuilder()
    .coder('A. Brandt')
    .document('Tisch', 'Kurz und gut.')
    .code('Mut')
    .coding('Mut', 'Tisch', 'gut')
    .build();
  const files = [...sounds].map(([sha256, { length: size }], index): FileRecord => {
    const head = { id: testId(15, index) as FileId, documentId: null, role: 'media' as const, mediaType: 'audio/wav' };
    return { ...head, name: `Gruppe ${index}.wav`, size, sha256, createdAt: built.project.info.createdAt };
  });
  return {
    ...built,
    project: { ...built.project, files: new Map(files.map((file) => [file.id, file])) },
    files: sounds,
  };
}

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wortlaut-split-'));
  file = join(folder, 'ganz.qdpx');
  await writeFile(file, writeQdpx(study()));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function cli(...args: readonly string[]) {
  const [output, lines]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    write: (part) => void output.push(Buffer.from(part).toString('utf8')),
    say: (line) => void lines.push(line),
    engine: () => () => Promise.reject(new Error('no engine')),
    environment: { LANG: 'en_US.UTF-8' },
    archiveLimits: { part: 1000, files: 350 },
  });
  return { code, output: output.join(''), lines };
}

const lossesOf = async (path: string): Promise<readonly string[]> =>
  (JSON.parse((await cli('inspect', path, '--json')).output) as { losses: { message: string }[] }).losses.map(
    ({ message }) => message,
  );

describe('a project whose files are too much for one archive', () => {
  const media = (): string => join(folder, 'geteilt Media');
  let split = '';
  beforeEach(async () => {
    split = join(folder, 'geteilt.qdpx');
    expect(await cli('convert', file, split)).toMatchObject({
      code: exitCodes.ok,
      lines: [
        expect.stringMatching(/geteilt\.qdpx: 1 file is too large .* folder “geteilt Media”: Gruppe 0\.wav\./),
        `Written: ${split}`,
      ],
    });
  });

  it('is written with a folder beside it, where every command finds them', async () => {
    expect(await readdir(media())).toEqual([largeFile]);
    expect(new Uint8Array(await readFile(join(media(), largeFile)))).toEqual(sounds.get(large));
    const names = Object.keys(unzipSync(await readFile(split)));
    expect(names.filter((name) => /wav$/.test(name))).toEqual([`sources/${testId(15, 1)}.wav`]);
    expect(await lossesOf(split)).toEqual([]);
    expect(await cli('validate', split)).toMatchObject({ code: exitCodes.ok, lines: [] });
    expect(await cli('codings', split)).toMatchObject({ code: exitCodes.ok, lines: [] });
  });

  it('takes its folder along when it is written anew', async () => {
    const moved = join(folder, 'Kopie.qdpx');
    expect((await cli('convert', split, moved)).code).toBe(exitCodes.ok);
    expect(new Uint8Array(await readFile(join(folder, 'Kopie Media', largeFile)))).toEqual(sounds.get(large));
    expect(await lossesOf(moved)).toEqual([]);
  });

  it('says which file is missing and where it should be, and is whole otherwise', async () => {
    await rename(media(), join(folder, 'anderswo'));
    const said = `“Gruppe 0.wav” is not in the project file but beside it, and is not there, or not whole: “geteilt Media/${largeFile}”.`;
    expect(await lossesOf(split)).toEqual([expect.stringContaining(said)]);
    const { code, output, lines } = await cli('codings', split);
    expect([code, lines]).toEqual([exitCodes.ok, [expect.stringContaining(said)]]);
    expect(output).toBe((await cli('codings', file)).output);
    const again = await cli('convert', split, join(folder, 'ohne.qdpx'));
    expect(again.lines.join('\n')).toMatch(/kept file is lost or damaged, and is left out: Gruppe 0\.wav/);
    expect(await readdir(folder)).not.toContain('ohne Media');
  });

  it('says when a file is there with other bytes', async () => {
    await writeFile(join(media(), largeFile), new Uint8Array(400));
    expect(await cli('validate', split)).toMatchObject({
      code: exitCodes.invalid,
      lines: [expect.stringContaining('not there, or not whole')],
    });
    const copy = join(folder, 'Kopie.qdpx');
    const { code, lines } = await cli('convert', split, copy);
    expect([code, lines]).toEqual([exitCodes.badInput, [expect.stringContaining('could not be put there')]]);
    expect((await readdir(folder)).sort()).toEqual(['ganz.qdpx', 'geteilt Media', 'geteilt.qdpx']);
  });

  it('is not led out of its own folder by a link', async () => {
    const secret = await mkdtemp(join(tmpdir(), 'wortlaut-secret-'));
    try {
      await rename(join(media(), largeFile), join(secret, largeFile));
      await symlink(join(secret, largeFile), join(media(), largeFile));
      expect(await lossesOf(split)).toHaveLength(1);
      await rm(media(), { recursive: true });
      await symlink(secret, media());
      expect(await lossesOf(split)).toHaveLength(1);
    } finally {
      await rm(secret, { recursive: true });
    }
  });

  it('takes everything in again where there is room', async () => {
    const whole = join(folder, 'wieder.qdpx');
    const code = await runCli(['convert', split, whole], {
      write: () => undefined,
      say: () => undefined,
      engine: () => () => Promise.reject(new Error('no engine')),
      environment: {},
    });
    expect(code).toBe(exitCodes.ok);
    expect(await readFile(whole)).toEqual(await readFile(file));
  });

  it('does not write where something else lies in the way', async () => {
    await writeFile(join(folder, 'x Media'), 'keine Mappe');
    const { code, lines } = await cli('convert', file, join(folder, 'x.qdpx'));
    expect([code, lines]).toEqual([exitCodes.badInput, [expect.stringContaining('could not be put there')]]);
    expect(await readdir(folder)).not.toContain('x.qdpx');
    await mkdir(join(folder, 'y.qdpx'));
    expect((await cli('convert', file, join(folder, 'y.qdpx'))).code).toBe(exitCodes.badInput);
    expect(await readdir(folder)).not.toContain('y Media');
  });
});
