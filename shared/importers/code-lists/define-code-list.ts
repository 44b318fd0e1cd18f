import type { Problem } from '../../kernel/problem';
import type { ListedCode } from '../../project/code-list';

export const codeListFormats = ['csv', 'indented', 'qdc'] as const;
export type CodeListFormat = (typeof codeListFormats)[number];

/** What came of a file with a list of codes: its codes, or none and an error among the problems. */
export type ImportedCodeList = {
  readonly file: string;
  readonly format: CodeListFormat | null;
  readonly codes: readonly ListedCode[];
  readonly problems: readonly Problem[];
};

/** A text that may hold a list of codes, line ends LF. */
export type CodeListText = {
  readonly file: string;
  readonly text: string;
  /** Whether the bytes began with a byte order mark: our own files for Excel do. */
  readonly hasMark: boolean;
};

/** The codes of a text, and what was noticed; none and an error where it is damaged. */
export type ReadCodes = { readonly codes: readonly ListedCode[]; readonly problems: readonly Problem[] };

/** A way to write down a list of codes. */
export type CodeListReader = {
  readonly id: CodeListFormat;
  /** Usual extensions, lower case, no dot. */
  readonly extensions: readonly string[];
  /** How surely the text is of this kind, 0 to 1. */
  readonly detect: (text: string) => number;
  readonly read: (source: CodeListText) => ReadCodes;
};

/** Declares a reader; the contract test then asks for its fixtures in `fixtures/import/code-lists/<id>`. */
export function defineCodeList(reader: CodeListReader): CodeListReader {
  return reader;
}

/** What a list may hold. The largest published code systems have about 2,000 codes on 8 levels. */
export const codeListLimits = { megabytes: 16, codes: 20_000, depth: 50, nameLength: 1000 } as const;

/** A colour of a list as `#rrggbb`, or null when it is none. */
export function listedColor(written: string): string | null {
  const plain = written.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(plain)) return plain;
  return /^#[0-9a-f]{3}$/.test(plain) ? plain.replace(/[0-9a-f]/g, '$&$&') : null;
}
