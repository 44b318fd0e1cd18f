import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { readCodeList } from '../../shared/importers/code-lists/code-lists';
import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import { filesInside } from '../../shared/importers/containers';
import type { ImportedFile, ImportFile } from '../../shared/importers/define-importer';
import { importFile } from '../../shared/importers/importers';
import type { Beside } from '../../shared/importers/define-project-reader';
import { readProjectFile, type FoundProject } from '../../shared/importers/project-readers';
import type { ReadProject } from '../../shared/importers/qdpx/reading';
import { recogniseFile } from '../../shared/importers/recognise-file';
import type { Problem } from '../../shared/kernel/problem';
import { missingBeside } from '../../shared/importers/missing-beside';
import { ok, type Result } from '../../shared/kernel/result';
import { findBeside, findMedia, hashOfFile } from '../files/files-beside';
import { BadInput } from './bad-input';
import { openSqlite } from './open-sqlite';
import { countingPorts, readBytes } from './project-on-disk';
import { sentenceOf, type Words } from './words';

/** What a file turned out to be. */
export type AnyFile =
  | { readonly kind: 'project'; readonly format: string; readonly read: ReadProject }
  | { readonly kind: 'codes'; readonly list: ImportedCodeList }
  /** Texts, tables, recordings: those of one file, or of all in an archive. */
  | {
      readonly kind: 'texts';
      readonly files: readonly ImportedFile[];
      /** The files themselves, by SHA-256. */
      readonly bytes: ReadonlyMap<string, Uint8Array>;
    }
  /** Nothing that could be read; the first of its problems says why. */
  | { readonly kind: 'refused' };

/** A file that was read, whatever it is, with all that was noticed. */
export type FoundFile = AnyFile & { readonly problems: readonly Problem[] };

/** Reads any file that the program knows, told by its content. Throws `BadInput` where there is no such file. */
export async function readAny(path: string, words: Words): Promise<FoundFile> {
  const file = { name: path, bytes: new Uint8Array(await readBytes(path, words)) };
  const known = recogniseFile(file);
  if (known.kind === 'project') return readAnyProject(file);
  if (known.kind === 'codes') return codesOf(readCodeList(file));
  const files = known.kind === 'container' ? filesInside(file) : null;
  if (files !== null && !files.ok) return { kind: 'refused', problems: [files.error] };
  const inside = files === null ? [file] : files.value.files;
  const read: ImportedFile[] = [];
  const bytes = new Map(inside.map((one) => [sha256Of(one.bytes), one.bytes]));
  for (const one of inside) read.push(await importFile(one, { sha256: sha256Of(one.bytes) }));
  const problems = [...(files?.value.problems ?? []), ...read.flatMap((one) => one.problems)];
  const isRead = read.some((one) => one.documents.length + (one.tables?.length ?? 0) > 0 || one.media !== undefined);
  return isRead ? { kind: 'texts', files: read, bytes, problems } : { kind: 'refused', problems };
}

async function readAnyProject(file: ImportFile): Promise<FoundFile> {
  const outcome = await projectIn(file);
  if (!outcome.ok) return { kind: 'refused', problems: [outcome.error] };
  const { format, read } = outcome.value;
  return { kind: 'project', format, read, problems: read.problems };
}

/** The project in a file of any program; throws `BadInput` with one line that says why there is none. */
export async function readProject(path: string, words: Words): Promise<ReadProject> {
  const outcome = await projectIn({ name: path, bytes: new Uint8Array(await readBytes(path, words)) });
  if (!outcome.ok) throw new BadInput(sentenceOf(outcome.error, words));
  return outcome.value.read;
}

async function projectIn(file: ImportFile): Promise<Result<FoundProject, Problem>> {
  const options = {
    ports: countingPorts(file.bytes),
    openSqlite,
    onProgress: () => undefined,
    beside: besideOf(file.name),
  };
  const outcome = await readProjectFile(file, options);
  if (!outcome.ok) return outcome;
  const { format, read } = outcome.value;
  const missing: Problem[] = [];
  for (const one of read.outside ?? []) {
    if ((await findBeside(file.name, one)) === null) missing.push(missingBeside(file.name, one));
  }
  return ok({ format, read: { ...read, problems: [...read.problems, ...missing] } });
}

/** What lies beside a project's file, each looked at only when it is asked for. */
function besideOf(project: string): Beside {
  return async (path) => {
    const found = await findMedia(project, path);
    if (found === null) return null;
    const { size } = await stat(found);
    return { size, sha256: await hashOfFile(found), bytes: async () => new Uint8Array(await readFile(found)) };
  };
}

/** A list of codes, read as one whatever else the file could be. */
export function codesOf(list: ImportedCodeList): FoundFile {
  const { codes, problems } = list;
  return codes.length === 0 ? { kind: 'refused', problems } : { kind: 'codes', list, problems };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
