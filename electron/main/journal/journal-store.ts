import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectSummary, Reply, Sent } from '../../../shared/ipc/contract';
import { RequestFailure } from '../../../shared/ipc/failure';
import type { Journal } from '../../../shared/ipc/journal/journal';
import type { KeptFolder } from '../../../shared/ipc/kept/kept-files';
import { isErrno } from '../../files/durable-file';
import { keptPath, nodeKeptFolder } from './node-kept-folder';
import {
  isThere,
  moveFolder,
  openFolderJournal,
  readMeta,
  removeEmptyFolder,
  surveyFolder,
  writeMeta,
} from './project-folder';

const projectIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The journals of all projects: `projects/<id>/` in the folder of the app's data, and `trash/<id>/` for removed ones.
 *
 * What concerns the same project happens one after the other.
 */
export class JournalStore {
  private readonly opened = new Map<string, Journal>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly dataFolder: string) {}

  /** Projects that have a journal, newest change first. */
  async list(): Promise<ProjectSummary[]> {
    const names = await namesIn(join(this.dataFolder, 'projects'));
    const summaries = await Promise.all(
      names
        .filter((name) => projectIdPattern.test(name))
        .map((id) => this.inTurn(id, async () => ((await isThere(this.folder(id))) ? this.summary(id) : null))),
    );
    return summaries
      .filter((summary) => summary !== null)
      .sort((a, b) => (a.changedAt === b.changedAt ? a.id.localeCompare(b.id) : a.changedAt < b.changedAt ? 1 : -1));
  }

  /** Opens a journal for writing, and tells how far it goes and what had to be cut off. */
  open({ projectId, name, salvage = false }: Sent<'journal.open'>): Promise<Reply<'journal.open'>> {
    return this.inTurn(projectId, async () => {
      if (this.opened.has(projectId)) throw new RequestFailure('journal-in-use', projectId);
      const folder = this.folder(projectId);
      const { journal, cutBytes } = await openFolderJournal(folder, salvage);
      const { checkpoint } = journal;
      try {
        const known = (await readMeta(folder)).name;
        await writeMeta(folder, { name: name === '' ? known : name, checkpoint });
      } catch (error) {
        await journal.close();
        throw error;
      }
      this.opened.set(projectId, journal);
      return { lastSeq: checkpoint.lastSeq, cutBytes };
    });
  }

  /** Returns when the entry is on the disk. */
  async append({ projectId, seq, entry }: Sent<'journal.append'>): Promise<void> {
    await this.openOne(projectId).append(seq, entry);
  }

  /** Takes a piece of a long entry; the last one returns when the entry is on the disk. */
  async appendPiece({ projectId, ...piece }: Sent<'journal.appendPiece'>): Promise<void> {
    await this.openOne(projectId).appendPiece(piece);
  }

  async read({ projectId, afterSeq }: Sent<'journal.read'>): Promise<Reply<'journal.read'>> {
    const { entries, done } = await this.openOne(projectId).read(afterSeq);
    return { entries: [...entries], done };
  }

  /** Works with the kept files of a project whose journal is open. */
  withKept<Value>(projectId: string, work: (folder: KeptFolder) => Promise<Value>): Promise<Value> {
    return this.inTurn(projectId, () => {
      this.openOne(projectId);
      return work(nodeKeptFolder(this.folder(projectId)));
    });
  }

  /** Where a project whose journal is open keeps the bytes of a hash, whether or not it does. */
  keptFile(projectId: string, sha256: string): string {
    this.openOne(projectId);
    return keptPath(this.folder(projectId), sha256);
  }

  rename({ projectId, name }: Sent<'journal.rename'>): Promise<void> {
    return this.inTurn(projectId, async () => {
      const folder = this.folder(projectId);
      if (!(await isThere(folder))) throw new RequestFailure('project-not-found', projectId);
      const checkpoint = this.opened.get(projectId)?.checkpoint ?? (await readMeta(folder)).checkpoint;
      await writeMeta(folder, { name, checkpoint });
    });
  }

  /** Closes a journal after what is under way; closing one that is not open is nothing. */
  close(projectId: string): Promise<void> {
    return this.inTurn(projectId, async () => {
      const journal = this.opened.get(projectId);
      if (journal === undefined) return;
      this.opened.delete(projectId);
      await journal.close();
      const folder = this.folder(projectId);
      const { checkpoint } = journal;
      if (checkpoint.lastSeq === 0) await removeEmptyFolder(folder);
      else await writeMeta(folder, { name: (await readMeta(folder)).name, checkpoint });
    });
  }

  /** Closes all: the page is gone, or the app ends. */
  async closeAll(): Promise<void> {
    await Promise.allSettled([...this.opened.keys()].map((id) => this.close(id)));
  }

  /** Moves a project to the trash. */
  remove(projectId: string): Promise<void> {
    return this.inTurn(projectId, async () => {
      if (this.opened.has(projectId)) throw new RequestFailure('journal-in-use', projectId);
      if (!(await isThere(this.folder(projectId)))) throw new RequestFailure('project-not-found', projectId);
      await moveFolder(this.folder(projectId), this.trash(projectId));
    });
  }

  /** Brings a project back from the trash. */
  restore(projectId: string): Promise<void> {
    return this.inTurn(projectId, async () => {
      if (await isThere(this.folder(projectId))) throw new RequestFailure('project-exists', projectId);
      if (!(await isThere(this.trash(projectId)))) throw new RequestFailure('project-not-found', projectId);
      await moveFolder(this.trash(projectId), this.folder(projectId));
    });
  }

  private async summary(id: string): Promise<ProjectSummary> {
    const folder = this.folder(id);
    const { name } = await readMeta(folder);
    // A journal that cannot be read is listed all the same: opening it says what is wrong.
    const { lastSeq, changedAt } = await surveyFolder(folder).catch(() => ({ lastSeq: 0, changedAt: new Date(0) }));
    const openSeq = this.opened.get(id)?.checkpoint.lastSeq;
    return { id, name, lastSeq: openSeq ?? lastSeq, changedAt: changedAt.toISOString() };
  }

  private openOne(projectId: string): Journal {
    const journal = this.opened.get(projectId);
    if (journal === undefined) throw new RequestFailure('journal-not-open', projectId);
    return journal;
  }

  private folder(projectId: string): string {
    return join(this.dataFolder, 'projects', projectId);
  }

  private trash(projectId: string): string {
    return join(this.dataFolder, 'trash', projectId);
  }

  private async inTurn<Value>(projectId: string, task: () => Promise<Value>): Promise<Value> {
    const before = this.turns.get(projectId) ?? Promise.resolve();
    const turn = before.then(task, task);
    const settled = turn.catch(() => undefined);
    this.turns.set(projectId, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(projectId) === settled) this.turns.delete(projectId);
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}
