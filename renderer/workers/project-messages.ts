import type { BesideFile } from '../../shared/importers/define-project-reader';
import type { ProjectPreview } from '../../shared/importers/project-preview';
import type { Problem } from '../../shared/kernel/problem';
import type { Result } from '../../shared/kernel/result';
import type { JournalPiece, KeptPiece, StoreTarget } from '../db/incoming-project';

/** What the page asks of the worker, one after the other: read a file, then store what it held. */
export type ProjectRequest =
  | { readonly kind: 'read'; readonly file: File; readonly beside: MessagePort | null }
  | ({ readonly kind: 'store' } & Pick<StoreTarget, 'projectId' | 'coderId' | 'entry'>)
  /** What was handed over last is safe. */
  | { readonly kind: 'taken' };

/** What one looks at before the project is stored, or why there is none. */
export type PreviewOutcome = Result<ProjectPreview, Problem>;

/** What the worker says; `piece` and `kept` are handed over and wait for `taken`. */
export type ProjectReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'answered'; readonly outcome: PreviewOutcome }
  | ({ readonly kind: 'piece' } & JournalPiece)
  | ({ readonly kind: 'kept' } & KeptPiece)
  | { readonly kind: 'stored' }
  | { readonly kind: 'crashed'; readonly reason: string };

/** What the worker asks by the port, one after the other: for a file beside the one it reads, or for the bytes of one. */
export type BesideQuestion = { readonly path: string; readonly wants: 'file' | 'bytes' };

/** What the page answers. */
export type BesideAnswer = Pick<BesideFile, 'size' | 'sha256'> | Uint8Array | null;

const requestKinds = ['read', 'store', 'taken'];
const replyKinds = ['progress', 'answered', 'piece', 'kept', 'stored', 'crashed'];

/** The request, or null when the message is none. The page is the only sender. */
export function readProjectRequest(message: unknown): ProjectRequest | null {
  return requestKinds.includes(kindOf(message)) ? (message as ProjectRequest) : null;
}

/** The reply, or null when the message is none. The records in it were checked by the reader that made them. */
export function readProjectReply(message: unknown): ProjectReply | null {
  return replyKinds.includes(kindOf(message)) ? (message as ProjectReply) : null;
}

function kindOf(message: unknown): string {
  return typeof message === 'object' && message !== null && 'kind' in message ? String(message.kind) : '';
}
