import { unzipSync, zipSync } from 'fflate';
import { decodeLoosely, encodeUtf8 } from '../../kernel/encoding';
import { projectFileEntries } from '../../project/project-file';
import { fileKind } from '../file-kind';
import { damagedBytes, type Chance } from './damage-bytes';
import type { DamageDatabase } from './damage-database';
import { damagedJson } from './damage-json';
import { damagedXml } from './damage-xml';

/** A file with faults that its own kind of structure can have: of a tree, of records, of tables; else of its bytes. */
export function damagedStructure(bytes: Uint8Array, next: Chance, damageDatabase: DamageDatabase): Uint8Array {
  if (fileKind(bytes) !== 'zip') return damagedAlone(bytes, next, damageDatabase) ?? damagedBytes(bytes, next);
  const entries = unzipSync(bytes);
  const names = Object.keys(entries).filter((name) => isStructured(entries[name] as Uint8Array));
  const name = names[next(names.length)];
  if (name === undefined) return damagedWithin(bytes, next);
  const entry = entries[name] as Uint8Array;
  const damaged = damagedAlone(entry, next, damageDatabase) ?? damagedBytes(entry, next);
  // Without our own part a project is read as any other tool's.
  if (next(2) === 0) delete entries[projectFileEntries.extension];
  return zipSync({ ...entries, [name]: damaged }, { level: 0 });
}

function isStructured(bytes: Uint8Array): boolean {
  const kind = fileKind(bytes);
  return (
    kind === 'database' || (kind === 'text' && /^\ufeff?\s*[<{[]/.test(decodeLoosely(bytes.subarray(0, 100), 'utf-8')))
  );
}

function damagedAlone(bytes: Uint8Array, next: Chance, damageDatabase: DamageDatabase): Uint8Array | null {
  if (!isStructured(bytes)) return null;
  if (fileKind(bytes) === 'database') return damageDatabase(bytes, next);
  const text = decodeLoosely(bytes, 'utf-8');
  if (/^\ufeff?\s*</.test(text)) return encodeUtf8(damagedXml(text, next));
  const json = damagedJson(text, next);
  return json === null ? null : encodeUtf8(json);
}

/** An archive one of whose entries has damaged bytes, packed again so that the reader gets to see it. */
export function damagedWithin(bytes: Uint8Array, next: Chance): Uint8Array {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const name = names[next(names.length)] ?? '';
  return zipSync({ ...entries, [name]: damagedBytes(entries[name] ?? new Uint8Array(), next) }, { level: 0 });
}
