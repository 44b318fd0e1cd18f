import * as v from 'valibot';
import type { CodingId } from '../../shared/kernel/ids';
import type { Coding } from '../../shared/project/coding';

/** A selected passage, when dragged: JSON with `documentId`, `start` and `end`. */
export const passageFormat = 'application/x-wortlaut-passage';
/** A code, when dragged: its id. */
export const codeFormat = 'application/x-wortlaut-code';
/** Codings, when dragged onto another code: JSON list of their ids. */
export const codingFormat = 'application/x-wortlaut-coding';

const draggedSchema = v.array(v.string());

/** Puts codings on their way; the quote is for whoever takes text. */
export function dragCodings(transfer: DataTransfer, codings: readonly Coding[], quote: string): void {
  transfer.setData(codingFormat, JSON.stringify(codings.map(({ id }) => id)));
  transfer.setData('text/plain', quote);
  transfer.effectAllowed = 'all';
}

/** The codings that were dropped; none when it was something else. */
export function droppedCodings(transfer: DataTransfer): ReadonlySet<CodingId> {
  try {
    const parsed = v.safeParse(draggedSchema, JSON.parse(transfer.getData(codingFormat) || '[]'));
    return new Set(parsed.success ? (parsed.output as CodingId[]) : []);
  } catch {
    return new Set();
  }
}
