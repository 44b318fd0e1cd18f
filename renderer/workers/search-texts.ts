import type { ProjectId, RevisionId } from '../../shared/kernel/ids';
import type { RevisionText } from '../../shared/project/revision';
import { openDatabase } from '../db/database';
import { readTexts } from '../db/repository';

/** Read at a time: a megabyte or two, so that the first are there at once. */
const batchSize = 16;

/**
 * The words of a project, held by the worker that searches them: once, and only those of current revisions.
 *
 * They are read from the database by the worker itself, so that they cross no thread and the page never holds them. What
 * is written while a project is open is handed over by the page.
 */
export class SearchTexts {
  /** Null where the database has no such text. */
  private readonly texts = new Map<RevisionId, string | null>();
  private order: readonly RevisionId[] = [];
  private reading: Promise<void> | null = null;

  constructor(private readonly projectId: ProjectId) {}

  /** Says which texts are wanted and in which order they are read; others are forgotten. */
  want(revisions: readonly RevisionId[]): void {
    const wanted = new Set(revisions);
    for (const id of this.texts.keys()) if (!wanted.has(id)) this.texts.delete(id);
    this.order = revisions;
    void this.read();
  }

  /** Takes texts that are new. */
  add(texts: readonly RevisionText[]): void {
    for (const { id, text } of texts) this.texts.set(id, text);
  }

  /** The words of a revision, if they are there already; null when they cannot be had. */
  get(id: RevisionId): string | null | undefined {
    return this.texts.get(id);
  }

  /** The words of a revision as soon as they are there; null when they cannot be had. */
  async fetch(id: RevisionId): Promise<string | null> {
    for (;;) {
      const text = this.texts.get(id);
      if (text !== undefined) return text;
      if (!this.order.includes(id)) this.order = [id, ...this.order];
      await this.read();
    }
  }

  /** Reads the next texts that are lacking, one batch; goes on by itself while there are more. */
  private read(): Promise<void> {
    this.reading ??= this.readBatch().finally(() => {
      this.reading = null;
      if (this.lacking(1).length > 0) void this.read();
    });
    return this.reading;
  }

  private lacking(count: number): RevisionId[] {
    const ids: RevisionId[] = [];
    for (const id of this.order) {
      if (ids.length === count) break;
      if (!this.texts.has(id)) ids.push(id);
    }
    return ids;
  }

  private async readBatch(): Promise<void> {
    const ids = this.lacking(batchSize);
    if (ids.length === 0) return;
    const texts = await this.readFromDatabase(ids).catch(() => []);
    ids.forEach((id, index) => {
      if (!this.texts.has(id)) this.texts.set(id, texts[index] ?? null);
    });
  }

  private async readFromDatabase(ids: readonly RevisionId[]): Promise<readonly (string | undefined)[]> {
    this.database ??= openDatabase(this.projectId);
    return readTexts(await this.database, ids);
  }

  private database: ReturnType<typeof openDatabase> | null = null;
}
