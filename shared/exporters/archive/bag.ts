import { zipSync } from 'fflate';
import { digestOf } from '../../kernel/digest';
import { encodeUtf8 } from '../../kernel/encoding';
import { fixedTime } from '../fixed-time';

/** The folder that holds everything, as the serialisation of a bag wants it. */
const root = 'archive';
/** Files of a bag by their path: what is handed over, and what is said about it. */
export type BagContent = {
  readonly payload: ReadonlyMap<string, Uint8Array>;
  /** They lie beside the payload, where whoever opens the archive sees them first. */
  readonly tags: ReadonlyMap<string, Uint8Array>;
};

/**
 * A ZIP archive after BagIt 1.0 (RFC 8493): `data/` with what is handed over, and the SHA-256 of every file.
 *
 * The order of the files is that of their paths.
 */
export async function writeBag({ payload, tags }: BagContent): Promise<Uint8Array<ArrayBuffer>> {
  const data = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
  const size = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  const told = new Map([
    ...tags,
    ['bag-info.txt', encodeUtf8(`Payload-Oxum: ${size}.${payload.size}\n`)],
    ['bagit.txt', encodeUtf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['manifest-sha256.txt', await manifestOf(data)],
  ]);
  const all = [...data, ...told, ['tagmanifest-sha256.txt', await manifestOf(told)] as const].sort(byPath);
  const entries = all.map(([path, bytes]) => [`${root}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), { mtime: fixedTime });
}

async function manifestOf(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const lines = [...files].sort(byPath).map(async ([path, bytes]) => `${await digestOf(bytes)}  ${path}\n`);
  return encodeUtf8((await Promise.all(lines)).join(''));
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
