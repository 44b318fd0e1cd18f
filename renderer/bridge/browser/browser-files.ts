import { required } from '../../../shared/kernel/assert';
import { pieceLength, type OpenedFile, type Reply, type Sent } from '../../../shared/ipc/contract';
import { RequestFailure } from '../../../shared/ipc/failure';

/** What the library of types does not know yet. */
type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<FileSystemFileHandle>;

/** A download must have begun before its address is withdrawn, in ms. */
const downloadStart = 60_000;

/** Files that were chosen, by the handle the page reads them under. */
const offered = new Map<string, File>();

/** Asks for files, or for a folder, by the browser's own dialog. */
export async function openFiles({ filters, choice }: Sent<'files.open'>): Promise<Reply<'files.open'>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = choice === 'files';
  input.webkitdirectory = choice === 'folder';
  if (choice !== 'folder') {
    // The first filter is the usual one; all files can be had by the dialog's own means.
    input.accept = (filters[0]?.extensions ?? []).map((extension) => `.${extension}`).join(',');
  }
  input.hidden = true;
  document.body.append(input);
  try {
    const chosen = await new Promise<readonly File[]>((resolve) => {
      input.addEventListener('change', () => resolve([...(input.files ?? [])]));
      input.addEventListener('cancel', () => resolve([]));
      input.click();
    });
    return { files: chosen.map(offer) };
  } finally {
    input.remove();
  }
}

/** A piece of a file that was chosen. */
export async function readFile({ handle, at }: Sent<'files.read'>): Promise<Reply<'files.read'>> {
  const file = offered.get(handle);
  if (file === undefined) throw new RequestFailure('file-not-found', handle);
  return { bytes: new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer()) };
}

/** A file that is being saved: `end` puts it in its place, or forgets it. */
type Saving = {
  readonly name: string;
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly end: (isWhole: boolean) => Promise<void>;
};
const savings = new Map<string, Saving & Pick<Sent<'files.save'>, 'sideFile'>>();

/** Asks for a place, where the browser can; else the file comes as a download. The side file always does. */
export async function beginSaving(sent: Sent<'files.save'>): Promise<Reply<'files.save'>> {
  const saving = await placeFor(sent);
  if (saving === null) return { saving: null };
  const id = crypto.randomUUID();
  savings.set(id, { ...saving, sideFile: sent.sideFile });
  return { saving: { id, name: saving.name } };
}

/** Writes on. */
export async function savePiece({ id, bytes }: Sent<'files.savePiece'>): Promise<Reply<'files.savePiece'>> {
  await required(savings.get(id), 'file that is being saved').write(Uint8Array.from(bytes));
  return {};
}

/** Puts the file in its place. */
export async function endSaving({ id, isWhole }: Sent<'files.saveEnd'>): Promise<Reply<'files.saveEnd'>> {
  const { name, sideFile, end } = required(savings.get(id), 'file that is being saved');
  savings.delete(id);
  await end(isWhole);
  if (isWhole && sideFile !== null) download(name.replace(/\.[^.]*$/, '') + sideFile.suffix, [sideFile.bytes]);
  return {};
}

async function placeFor({ suggestedName, filters }: Sent<'files.save'>): Promise<Saving | null> {
  const pick = (globalThis as { readonly showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (pick === undefined) return downloadOf(suggestedName);
  try {
    const types = filters.map(({ name, extensions }) => ({
      description: name,
      accept: { 'application/octet-stream': extensions.map((extension) => `.${extension}` as const) },
    }));
    const handle = await pick({ suggestedName, types });
    const writable = await handle.createWritable();
    return {
      name: handle.name,
      write: (bytes) => writable.write(bytes),
      end: (isWhole) => (isWhole ? writable.close() : writable.abort()),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function downloadOf(name: string): Saving {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  return {
    name,
    write: (bytes) => Promise.resolve(void pieces.push(bytes)),
    end: (isWhole) => Promise.resolve(isWhole ? download(name, pieces) : undefined),
  };
}

function download(name: string, pieces: readonly Uint8Array[]): void {
  const address = URL.createObjectURL(new Blob(pieces.map((piece) => Uint8Array.from(piece))));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), downloadStart);
}

function offer(file: File): OpenedFile {
  const handle = crypto.randomUUID();
  offered.set(handle, file);
  const folder = file.webkitRelativePath.split('/').slice(0, -1).join('/');
  return { name: file.name, folder, size: file.size, handle };
}
