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
    input.accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
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

/** Asks for a place, where the browser can; else the file comes as a download. The side file always does. */
export async function saveFile(sent: Sent<'files.save'>): Promise<Reply<'files.save'>> {
  const name = await saveOne(sent);
  if (name !== null && sent.sideFile !== null) {
    download(name.replace(/\.[^.]*$/, '') + sent.sideFile.suffix, sent.sideFile.bytes);
  }
  return { name };
}

async function saveOne({ suggestedName, filters, bytes }: Sent<'files.save'>): Promise<string | null> {
  const pick = (globalThis as { readonly showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (pick === undefined) {
    download(suggestedName, bytes);
    return suggestedName;
  }
  try {
    const types = filters.map(({ name, extensions }) => ({
      description: name,
      accept: { 'application/octet-stream': extensions.map((extension) => `.${extension}` as const) },
    }));
    const handle = await pick({ suggestedName, types });
    const writable = await handle.createWritable();
    await writable.write(Uint8Array.from(bytes));
    await writable.close();
    return handle.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
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
