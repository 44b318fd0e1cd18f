/**
 * Every expected failure of a request, by name; the dictionaries have a sentence for each.
 *
 * What `RequestFailure.detail` holds: the number of the last readable entry for `journal-damaged`, a file name for
 * the file failures, minutes for `engine-timeout`, dots for `picture-too-large`, else a technical word for a report.
 */
export type FailureCode =
  /** Another window or page has the project open. */
  | 'journal-in-use'
  /** An entry in the middle cannot be read; `journal.open` with `salvage` goes on from what stands before it. */
  | 'journal-damaged'
  /** Written by a newer version of the app. */
  | 'journal-newer'
  /** An entry came with another number than the next one: page and journal do not agree. */
  | 'journal-sequence'
  /** Appended, read or closed without having been opened. */
  | 'journal-not-open'
  | 'journal-entry-too-large'
  | 'project-not-found'
  | 'project-exists'
  | 'disk-full'
  | 'no-permission'
  | 'file-not-found'
  | 'file-too-large'
  | 'file-error'
  /** The bytes that came are not those of the hash they came with. */
  | 'kept-mismatch'
  /** A kept file is not as it was kept. */
  | 'kept-damaged'
  /** The browser offers no place to keep projects in (a private window, for example). */
  | 'storage-unavailable'
  /** The process that sets pages and draws pictures broke down. */
  | 'engine-failed'
  /** It took longer than any document should. */
  | 'engine-timeout'
  /** A picture of that size at the density of print is beyond what graphics can hold. */
  | 'picture-too-large'
  /** What was asked, or what came back, does not follow the contract: a bug. */
  | 'request-invalid'
  | 'reply-invalid'
  /** Anything else: a bug. */
  | 'unexpected';

/** An expected failure as it travels between the processes. */
export type Failure = { readonly code: FailureCode; readonly detail: string };

/** Thrown where a request cannot be met, on either side of the bridge; anything else that is thrown is a bug. */
export class RequestFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'RequestFailure';
  }
}

/** The failure that a thrown value stands for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailure) return { code: error.code, detail: error.detail };
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
