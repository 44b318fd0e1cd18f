import type { Progress } from '../../shared/importers/define-importer';
import { mediaTypeOf } from '../../shared/importers/media-type';
import { hexOf } from '../../shared/kernel/digest';
import { Sha256 } from '../../shared/kernel/sha256';
import type { Problem } from '../../shared/kernel/problem';
import { fail, ok, type Result } from '../../shared/kernel/result';

/** All bytes of a file, or why they cannot be had: the system does not hand them out, or memory holds no such block. */
export async function loadFile(file: File, progress: Progress): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const { name, size } = file;
  const bytes = memoryFor(size);
  if (bytes === null) {
    const params = { gigabytes: size / 1e9 };
    return fail({ code: 'file-beyond-memory', severity: 'error', file: name, params });
  }
  const isRead = await eachPiece(file, (piece, at) => {
    bytes.set(piece, at);
    progress((at + piece.length) / size);
  });
  return isRead ? ok(bytes) : fail(unreadable(name));
}

/** What is to be known of a recording that is not read whole. */
type LargeRecording = { readonly mediaType: string; readonly sha256: string };

/** From this size on a recording is told by its two ends, in bytes: most are larger, and no text is. */
const largeFrom = 128 * 1024 * 1024;

/** What tells a recording: codecs and tracks stand at its beginning or its end. */
const [beginning, end] = [1024 * 1024, 4 * 1024 * 1024];

/** A large recording, hashed piece by piece; null for a file that is none. */
export async function largeRecording(file: File, progress: Progress): Promise<Result<LargeRecording, Problem> | null> {
  const { name, size } = file;
  if (size < largeFrom) return null;
  const ends = new File([file.slice(0, beginning), file.slice(size - end)], name);
  const loaded = await loadFile(ends, () => undefined);
  if (!loaded.ok) return loaded;
  const mediaType = mediaTypeOf(loaded.value);
  if (mediaType === null) return null;
  const hash = new Sha256();
  const isRead = await eachPiece(file, (piece, at) => {
    hash.update(piece);
    progress((at + piece.length) / size);
  });
  return isRead ? ok({ mediaType, sha256: hexOf(hash.digest()) }) : fail(unreadable(name));
}

/** Gives a file piece after piece; false when the system did not hand out all of it. */
async function eachPiece(file: File, take: (piece: Uint8Array, at: number) => void): Promise<boolean> {
  let at = 0;
  try {
    const reader = file.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      take(piece.value, at);
      at += piece.value.length;
    }
  } catch {
    return false;
  }
  return at === file.size;
}

/** What comes after reading (hashing, unpacking) takes no longer blocks, even where there is memory for them. */
const mostWhole = 2_147_483_647;

function memoryFor(size: number): Uint8Array<ArrayBuffer> | null {
  if (size > mostWhole) return null;
  try {
    return new Uint8Array(size);
  } catch {
    return null;
  }
}

function unreadable(file: string): Problem {
  return { code: 'file-unreadable', severity: 'error', file };
}
