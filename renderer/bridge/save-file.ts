import { pieceLength, type Sent } from '../../shared/ipc/contract';
import { request } from './backend';

/** Asks for a place and writes a file there, piece by piece; its name, or null when cancelled. */
export async function saveFile(bytes: Uint8Array, words: Sent<'files.save'>): Promise<string | null> {
  const { saving } = await request('files.save', words);
  if (saving === null) return null;
  const { id, name } = saving;
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      await request('files.savePiece', { id, bytes: bytes.slice(at, at + pieceLength) });
    }
  } catch (error) {
    await request('files.saveEnd', { id, isWhole: false }).catch(() => undefined);
    throw error;
  }
  await request('files.saveEnd', { id, isWhole: true });
  return name;
}
