import { unpackEntry, zipDirectory, type ZipEntry } from './zip-directory';

/** What an archive may ask of the machine. A Word file of 300 pages has about 30 entries and 3 MB of XML. */
export const archiveLimits = {
  entries: 20_000,
  /** Together, unpacked. */
  bytes: 512 * 1024 * 1024,
  /** Unpacked by packed of one entry, once it is over `ratioFrom`: ordinary XML reaches 20 to 60. */
  ratio: 250,
  ratioFrom: 8 * 1024 * 1024,
};

/** Whether unpacking these would exceed a limit: what "zip bombs" are made for. */
export function isBomb(entries: readonly Pick<ZipEntry, 'packed' | 'unpacked'>[], limits = archiveLimits): boolean {
  if (entries.length > limits.entries) return true;
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.bytes) return true;
  return entries.some(({ packed, unpacked }) => unpacked > limits.ratioFrom && unpacked > packed * limits.ratio);
}

/**
 * The wanted entries, unpacked, each as its checksum says; null when the archive or one of them is damaged.
 *
 * With `onDamaged`, entries that are damaged are left out and named to it. Each gets a buffer of the size its directory
 * claims and no byte more, so that an archive that lies about its sizes cannot fill the memory.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  onDamaged?: (name: string) => void,
): ReadonlyMap<string, Uint8Array> | null {
  const entries = zipDirectory(bytes);
  if (entries === null) return null;
  const unpacked = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!isWanted(entry.name)) continue;
    const content = unpackEntry(bytes, entry);
    if (content !== null) unpacked.set(entry.name, content);
    else if (onDamaged === undefined) return null;
    else onDamaged(entry.name);
  }
  return unpacked;
}
