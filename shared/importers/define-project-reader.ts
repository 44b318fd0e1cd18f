import type { Ports } from '../kernel/ports';
import type { Problem } from '../kernel/problem';
import type { Result } from '../kernel/result';
import type { ImportFile, Progress } from './define-importer';
import type { ReadProject } from './qdpx/reading';
import type { OpenSqlite } from './sqlite';

/** A file that lies beside a project's: what is known of it, and its bytes for whoever must look into it; null where they cannot be had. */
export type BesideFile = {
  readonly size: number;
  readonly sha256: string;
  readonly bytes: () => Promise<Uint8Array | null>;
};

/** What lies beside the file that is read, by its path from there (`images/a.png`); null where nothing does. */
export type Beside = (path: string) => Promise<BesideFile | null>;

/** What reading another tool's project needs from outside. */
export type ProjectReadOptions = {
  /** Ids and times for what a file lacks. */
  readonly ports: Ports;
  readonly openSqlite: OpenSqlite;
  readonly onProgress: Progress;
  /** Absent where nobody knows what lies beside the file. */
  readonly beside?: Beside;
};

/** A format that holds a whole project. */
export type ProjectReader = {
  readonly id: string;
  /** Usual extensions, lower case, no dot. */
  readonly extensions: readonly string[];
  /** How surely the bytes are of this format, 0 to 1. The name decides only between equals. */
  readonly detect: (bytes: Uint8Array, name: string) => number;
  /** The project, or why there is none; what was left out is among its problems. */
  readonly read: (file: ImportFile, options: ProjectReadOptions) => Promise<Result<ReadProject, Problem>>;
};

/** Declares a reader; it must also stand in `project-readers.ts`. */
export function defineProjectReader(reader: ProjectReader): ProjectReader {
  return reader;
}
