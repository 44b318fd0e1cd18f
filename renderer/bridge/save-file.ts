import { pieceLength, type Sent } from '../../shared/ipc/contract';
import { request } from './backend';

/** Asks for a place and writes a file there, piece by piece; its name, or null when cancelled. */
export async function saveFile(bytes: Uint8Array, words: Sent<'files.save'>): Promise<string | null> {
  const { saving } = await request('files.save', words);
  if (saving === null) return null;
  const writing = writePieces(bytes, saving.id);
  underWay.add(writing);
  await writing.finally(() => underWay.delete(writing));
  return saving.name;
}

/** Files whose places are known and whose bytes are still on their way. */
const underWay = new Set<Promise<void>>();

/** Whether a file is being written. */
export function isSaving(): boolean {
  return underWay.size > 0;
}

/** Waits until no file is being written any more; whether all of them are where they should be. */
export async function filesSaved(): Promise<boolean> {
  let isWhole = true;
  while (isSaving()) {
    const outcomes = await Promise.allSettled(underWay);
    isWhole &&= outcomes.every(({ status }) => status === 'fulfilled');
  }
  return isWhole;
}

async function writePieces(bytes: Uint8Array, id: string): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      await request('files.savePiece', { id, bytes: bytes.slice(at, at + pieceLength) });
    }
  } catch (error) {
    await request('files.saveEnd', { id, isWhole: false }).catch(() => undefined);
    throw error;
  }
  await request('files.saveEnd', { id, isWhole: true });
}
