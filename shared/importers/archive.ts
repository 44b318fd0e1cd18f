import { unzipSync } from 'fflate';

export type ArchiveEntry = {
  readonly name: string;
  /** Bytes in the archive, and bytes the archive claims they unpack to. */
  readonly packed: number;
  readonly unpacked: number;
};

/** What an archive may ask of the machine. A Word file of 300 pages has about 30 entries and 3 MB of XML. */
export const archiveLimits = {
  entries: 20_000,
  /** Together, unpacked. */
  bytes: 512 * 1024 * 1024,
  /** Unpacked by packed of one entry, once it is over `ratioFrom`: ordinary XML reaches 20 to 60. */
  ratio: 250,
  ratioFrom: 8 * 1024 * 1024,
};

/** The directory of a ZIP archive, without unpacking anything; null when it cannot be read. */
export function listArchive(bytes: Uint8Array): ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries.push({ name, packed: size, unpacked: originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}

/** Whether unpacking these would exceed a limit: what "zip bombs" are made for. */
export function isBomb(entries: readonly ArchiveEntry[], limits = archiveLimits): boolean {
  if (entries.length > limits.entries) return true;
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.bytes) return true;
  return entries.some(({ packed, unpacked }) => unpacked > limits.ratioFrom && unpacked > packed * limits.ratio);
}

/**
 * The wanted entries, unpacked; null when the archive is damaged.
 *
 * Each gets a buffer of the size its directory claims and no byte more, so that an archive that lies about its sizes
 * yields a cut-off entry instead of filling the memory.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) })));
  } catch {
    return null;
  }
}
