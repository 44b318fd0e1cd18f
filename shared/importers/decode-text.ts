import { decodeCodePage, decodeLoosely, decodeStrict, decodeWindows1252, isUndefinedIn1252 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import { fail, ok, type Result } from '../kernel/result';
import { guessEncoding } from './guess-encoding';
import { byteOrderMark, fileKind, utf16ByNulls } from './file-kind';
import { normaliseText, type LineEnds } from './normal-text';

export type DecodedText = {
  /** UTF-16, line ends LF, no BOM, no line end at the end. The words are as they were, to the character. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, one of the West (`guessEncoding`), or the one that the file itself declares. */
  readonly encoding: string;
  readonly lineEnds: LineEnds;
  readonly problems: readonly Problem[];
};

/** Longest file that becomes one text; V8 holds strings of up to 536 million characters. */
const longestText = 256 * 1024 * 1024;

/**
 * Text of a file in whatever encoding it has.
 *
 * A byte order mark decides; then UTF-16 by its NUL bytes; then UTF-8 if valid throughout, or damaged in a few places
 * only; then what the file itself `declared`, as HTML does; everything else is taken for windows-1252, or what
 * `guessEncoding` tells from it, which is said aloud. Unicode is not normalised.
 */
export function decodeText(bytes: Uint8Array, file: string, declared = ''): Result<DecodedText, Problem> {
  const kind = fileKind(bytes);
  if (kind === 'empty') return fail({ code: 'file-empty', severity: 'error', file });
  if (bytes.length > longestText) {
    return fail({ code: 'file-too-large', severity: 'error', file, params: { megabytes: 256 } });
  }
  const raw = kind === 'text' ? decode(bytes, declared) : null;
  if (raw === null) return fail({ code: 'not-text', severity: 'error', file });
  const problems: Problem[] = [];
  function note(code: string, severity: 'warning' | 'note', count: number): void {
    if (count > 0) problems.push({ code, severity, file, params: { count } });
  }
  const { encoding } = raw;
  if (raw.isGuessed) problems.push({ code: 'encoding-assumed', severity: 'note', file, params: { encoding } });
  if (encoding === 'windows-1252') note('bytes-undefined', 'warning', countUndefined(bytes));
  note('characters-replaced', 'warning', raw.replaced);
  const normal = normaliseText(raw.text);
  note('controls-dropped', 'note', normal.dropped);
  const { text, lineEnds } = normal;
  return ok({ text, encoding, lineEnds, problems });
}

type RawText = {
  readonly text: string;
  readonly encoding: string;
  readonly replaced: number;
  readonly isGuessed?: boolean;
};

function decode(bytes: Uint8Array, declared: string): RawText | null {
  const marked = byteOrderMark(bytes) ?? utf16ByNulls(bytes) ?? 'utf-8';
  const strict = decodeStrict(bytes, marked);
  const nul = strict?.indexOf('\0') ?? -1;
  if (strict !== null && nul !== -1 && !(marked !== 'utf-8' && nul === strict.length - 1)) return null;
  if (strict !== null) return { text: strict, encoding: marked, replaced: 0 };
  const loose = decodeLoosely(bytes, marked);
  const replaced = count(loose, /\ufffd/g);
  const isOpen = marked === 'utf-8' && byteOrderMark(bytes) === null && !is1252(declared);
  const paged = isOpen ? decodeCodePage(bytes, declared) : null;
  if (paged !== null) return { text: paged, encoding: declared.toLowerCase(), replaced: count(paged, /\ufffd/g) };
  const isDamagedUtf8 = count(loose, /[^\0-\x7f\ufffd]/g) > replaced;
  if (marked !== 'utf-8' || byteOrderMark(bytes) !== null || isDamagedUtf8) {
    return { text: loose, encoding: marked, replaced };
  }
  if (bytes.includes(0)) return null;
  const encoding = is1252(declared) ? 'windows-1252' : guessEncoding(bytes);
  const text = encoding === 'windows-1252' ? null : decodeCodePage(bytes, encoding);
  return { text: text ?? decodeWindows1252(bytes), encoding, replaced: 0, isGuessed: !is1252(declared) };
}

/** What browsers take for windows-1252, and what writers mean by it. */
function is1252(label: string): boolean {
  return /^(?:windows-1252|cp-?1252|iso-?8859-1|latin-?1|(?:us-)?ascii)$/i.test(label);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}

function countUndefined(bytes: Uint8Array): number {
  let found = 0;
  for (const byte of bytes) if (isUndefinedIn1252(byte)) found += 1;
  return found;
}
