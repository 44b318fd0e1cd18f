import { decodeStrict } from '../../kernel/encoding';
import type { Problem } from '../../kernel/problem';
import { fail, ok, type Result } from '../../kernel/result';
import { projectFileEntries } from '../../project/project-file';
import { archiveLimits, isBomb, unpack } from '../archive';
import { zipDirectory } from '../zip-directory';
import { withCheckedFiles } from '../qdpx/checked-files';
import { readForeign, type ForeignOptions } from '../qdpx/read-foreign';
import { readExtension } from '../qdpx/read-extension';
import type { ReadProject } from '../qdpx/reading';

export type { ReadProject };

/** A study of 1,000 interviews unpacks to about 300 MB, recordings to more; nothing honest needs more than this. */
const limits = { ...archiveLimits, entries: 100_000, bytes: 4 * 1024 * 1024 * 1024 };

/** Share of the work that reading a file of our own is; the rest is looking whether its kept files are what they were. */
const readShare = 0.6;

/**
 * Reads a project file (`.qdpx`) that this app wrote: exactly as it was written.
 *
 * One of another tool is refused (`qdpx-foreign`); `readAnyQdpx` reads those too. `name` is the file's, for the problems.
 * Nothing is ever written to a path that an archive names, so entries such as `../x` can do no harm.
 */
export function readQdpx(
  bytes: Uint8Array,
  name = 'project.qdpx',
  onProgress: (fraction: number) => void = () => undefined,
): Result<ReadProject, Problem> {
  const refuse = refuser(name);
  const listed = zipDirectory(bytes);
  if (listed === null) return refuse('archive-damaged');
  if (isBomb(listed, limits)) return refuse('archive-bomb');
  if (!listed.some((entry) => entry.name === projectFileEntries.extension)) {
    return refuse(
      projectEntries(listed.map((entry) => entry.name)).length > 0 ? 'qdpx-foreign' : 'qdpx-without-project',
    );
  }
  const entries = unpack(
    bytes,
    (entry) => /^(?:wortlaut|sources)\/./.test(entry),
    // What is missing is named where it is needed.
    () => undefined,
  );
  if (entries === null) return refuse('archive-damaged');
  onProgress(0.2);
  const json = decodeStrict(entries.get(projectFileEntries.extension) ?? new Uint8Array(), 'utf-8');
  return json === null ? refuse('project-damaged', projectFileEntries.extension) : readExtension(json, entries, name);
}

/**
 * Reads a project file (`.qdpx`) of any tool: our own exactly, with its kept files checked by their hash, others by what
 * the standard has words for.
 */
export async function readAnyQdpx(
  bytes: Uint8Array,
  name: string,
  options: ForeignOptions,
): Promise<Result<ReadProject, Problem>> {
  const own = readQdpx(bytes, name, options.onProgress);
  if (own.ok) {
    const onProgress = (fraction: number): void => options.onProgress(readShare + (1 - readShare) * fraction);
    return ok(await withCheckedFiles(own.value, { file: name, onProgress }));
  }
  if (own.error.code !== 'qdpx-foreign') return own;
  const refuse = refuser(name);
  const names = (zipDirectory(bytes) ?? []).map((entry) => entry.name);
  const [standard = '', ...others] = projectEntries(names);
  const folder = standard.slice(0, standard.lastIndexOf('/') + 1);
  const more: Problem[] = [];
  const warn = (code: string, details: Pick<Problem, 'place' | 'params'>): void =>
    void more.push({ code, severity: 'warning', file: name, ...details });
  const entries = unpack(
    bytes,
    (entry) => entry === standard || isSource(entry, folder),
    (place) => warn('archive-entry-damaged', { place }),
  );
  const qde = entries?.get(standard);
  if (entries === null || qde === undefined) return refuse('archive-damaged');
  options.onProgress(0.2);
  const files = [...entries]
    .filter(([entry]) => entry !== standard)
    .map(([entry, content]) => ({ name: entry, bytes: content }));
  const astray = names.filter(
    (entry) => !/(?:^__MACOSX\/|\/$|(?:^|\/)\.DS_Store$|\.qde$)/i.test(entry) && !isSource(entry, folder),
  );
  const read = await readForeign({ file: name, standard, bytes: qde, files, astray }, options);
  if (!read.ok) return read;
  if (others.length > 0) warn('qdpx-more-projects', { params: { names: others.join(', ') } });
  return ok({ ...read.value, problems: [...read.value.problems, ...more] });
}

/** The projects of an archive, the one to be read first: tools call it differently, and pack its folder along. */
export function projectEntries(names: readonly string[]): readonly string[] {
  const found = names.filter((name) => /^(?!__MACOSX\/)(?:[^/]+\/)?[^/]+\.qde$/i.test(name));
  const rank = (name: string): number => (name.includes('/') ? 2 : 0) + (/(?:^|\/)project\.qde$/i.test(name) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** Whether an entry lies in the folder that the standard has for files, or beside the project; never a folder itself. */
function isSource(entry: string, folder: string): boolean {
  const rest = entry.startsWith(folder) ? entry.slice(folder.length) : '';
  return /^(?:sources\/)?[^/]+$/i.test(rest) && !/\.qde$/i.test(rest);
}

function refuser(file: string) {
  return (code: string, place?: string): Result<never, Problem> =>
    fail({ code, severity: 'error', file, ...(place === undefined ? {} : { place }) });
}
