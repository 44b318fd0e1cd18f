import type { Problem } from '../kernel/problem';
import type { Drawing } from '../charts/drawing';
import type { FileBeside } from '../project/files-beside';
import type { FileBytes, Project, Texts } from '../project/project';
import type { AuditLine } from './audit-line';
import type { ChosenOptions, ExportFile, ExportFormat, ExportRequest } from './export-request';
import type { PlainText } from './plain-text';
import type { Report } from './report/report';
import type { About } from './side-file';
import type { Table } from './table';

/** A project and the words of its texts; previews do with fewer words, or none. */
export type ExportSource = {
  readonly project: Project;
  readonly texts: Texts;
  /** Bytes of the files that the project keeps; only what archives are made of needs them. */
  readonly files?: FileBytes | undefined;
  /** Files that go into a folder beside an archive, by SHA-256 (`filesBeside`); whoever writes it puts them there. */
  readonly beside?: { readonly folder: string; readonly sha256: ReadonlySet<string> } | undefined;
  /** What was done, oldest first; for the audit trail and the method. A project file does not carry it. */
  readonly history?: readonly AuditLine[] | undefined;
  /** PNG pictures of drawings by their SVG text, where an engine made them (`figuresOf`); DOCX wants them. */
  readonly pictures?: ReadonlyMap<string, Uint8Array> | undefined;
};

/** A finished file, and what stands beside it. */
export type ExportedFile = {
  /** Of a PDF the HTML, of a PNG the SVG it is made from: printing and painting need an engine, which is not here. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A name for the file: ASCII, lower case, ending included. */
  readonly fileName: string;
  /** Says what was counted and what is missing; its name is the file's with `suffix` in place of the ending. */
  readonly sideFile: { readonly suffix: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
  /** Kept files that must be put beside it, or its references lead nowhere. */
  readonly beside?: readonly FileBeside[];
  /** What the user must be told: limits of the program that is to read the file, words that were not at hand. */
  readonly problems: readonly Problem[];
};

/**
 * A finished file on its way to the disk, whose bytes lie outside of the page's memory, in a `Blob`: a hundred megabytes at
 * once would have that tidied up on the spot, with the window standing still.
 */
export type FileOnItsWay<Content> = Omit<ExportedFile, 'bytes'> & { readonly content: Content };

export type ExportOptions = {
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
};

/** Something that can be chosen about a format; views and command line make their controls from it. */
export type ExportOption =
  | { readonly id: string; readonly kind: 'flag'; readonly initial: boolean }
  | { readonly id: string; readonly kind: 'choice'; readonly values: readonly string[]; readonly initial: string }
  /** An attribute as `document:Tisch`; nothing stands for the first there is. */
  | { readonly id: string; readonly kind: 'attribute'; readonly initial: '' }
  /** Ids parted by spaces; none of them stands for all. */
  | { readonly id: string; readonly kind: 'events' | 'coders'; readonly initial: '' }
  /** Something of the project: by its id, a series by its name; empty for all, or the usual one. */
  | { readonly id: string; readonly kind: 'event' | 'document' | 'code' | 'series' | 'template'; readonly initial: '' };

/** Makes something of a source, as a request wants it. */
type Make<Made> = (source: ExportSource, request: ExportRequest) => Made;

/** Several files in one, and what is to be said of them beside it. */
export type Packed = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly about: About;
  readonly remarks: readonly string[];
  readonly problems: readonly Problem[];
};

/** A format that can be given out. `csv` and `xlsx` come from the table, `html`, `docx`, `odt` and `pdf` from the report. */
export type Exporter = {
  readonly id: ExportFormat;
  /** What it can be written as, the usual one first. */
  readonly files: readonly [ExportFile, ...ExportFile[]];
  /** Which words of texts it is made of; codings carry their own quotations. */
  readonly words: 'none' | 'o-tones' | 'current' | 'all';
  /** Whether it tells what was done (`ExportSource.history`). */
  readonly history?: boolean;
  readonly options?: readonly ExportOption[];
  readonly table?: Make<Table>;
  readonly report?: Make<Report>;
  /** For `txt`, `srt` and `vtt`. */
  readonly text?: Make<PlainText>;
  /** For `svg` and `png`. */
  readonly drawing?: Make<Drawing>;
  /** For `zip`: several files in one. Its `text`, if any, is what a preview shows. */
  readonly pack?: Make<Promise<Packed>>;
  /** For `qdc`: the codes for other programs. Null where there are none, because an empty code book is not valid. */
  readonly codeBook?: Make<Uint8Array<ArrayBuffer> | null>;
  /** For what is none of these: the project file. */
  readonly archive?: (
    source: ExportSource,
    options: ExportOptions,
  ) => Pick<ExportedFile, 'bytes' | 'problems' | 'beside'>;
};

/** Declares an exporter; it must also stand in `exporters.ts`. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter;
}

function fits(option: ExportOption, value: boolean | string): boolean {
  if (option.kind === 'choice') return option.values.some((known) => known === value);
  return typeof value === (option.kind === 'flag' ? 'boolean' : 'string');
}

/** What was chosen for an option, or what it is at first; throws on one the exporter does not have. */
export function chosen(exporter: Pick<Exporter, 'options'>, options: ChosenOptions, id: string): boolean | string {
  const option = exporter.options?.find((known) => known.id === id);
  if (option === undefined) throw new RangeError(`No option ${id}`);
  const value = options[id];
  return value !== undefined && fits(option, value) ? value : option.initial;
}
