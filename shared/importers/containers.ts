import type { Problem } from '../kernel/problem';
import { fail, ok, type Result } from '../kernel/result';
import { isBomb } from './archive';
import type { ImportFile } from './define-importer';
import { fileKind } from './file-kind';
import { isHidden, isOfSystem } from './file-name';
import { unpackEntry, zipDirectory, type ZipEntry } from './zip-directory';

/** What was in a container: its files, each with its path in there as name, and what could not be taken out. */
export type ContainerFiles = { readonly files: readonly ImportFile[]; readonly problems: readonly Problem[] };

/** Whether the bytes are a ZIP archive that somebody packed files into, and no document or project made of one. */
export function isContainer(bytes: Uint8Array): boolean {
  if (fileKind(bytes) !== 'zip') return false;
  const entries = zipDirectory(bytes);
  return entries !== null && !entries.some(({ name }) => isPartOfFormat(name));
}

/** Entries only found where the archive itself is the document: Office, OpenDocument, EPUB, REFI-QDA, QualCoder. */
function isPartOfFormat(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|word\/document\d*\.xml|mimetype|META-INF\/(?:manifest|container)\.xml|[^/]+\.qde|(?:[^/]+\/)?data\.qda)$/i.test(
    name,
  );
}

/**
 * The files of a container, in their order; an error where nothing can be taken out of it.
 *
 * An entry that is encrypted, damaged or an archive itself is left out and named. Nothing is ever written to the path
 * that an entry names; what would lead out of the container (`../x`, `C:\x`) is taken off the name.
 */
export function filesInside(file: ImportFile): Result<ContainerFiles, Problem> {
  const refuse = (code: string): Result<never, Problem> => fail({ code, severity: 'error', file: file.name });
  const listed = zipDirectory(file.bytes);
  if (listed === null) return refuse('archive-damaged');
  if (isBomb(listed)) return refuse('archive-bomb');
  const entries = listed.filter(({ name }) => !name.endsWith('/') && !isOfSystem(name));
  const visible = entries.filter(({ name }) => !isHidden(name));
  if (visible.length === 0) return refuse('archive-empty');
  const files: ImportFile[] = [];
  const problems: Problem[] = [];
  const hidden = entries.length - visible.length;
  if (hidden > 0) problems.push(problemOf('archive-hidden-passed', 'note', { params: { count: hidden } }));
  for (const entry of visible) {
    const name = harmlessName(entry.name);
    const taken = takeOut(file.bytes, entry);
    if (typeof taken === 'string') problems.push(problemOf(taken, 'error', { place: name }));
    else files.push({ name, bytes: taken });
  }
  return ok({ files, problems });

  function problemOf(
    code: string,
    severity: Problem['severity'],
    more: Pick<Problem, 'place'> | Pick<Problem, 'params'>,
  ): Problem {
    return { code, severity, file: file.name, ...more };
  }
}

/** The bytes of an entry, or the code of what is in the way. */
export function takeOut(bytes: Uint8Array, entry: ZipEntry): Uint8Array | string {
  if (entry.isEncrypted) return 'archive-entry-encrypted';
  if (entry.method !== 0 && entry.method !== 8) return 'archive-entry-packed';
  const content = unpackEntry(bytes, entry);
  if (content === null) return 'archive-entry-damaged';
  return isContainer(content) ? 'archive-nested' : content;
}

function harmlessName(name: string): string {
  const parts = name.split('/').filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/.test(part));
  return parts.join('/').replace(/^[A-Za-z]:/, '') || 'file';
}
