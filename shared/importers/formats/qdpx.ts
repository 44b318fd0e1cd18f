import { decodeStrict } from '../../kernel/encoding';
import type { Ports } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import { fail, type Result } from '../../kernel/result';
import { projectFileEntries } from '../../project/project-file';
import { archiveLimits, isBomb, listArchive, unpack } from '../archive';
import { readExtension } from '../qdpx/read-extension';
import { readStandard } from '../qdpx/read-standard';
import type { ReadProject } from '../qdpx/reading';

export type { ReadProject };

export type ReadQdpxOptions = {
  /** Ids and times for what a file of another tool lacks; without them such files are refused. */
  readonly ports?: Ports;
  /** Told how far the file has been read, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
};

/** A study of 1,000 interviews unpacks to about 300 MB; nothing honest needs more than this. */
const limits = { ...archiveLimits, entries: 100_000, bytes: 2 * 1024 * 1024 * 1024 };

/** The parts of an archive a project can have; whatever else lies in it is never unpacked. */
const wanted = /^(?:wortlaut\/.+\.(?:json|txt)|sources\/[^/]+\.txt|[^/]+\.qde)$/i;

/**
 * Reads a project file (`.qdpx`).
 *
 * Our own come back exactly as they were written. Of what other tools wrote the basics are read (texts, codes, codings,
 * coders, attributes, cases); the rest is counted among the problems, and how to read it better comes with a later
 * version. `name` is the file's, for the problems.
 *
 * Nothing is ever written to a path that an archive names, so entries such as `../x` can do no harm.
 */
export function readQdpx(
  bytes: Uint8Array,
  name = 'project.qdpx',
  { ports, onProgress = () => undefined }: ReadQdpxOptions = {},
): Result<ReadProject, Problem> {
  const refuse = (code: string, place?: string): Result<never, Problem> =>
    fail({ code, severity: 'error', file: name, ...(place === undefined ? {} : { place }) });
  const listed = listArchive(bytes);
  if (listed === null) return refuse('archive-damaged');
  if (isBomb(listed, limits)) return refuse('archive-bomb');
  const own = listed.some((entry) => entry.name === projectFileEntries.extension);
  const entries = unpack(bytes, (entry) => wanted.test(entry) && !(own && entry.endsWith('.qde')));
  if (entries === null) return refuse('archive-damaged');
  onProgress(0.2);
  const extension = entries.get(projectFileEntries.extension);
  if (extension !== undefined) {
    const json = decodeStrict(extension, 'utf-8');
    return json === null ? refuse('project-damaged', projectFileEntries.extension) : readExtension(json, entries, name);
  }
  const standard = [...entries.keys()].find((entry) => /^[^/]+\.qde$/i.test(entry));
  if (standard === undefined) return refuse('qdpx-without-project');
  if (ports === undefined) return refuse('qdpx-foreign');
  return readStandard(entries, standard, { file: name, ports, onProgress });
}
