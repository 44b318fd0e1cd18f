import type { HistoryEntry } from '../../shared/commands/history';
import type { CoderId, ProjectId } from '../../shared/kernel/ids';

/** Where a project that was read is to be stored, and by what means. */
export type StoreTarget = {
  readonly projectId: ProjectId;
  /** For somebody who codes, should the file have nobody. */
  readonly coderId: CoderId;
  /** The line of the history with which the project begins. */
  readonly entry: HistoryEntry;
  /** Appends to the journal, piece after piece. */
  readonly appendPiece: (piece: JournalPiece) => Promise<void>;
  /** Keeps the bytes of a file, piece after piece, before the journal names it. */
  readonly keepPiece: (piece: KeptPiece) => Promise<void>;
  /** How far it is, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Aborting ends the storing at once, and lets go of what was read. */
  readonly signal?: AbortSignal | undefined;
};

/** A piece of the one entry a project begins with: its bytes, where they stand, and how many there are in all. */
export type JournalPiece = { readonly length: number; readonly at: number; readonly piece: Uint8Array<ArrayBuffer> };

/** A piece of a file that is kept as it came: its bytes, where they stand, and how many there are in all. */
export type KeptPiece = {
  readonly sha256: string;
  readonly size: number;
  readonly at: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A project out of a file that is not stored yet, however large: its records stay where they were read. */
export type IncomingProject = {
  readonly id: ProjectId;
  readonly name: string;
  /**
   * Writes it to the database and, by the means given, to the journal. Rejects when either fails, or, with the reason of
   * the signal, when it was called off; then nothing of it is under way any more.
   */
  readonly store: (target: StoreTarget) => Promise<void>;
};
