import { randomUUID } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pieceLength, type OpenedFile } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { isProjectName } from '../../shared/importers/file-extensions';
import { isDatabase } from '../../shared/importers/project-folders';
import { projectFileAt } from '../files/files-beside';

/** Most files that a folder may bring along; nobody means to bring in more than that. */
const most = 20_000;

/** Project files of any tool among the words of a command line. */
export function projectFilesOf(words: readonly string[], workingFolder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && isProjectName(word))
    .map((word) => resolve(workingFolder, word));
}

/**
 * Files that the user chose or gave to the app. The page reads them piece by piece under a handle, and so only these.
 */
export class OutsideFiles {
  private readonly paths = new Map<string, string>();

  /** Gives out files by their paths. */
  async offer(paths: readonly string[]): Promise<OpenedFile[]> {
    return Promise.all(paths.map((path) => this.offerOne(path, homeOf(path))));
  }

  /** Gives out a project's file that was dropped on the page; null for any other, and for what is no file. */
  async offerDropped(path: string): Promise<OpenedFile | null> {
    if (!isAbsolute(path) || !isProjectName(path) || !(await isFile(path))) return null;
    return this.offerOne(path, homeOf(path));
  }

  /** Gives out those of the files that are there; a name out of a command line may be of none. */
  async offerThere(paths: readonly string[]): Promise<OpenedFile[]> {
    const tried = await Promise.allSettled(
      paths.map(async (given) => {
        const path = await projectFileAt(given);
        return this.offerOne(path, homeOf(path));
      }),
    );
    return tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  }

  /** Gives out all files in a folder and below it; hidden folders and links are not followed. */
  async offerFolder(root: string): Promise<OpenedFile[]> {
    const offered: OpenedFile[] = [];
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
      const below = relative(root, folder).split(sep).join('/');
      const inside = below === '' ? basename(root) : `${basename(root)}/${below}`;
      const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
      folders.push(...inner.map(({ name }) => join(folder, name)).reverse());
      for (const entry of entries.filter((one) => one.isFile())) {
        if (offered.length >= most) throw new RequestFailure('file-too-large', basename(root));
        offered.push(await this.offerOne(join(folder, entry.name), inside));
      }
    }
    return offered;
  }

  /** A piece of a file that was given out. */
  async read(handle: string, at: number): Promise<Uint8Array<ArrayBuffer>> {
    const file = await open(this.pathOf(handle), 'r');
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.max(0, Math.min(pieceLength, size - at)));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, at + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.slice(0, filled);
    } finally {
      await file.close();
    }
  }

  /** Where a file that was given out lies; for this process alone. */
  pathOf(handle: string): string {
    const path = this.paths.get(handle);
    if (path === undefined) throw new RequestFailure('file-not-found', handle);
    return path;
  }

  private async offerOne(path: string, folder: string): Promise<OpenedFile> {
    const { size } = await stat(path);
    const handle = randomUUID();
    this.paths.set(handle, path);
    return { name: basename(path), folder, size, handle };
  }
}

/** The folder of a project that is one, which bears its name; empty for any other file. */
function homeOf(path: string): string {
  const home = basename(dirname(path));
  return isDatabase(basename(path)) && /\.qda$/i.test(home) ? home : '';
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
