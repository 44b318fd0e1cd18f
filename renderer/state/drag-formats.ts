import * as v from 'valibot';
import type { CodeId, CodingId, DocumentId } from '../../shared/kernel/ids';
import type { Coding } from '../../shared/project/coding';
import { offsetSchema } from '../../shared/project/schema';
import { currentProject } from './project-store';
import type { Selection } from './session-store';

/** A selected passage, when dragged: JSON with `documentId`, `start` and `end`. */
export const passageFormat = 'application/x-wortlaut-passage';
/** A code, when dragged: its id. */
export const codeFormat = 'application/x-wortlaut-code';
/** Codings, when dragged onto another code: JSON list of their ids. */
export const codingFormat = 'application/x-wortlaut-coding';

const codingsSchema = v.array(v.string());
const passageSchema = v.object({ documentId: v.string(), start: offsetSchema, end: offsetSchema });

/** Puts codings on their way; the quote is for whoever takes text. */
export function dragCodings(transfer: DataTransfer, codings: readonly Coding[], quote: string): void {
  transfer.setData(codingFormat, JSON.stringify(codings.map(({ id }) => id)));
  transfer.setData('text/plain', quote);
  transfer.effectAllowed = 'all';
}

/** The codings that were dropped; none when it was something else. */
export function droppedCodings(transfer: DataTransfer): ReadonlySet<CodingId> {
  const parsed = v.safeParse(codingsSchema, jsonOf(transfer, codingFormat));
  return new Set(parsed.success ? (parsed.output as CodingId[]) : []);
}

/**
 * The passage that was dropped; null when it was something else, or is none of the open project.
 *
 * Any program can put anything on its way under these names, and another window of the app a passage of its own project.
 */
export function droppedPassage(transfer: DataTransfer): Selection | null {
  const parsed = v.safeParse(passageSchema, jsonOf(transfer, passageFormat));
  if (!parsed.success) return null;
  const { start, end } = parsed.output;
  const documentId = parsed.output.documentId as DocumentId;
  const { documents, revisions } = currentProject();
  const document = documents.get(documentId);
  const length = document === undefined ? 0 : (revisions.get(document.revisionId)?.length ?? 0);
  return start < end && end <= length ? { documentId, start, end } : null;
}

/** The code that was dropped; null when it was something else, or is none of the open project. */
export function droppedCode(transfer: DataTransfer): CodeId | null {
  const id = transfer.getData(codeFormat) as CodeId;
  return currentProject().codes.has(id) ? id : null;
}

/** What was dropped as JSON; null when it is none. */
function jsonOf(transfer: DataTransfer, format: string): unknown {
  try {
    return JSON.parse(transfer.getData(format));
  } catch {
    return null;
  }
}
