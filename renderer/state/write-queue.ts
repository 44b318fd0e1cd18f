import type { Diff } from '../../shared/commands/diff';
import type { HistoryEntry } from '../../shared/commands/history';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Project } from '../../shared/project/project';
import type { ProjectDatabase } from '../db/database';
import { writeChanges } from '../db/repository';
import { appendToJournal } from './journal';

/** A change on its way to the disk, with the project as it is after it. */
export type PendingChange = { readonly entry: HistoryEntry; readonly diff: Diff; readonly after: Project };

/** Told after each write and each failure; `savedSeq` is the number of the last change that both copies have. */
export type WriteListener = (state: 'saving' | 'saved' | 'failed', savedSeq: number, error?: unknown) => void;

/**
 * Writes changes one after the other, each to the database and to the journal.
 *
 * A change counts as saved when both have it. When either fails the queue stops and keeps everything; `retry` goes on
 * where it stopped, and a half of a change that was already written is not written again.
 */
export class WriteQueue {
  private readonly pending: PendingChange[] = [];
  private journalSeq: number;
  private savedSeq: number;
  private running: Promise<void> | null = null;

  constructor(
    private readonly db: ProjectDatabase,
    private readonly projectId: ProjectId,
    journalSeq: number,
    private readonly listener: WriteListener,
  ) {
    this.journalSeq = journalSeq;
    this.savedSeq = journalSeq;
  }

  /** Takes a change; it is written as soon as those before it are. */
  push(change: PendingChange): void {
    this.pending.push(change);
    this.listener('saving', this.savedSeq);
    this.running ??= this.run();
  }

  /** Tries again after a failure. */
  retry(): void {
    if (this.pending.length === 0) return;
    this.listener('saving', this.savedSeq);
    this.running ??= this.run();
  }

  /** Resolves when nothing is under way any more, saved or failed. */
  async settled(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  /** Number of changes that are not safe yet. */
  get unsaved(): number {
    return this.pending.length;
  }

  private async run(): Promise<void> {
    try {
      for (let next = this.pending[0]; next !== undefined; next = this.pending[0]) {
        await this.write(next);
        this.pending.shift();
        this.savedSeq = next.entry.seq;
        if (this.pending.length > 0) this.listener('saving', this.savedSeq);
      }
      this.running = null;
      this.listener('saved', this.savedSeq);
    } catch (error) {
      this.running = null;
      this.listener('failed', this.savedSeq, error);
    }
  }

  private async write({ entry, diff, after }: PendingChange): Promise<void> {
    const journal = async (): Promise<void> => {
      if (entry.seq <= this.journalSeq) return;
      await appendToJournal(this.projectId, { entry, diff });
      this.journalSeq = entry.seq;
    };
    const outcomes = await Promise.allSettled([journal(), writeChanges(this.db, [{ entry, diff }], after)]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }
}
