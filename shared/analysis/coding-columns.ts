import type { CodeId } from '../kernel/ids';
import type { Coding } from '../project/coding';

/** The codings of one document as columns, in their order. */
export type CodingColumns = {
  /** Number of each coding's code, by `codeNumber`. */
  readonly codes: Int32Array;
  /** Number of each coding's place within the document, from 0: codings of the same start and end have the same. */
  readonly places: Int32Array;
};

const numbers = new Map<CodeId, number>();
const known = new WeakMap<readonly Coding[], CodingColumns>();

/** A small number that stands for a code as long as the program runs. */
export function codeNumber(id: CodeId): number {
  const found = numbers.get(id);
  if (found !== undefined) return found;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

/** How many codes have a number so far. */
export function numberedCodes(): number {
  return numbers.size;
}

/**
 * The codings of a document as columns.
 *
 * Lists never change, so what was made for one holds as long as it lives: after a coding only the list of its document
 * is gone through again, and counting 200,000 codings reads numbers instead of records.
 */
export function codingColumns(codings: readonly Coding[]): CodingColumns {
  const found = known.get(codings);
  if (found !== undefined) return found;
  const codes = new Int32Array(codings.length);
  const places = new Int32Array(codings.length);
  let place = -1;
  let start = -1;
  let end = -1;
  for (let at = 0; at < codings.length; at += 1) {
    const coding = codings[at] as Coding;
    if (coding.start !== start || coding.end !== end) {
      place += 1;
      start = coding.start;
      end = coding.end;
    }
    codes[at] = codeNumber(coding.codeId);
    places[at] = place;
  }
  const columns = { codes, places };
  known.set(codings, columns);
  return columns;
}
