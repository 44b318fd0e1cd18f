import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { RequestFailure } from '../../shared/ipc/failure';
import { projectDatabase } from '../../shared/importers/file-extensions';
import { isMediaFile, isMediaFolder, isMediaPath } from '../../shared/kernel/media-folder';
import type { FileBeside } from '../../shared/project/files-beside';
import { beginDurably, isErrno, placeTogether, type Disk, type DurableFile } from './durable-file';

type Wanted = Pick<FileBeside, 'folder' | 'file' | 'size' | 'sha256'>;

/** A file that is to lie beside an archive, and where it is now: its path, or its bytes. */
export type CopyBeside = Wanted & { readonly from: string | Uint8Array };

/** Bytes copied at a time. */
const stepLength = 8 * 1024 * 1024;

/**
 * Where a file lies beside an archive; null when there is none of its name and size, or a link leads out of the
 * archive's own folder.
 */
export async function findBeside(archive: string, { folder, file, size }: Wanted): Promise<string | null> {
  if (!isMediaFolder(folder) || !isMediaFile(file)) return null;
  const found = await fileBelow(dirname(archive), [folder, file]);
  return found?.size === size ? found.path : null;
}

/** The database of a project that is a folder (QualCoder), by the folder; any other path as it came. */
export async function projectFileAt(path: string): Promise<string> {
  const database = join(path, projectDatabase);
  const isThere = await stat(database).then(
    (found) => found.isFile(),
    () => false,
  );
  return isThere ? database : path;
}

/**
 * Where a file lies that another tool's project names by its path from there; null when there is none, or a link leads
 * out of the project's own folder. Names are written composed or not, and in capitals or not, by system and program.
 */
export async function findMedia(project: string, path: string): Promise<string | null> {
  if (!isMediaPath(path)) return null;
  const [home, parts] = [dirname(project), path.split('/')];
  const found = (await fileBelow(home, parts)) ?? (await fileBelow(home, await spelled(home, parts)));
  return found?.path ?? null;
}

/** A file by its path from a folder; null when there is none in it, links included. */
async function fileBelow(
  folder: string,
  parts: readonly string[],
): Promise<{ readonly path: string; readonly size: number } | null> {
  try {
    const home = await realpath(folder);
    const path = await realpath(join(home, ...parts));
    const found = await stat(path);
    const isInside = path.startsWith(home.endsWith(sep) ? home : home + sep);
    return isInside && found.isFile() ? { path, size: found.size } : null;
  } catch {
    // Not there, or not for us: the same to whoever looks for it.
    return null;
  }
}

/** The path as the disk spells it; as it came where the disk has nothing like it. */
async function spelled(home: string, parts: readonly string[]): Promise<readonly string[]> {
  const done: string[] = [];
  for (const part of parts) {
    const names = await readdir(join(home, ...done)).catch(() => []);
    done.push(names.find((name) => nameKey(name) === nameKey(part)) ?? part);
  }
  return done;
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** SHA-256 of a file in lower-case hex, read piece by piece. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** How far copying is, in bytes. */
export type CopyProgress = { readonly done: number; readonly total: number };

type Source = {
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};
type Copying = { readonly source: Source; readonly target: DurableFile; readonly hash: Hash; at: number };

/**
 * Puts files into the folder beside an archive, piece by piece: no more of them is in memory, and one can stop between
 * any two. Each is checked against its hash and then on the disk. What lies there whole already stays as it is; what is to
 * replace another file waits, so that the archive that has that one keeps it until it is replaced itself.
 */
export class CopiesBeside {
  private readonly total: number;
  private readonly waiting: CopyBeside[];
  private readonly placed: string[] = [];
  private readonly made: string[] = [];
  private readonly held: DurableFile[] = [];
  private copying: Copying | null = null;
  private done = 0;

  constructor(
    private readonly archive: string,
    files: readonly CopyBeside[],
    private readonly disk?: Disk,
  ) {
    this.waiting = [...files];
    this.total = files.reduce((sum, { size }) => sum + size, 0);
  }

  get isDone(): boolean {
    return this.waiting.length === 0;
  }

  /** Whole files that take the places of others, together with the archive (`placeTogether`). */
  get replacing(): readonly DurableFile[] {
    return this.held;
  }

  /** Copies the next piece. Fails with `kept-damaged` when a file is not what it should be. */
  async step(): Promise<CopyProgress> {
    const [next] = this.waiting;
    if (next === undefined) return { done: this.done, total: this.total };
    if (this.copying === null && (await this.isThere(next))) {
      this.waiting.shift();
      this.done += next.size;
    } else {
      this.copying ??= await this.begin(next);
      this.done += await this.copyPiece(this.copying, next);
      if (this.copying.at === next.size) await this.finish(this.copying, next);
    }
    return { done: this.done, total: this.total };
  }

  /** Takes away what was put there, and nothing else. */
  async undo(): Promise<void> {
    const { copying } = this;
    this.copying = null;
    if (copying !== null) await Promise.all([copying.source.close(), copying.target.abandon()]);
    await Promise.all(this.held.splice(0).map((file) => file.abandon()));
    await Promise.all(this.placed.splice(0).map((path) => rm(path, { force: true })));
    // Where something else lies in it by now it stays.
    for (const folder of this.made.splice(0)) await rmdir(folder).catch(() => undefined);
  }

  private targetOf({ folder, file }: Wanted): string {
    if (!isMediaFolder(folder) || !isMediaFile(file)) throw new RequestFailure('request-invalid', file);
    return join(dirname(this.archive), folder, file);
  }

  private async isThere(next: CopyBeside): Promise<boolean> {
    const found = await findBeside(this.archive, next);
    return found !== null && (await hashOfFile(found)) === next.sha256;
  }

  private async begin(next: CopyBeside): Promise<Copying> {
    const path = this.targetOf(next);
    const folder = dirname(path);
    try {
      await mkdir(folder);
      this.made.push(folder);
    } catch (error) {
      // A link there would lead to a place that nobody chose.
      if (!isErrno(error, 'EEXIST') || !(await lstat(folder)).isDirectory()) throw error;
    }
    const source = await sourceOf(next);
    try {
      return { source, target: await beginDurably(path, this.disk), hash: createHash('sha256'), at: 0 };
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  private async copyPiece(copying: Copying, { size, file }: CopyBeside): Promise<number> {
    const { source, target, hash, at } = copying;
    const piece = await source.read(at, Math.min(stepLength, size - at));
    if (piece.length === 0 && size > at) throw new RequestFailure('kept-damaged', file);
    hash.update(piece);
    await target.write(piece);
    copying.at += piece.length;
    return piece.length;
  }

  private async finish({ source, target, hash }: Copying, next: CopyBeside): Promise<void> {
    if (hash.digest('hex') !== next.sha256) throw new RequestFailure('kept-damaged', next.file);
    const path = this.targetOf(next);
    const isTaken = await stat(path).then(
      () => true,
      () => false,
    );
    if (isTaken) await target.seal();
    else {
      await placeTogether([target]);
      this.placed.push(path);
      await target.settle();
    }
    this.copying = null;
    if (isTaken) this.held.push(target);
    this.waiting.shift();
    await source.close();
  }
}

async function sourceOf({ from, file }: CopyBeside): Promise<Source> {
  if (typeof from !== 'string') {
    return {
      read: (at, length) => Promise.resolve(from.subarray(at, at + length)),
      close: () => Promise.resolve(),
    };
  }
  const handle = await open(from, 'r').catch((error: unknown) => {
    throw isErrno(error, 'ENOENT') ? new RequestFailure('file-not-found', file) : error;
  });
  return {
    read: async (at, length) => {
      const buffer = new Uint8Array(length);
      return buffer.subarray(0, (await handle.read(buffer, 0, length, at)).bytesRead);
    },
    close: () => handle.close(),
  };
}
