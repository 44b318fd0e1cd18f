import { pieceLength, type OpenedFile } from '../../shared/ipc/contract';
import { isProjectName } from '../../shared/importers/file-extensions';
import { droppedFile, request } from '../bridge/backend';

/** Files whose bytes are fetched at the same time. */
const atOnce = 4;

/**
 * Files from outside as the page handles them, their bytes fetched piece by piece, so that the window stays fluent.
 *
 * A file in a folder has its path as name, as one in a ZIP archive has.
 */
export async function fetchFiles(
  opened: readonly OpenedFile[],
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<readonly File[]> {
  const files: File[] = [];
  const waiting = [...opened.entries()];
  let done = 0;
  const fetchNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, file] = next;
      files[index] = await fetchFile(file);
      done += 1;
      onProgress(done, opened.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchNext));
  return files;
}

/** Handles of files that the process behind gave out, by what the page made of them. */
const handles = new WeakMap<File, string>();

/** The handle of a file that was fetched, or of a project's that was dropped; undefined where nobody knows where a file lies. */
export function handleOf(file: File): string | undefined {
  return handles.get(file);
}

/** A file that was dropped on the page, under the path it has there; that of a project with its handle, so that one may look beside it. */
export async function knownFile(file: File, path: string): Promise<File> {
  const opened = isProjectName(path) ? await droppedFile(file) : null;
  const name = opened === null || path.includes('/') ? path : pathOf(opened);
  const known = name === file.name ? file : new File([file], name);
  if (opened !== null) handles.set(known, opened.handle);
  return known;
}

/** The path of a file from the folder that was chosen. */
export function pathOf({ folder, name }: OpenedFile): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The bytes of a file that the process behind gave out, for those that are looked into as a whole. */
export async function bytesOf(file: Pick<OpenedFile, 'handle' | 'size'>): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(await fetchPieces(file)).arrayBuffer());
}

async function fetchFile(opened: OpenedFile): Promise<File> {
  const file = new File(await fetchPieces(opened), pathOf(opened));
  handles.set(file, opened.handle);
  return file;
}

async function fetchPieces({ handle, size }: Pick<OpenedFile, 'handle' | 'size'>): Promise<Blob[]> {
  const pieces: Blob[] = [];
  for (let at = 0; at < size;) {
    const { bytes } = await request('files.read', { handle, at });
    if (bytes.length === 0) break;
    // The browser keeps what is in a blob outside of the page's memory.
    pieces.push(new Blob([new Uint8Array(bytes)]));
    at += Math.min(bytes.length, pieceLength);
  }
  return pieces;
}
