import type { Problem } from '../kernel/problem';
import type { Project, Texts } from '../project/project';
import type { AuditLine } from './audit-line';
import type { ExportFormat, ExportRequest } from './export-request';
import type { Table } from './table';

/** A project and the words of its texts; previews do with fewer words, or none. */
export type ExportSource = {
  readonly project: Project;
  readonly texts: Texts;
  /** What was done, oldest first; for the audit trail alone. A project file does not carry it. */
  readonly history?: readonly AuditLine[] | undefined;
};

/** A finished file, and what stands beside it. */
export type ExportedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A name for the file: ASCII, lower case, ending included. */
  readonly fileName: string;
  /** Says what was counted and what is missing; its name is the file's with `suffix` in place of the ending. */
  readonly sideFile: { readonly suffix: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  /** What the user must be told: limits of the program that is to read the file, words that were not at hand. */
  readonly problems: readonly Problem[];
};

export type ExportOptions = {
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
};

/** A format that can be given out. */
export type Exporter = {
  readonly id: ExportFormat;
  /** Lower case, no dot. */
  readonly extension: string;
  /** The table that is written; null where the file is none. */
  readonly table: ((source: ExportSource, request: ExportRequest) => Table) | null;
  readonly write: (source: ExportSource, request: ExportRequest, options: ExportOptions) => ExportedFile;
};

/** Declares an exporter; it must also stand in `exporters.ts`. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter;
}
