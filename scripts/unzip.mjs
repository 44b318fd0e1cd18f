import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/**
 * Unpacks a zip file entry by entry, streaming, so that 200 MB cost no memory.
 *
 * Reads the central directory only, no ZIP64 and no encryption: it serves one pinned archive. `place` names the target
 * of each entry relative to `folder`, or answers null to leave the entry out.
 *
 * @param {string} file
 * @param {string} folder
 * @param {(name: string) => string | null} place
 * @returns {Promise<number>} number of files written
 */
export async function unzip(file, folder, place) {
  let written = 0;
  for (const entry of await readCentralDirectory(file)) {
    const target = place(entry.name);
    if (target === null || entry.name.endsWith('/')) continue;
    const path = normalize(join(folder, target));
    if (!path.startsWith(normalize(folder) + sep)) throw new Error(`Entry outside the folder: ${entry.name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeEntry(file, entry, path);
    written += 1;
  }
  return written;
}

/** @typedef {{ name: string, method: number, packedSize: number, size: number, headerAt: number, mode: number }} Entry */

/** @param {string} file @returns {Promise<Entry[]>} */
async function readCentralDirectory(file) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    // The end record is 22 bytes and at most 64 KB of comment.
    const tail = Buffer.alloc(Math.min(size, 66_000));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end < 0) throw new Error(`Not a zip file: ${file}`);
    const count = tail.readUInt16LE(end + 10);
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    const entries = [];
    for (let at = 0; entries.length < count;) {
      if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error(`Damaged zip directory: ${file}`);
      const nameLength = directory.readUInt16LE(at + 28);
      entries.push({
        name: directory.toString('utf8', at + 46, at + 46 + nameLength),
        method: directory.readUInt16LE(at + 10),
        packedSize: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        headerAt: directory.readUInt32LE(at + 42),
        mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
  } finally {
    await handle.close();
  }
}

/** @param {string} file @param {Entry} entry @param {string} path */
async function writeEntry(file, entry, path) {
  const mode = entry.mode === 0 ? 0o644 : entry.mode;
  if (entry.size === 0) return writeFile(path, '', { mode });
  const handle = await open(file);
  const header = Buffer.alloc(30);
  await handle.read(header, 0, 30, entry.headerAt);
  await handle.close();
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const source = createReadStream(file, { start, end: start + entry.packedSize - 1 });
  const target = createWriteStream(path, { mode });
  if (entry.method === 0) await pipeline(source, target);
  else if (entry.method === 8) await pipeline(source, createInflateRaw(), target);
  else throw new Error(`Unknown packing method ${entry.method}: ${entry.name}`);
}
