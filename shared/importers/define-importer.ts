import type { Problem } from '../kernel/problem';
import type { DocumentKind, DocumentRecord } from '../project/document';
import type { Attributes } from '../project/schema';
import type { TextPlaces } from '../text/place-marks';
import type { LabelledTurn } from '../text/turns';
import type { LineEnds } from './normal-text';

/** A file as it came in. */
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

export type ImportOptions = {
  /** SHA-256 of the bytes in lower-case hex; worked out by the caller, because the domain has no cryptography. */
  readonly sha256: string;
};

/** Told how far a file has been read, from 0 to 1. */
export type Progress = (fraction: number) => void;

/** A text on its way into the project: a `NewDocument` that has no event yet and is no O-tone. */
export type ImportedDocument = {
  /** The file's name without its extension. */
  readonly name: string;
  /** A guess the researcher may correct: `transcript` where turns of speech were found, else `notes`. */
  readonly kind: DocumentKind;
  /** UTF-16, line ends LF, no BOM, no line end at the end. */
  readonly text: string;
  readonly turns: readonly LabelledTurn[];
  readonly attributes: Attributes;
  readonly origin: NonNullable<DocumentRecord['origin']>;
  /** `placesIn` of the text, where whoever reads has looked for them already. */
  readonly places?: TextPlaces;
};

/** How a file was read, for the import report. */
export type Reading = {
  /** Id of the importer. */
  readonly format: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`; empty where the format settles it itself. */
  readonly encoding: string;
  readonly lineEnds: LineEnds;
  readonly paragraphs: number;
  readonly turns: number;
  /** Labels of the speakers in order of appearance. */
  readonly speakers: readonly string[];
  /** UTF-16 units of the text. */
  readonly characters: number;
};

/** What came of one file: its documents, or none and an error among the problems. */
export type ImportedFile = {
  readonly file: string;
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly Problem[];
  readonly reading: Reading | null;
  /** Tables of a workbook or CSV file. What of them becomes documents or attributes, the researcher chooses. */
  readonly tables?: readonly ImportedTable[];
  /** Set for a recording: it has no words and is kept with a document. */
  readonly media?: { readonly mediaType: string };
};

/** A table as it stands in a file; every row is as long as `columns`. */
export type ImportedTable = {
  /** Name of the sheet; of the file where there are no sheets. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A format that can be brought in. */
export type Importer = {
  readonly id: string;
  /** Usual extensions, lower case, no dot: for the file dialog, and to tell formats apart that look the same. */
  readonly extensions: readonly string[];
  /** How surely the bytes are of this format, 0 (not at all) to 1. The name decides only between equals. */
  readonly detect: (bytes: Uint8Array, name: string) => number;
  readonly read: (file: ImportFile, options: ImportOptions, progress: Progress) => Promise<ImportedFile>;
};

/** Declares an importer; the contract test then asks for its fixtures in `fixtures/import/<id>`. */
export function defineImporter(importer: Importer): Importer {
  return importer;
}

/** Outcome for a file that could not be read at all. */
export function refusedFile(file: string, problem: Omit<Problem, 'file' | 'severity'>): ImportedFile {
  return { file, documents: [], problems: [{ ...problem, severity: 'error', file }], reading: null };
}
