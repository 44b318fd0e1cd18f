import * as v from 'valibot';
import type { CodingId, DocumentId } from '../../shared/kernel/ids';

/** A selected passage, when dragged: JSON with `documentId`, `start` and `end`. */
export const passageFormat = 'application/x-wortlaut-passage';
/** A code, when dragged: its id. */
export const codeFormat = 'application/x-wortlaut-code';
/** A coding, when dragged onto another code: JSON with `documentId` and `codingId`. */
export const codingFormat = 'application/x-wortlaut-coding';

/** Which coding is dragged. */
export type DraggedCoding = { readonly documentId: DocumentId; readonly codingId: CodingId };

const draggedSchema = v.object({ documentId: v.string(), codingId: v.string() });

/** Puts a coding on its way. */
export function dragCoding(transfer: DataTransfer, { documentId, codingId }: DraggedCoding, quote: string): void {
  transfer.setData(codingFormat, JSON.stringify({ documentId, codingId }));
  transfer.setData('text/plain', quote);
  transfer.effectAllowed = 'all';
}

/** The coding that was dropped; null when it was something else. */
export function droppedCoding(transfer: DataTransfer): DraggedCoding | null {
  try {
    const parsed = v.safeParse(draggedSchema, JSON.parse(transfer.getData(codingFormat) || 'null'));
    return parsed.success ? (parsed.output as DraggedCoding) : null;
  } catch {
    return null;
  }
}
