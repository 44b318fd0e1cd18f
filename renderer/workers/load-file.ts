import type { Progress } from '../../shared/importers/define-importer';

/** All bytes of a file, or null when the system does not hand them out. */
export async function loadFile(file: File, progress: Progress): Promise<Uint8Array<ArrayBuffer> | null> {
  let filled = 0;
  try {
    // Throws where there are more of them than fit into one block of memory.
    const bytes = new Uint8Array(file.size);
    const reader = file.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes.set(piece.value, filled);
      filled += piece.value.length;
      progress(filled / file.size);
    }
    return bytes;
  } catch {
    return null;
  }
}
