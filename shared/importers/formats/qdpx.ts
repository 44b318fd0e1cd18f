import { decodeStrict } from '../../kernel/encoding';
import type { Problem } from '../../kernel/problem';
import { fail, type Result } from '../../kernel/result';
import type { Project, Texts } from '../../project/project';
import { projectFileEntries } from '../../project/project-file';
import { isBomb, listArchive, unpack } from '../archive';
import { readExtension } from '../qdpx/read-extension';

/** A project out of a file: its records, its words, and what could not be taken over. */
export type ReadProject = { readonly project: Project; readonly texts: Texts; readonly problems: readonly Problem[] };

/** The parts of an archive a project can have; whatever else lies in it is passed over. */
const wanted = /^(wortlaut\/.+\.(json|txt)|sources\/[^/]+\.txt|[^/]+\.qde)$/i;

/**
 * Reads a project file (`.qdpx`).
 *
 * Our own come back exactly as they were written; what other tools wrote is refused with `qdpx-foreign`. `name` is the
 * file's, for the problems.
 */
export function readQdpx(bytes: Uint8Array, name = 'project.qdpx'): Result<ReadProject, Problem> {
  const refuse = (code: string, place?: string): Result<never, Problem> =>
    fail({ code, severity: 'error', file: name, ...(place === undefined ? {} : { place }) });
  const listed = listArchive(bytes);
  if (listed === null) return refuse('archive-damaged');
  if (isBomb(listed)) return refuse('archive-too-large');
  const entries = unpack(bytes, (entry) => wanted.test(entry));
  if (entries === null) return refuse('archive-damaged');
  const extension = entries.get(projectFileEntries.extension);
  if (extension !== undefined) {
    const json = decodeStrict(extension, 'utf-8');
    return json === null ? refuse('project-damaged', projectFileEntries.extension) : readExtension(json, entries, name);
  }
  const isForeign = [...entries.keys()].some((entry) => /^[^/]+\.qde$/i.test(entry));
  return refuse(isForeign ? 'qdpx-foreign' : 'qdpx-without-project');
}
