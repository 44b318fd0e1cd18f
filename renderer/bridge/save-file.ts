import { pieceLength, type Sent } from '../../shared/ipc/contract';
import { request } from './backend';

export type SaveFileOptions = {
  /**
   * Told how much is there, from 0 to 1: of what lies beside the file, or of the file itself where nothing does and it takes
   * its time.
   */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Aborting throws its reason and leaves everything as it was. */
  readonly signal?: AbortSignal | undefined;
};

/** Asks for a place and writes a file there, piece by piece, and what lies beside it; its name, or null when cancelled. */
export async function saveFile(
  content: Blob,
  words: Sent<'files.save'>,
  options: SaveFileOptions = {},
): Promise<string | null> {
  const { saving } = await request('files.save', words);
  if (saving === null) return null;
  await writePieces(content, { ...options, id: saving.id, isAlone: words.beside === undefined });
  return saving.name;
}

/** From this time on one wants to know how far it is, in milliseconds. */
const worthTelling = 1000;

type Place = SaveFileOptions & { readonly id: string; readonly isAlone: boolean };

async function writePieces(content: Blob, { id, isAlone, onProgress, signal }: Place): Promise<void> {
  const began = performance.now();
  try {
    for (let at = 0; at < content.size; at += pieceLength) {
      signal?.throwIfAborted();
      if (isAlone && performance.now() - began > worthTelling) onProgress?.(at / content.size);
      const bytes = new Uint8Array(await content.slice(at, at + pieceLength).arrayBuffer());
      await request('files.savePiece', { id, bytes });
    }
    for (let isDone = isAlone; !isDone;) {
      signal?.throwIfAborted();
      const { done, total } = await request('files.saveBeside', { id });
      isDone = done >= total;
      onProgress?.(done / total);
    }
    signal?.throwIfAborted();
  } catch (error) {
    await request('files.saveEnd', { id, isWhole: false }).catch(() => undefined);
    throw error;
  }
  await request('files.saveEnd', { id, isWhole: true });
}
