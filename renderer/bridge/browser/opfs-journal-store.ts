import type { ProjectSummary, Reply, RequestName, Sent } from '../../../shared/ipc/contract';
import { RequestFailure } from '../../../shared/ipc/failure';
import { openJournal, type Journal } from '../../../shared/ipc/journal/journal';
import { scanJournal, startOfJournal } from '../../../shared/ipc/journal/scan';
import { keptFiles, type KeptFolder } from '../../../shared/ipc/kept/kept-files';
import { copyFrom, openOpfsFile, readableOpfsFile } from './opfs-file';
import {
  folderIfThere,
  freeName,
  isNotFound,
  journalName,
  metaName,
  moveFolder,
  namesIn,
  readMeta,
  writeMeta,
} from './opfs-folder';
import { opfsKeptFolder } from './opfs-kept-folder';
import { holdLock } from './web-lock';

/** The requests that concern journals and the files kept beside them. */
export type JournalRequestName = Extract<RequestName, `journal.${string}` | `kept.${string}`>;
export type JournalHandlers = { readonly [Name in JournalRequestName]: (sent: Sent<Name>) => Promise<Reply<Name>> };

type Opened = { readonly journal: Journal; readonly release: () => void };

/**
 * The journals of all projects in the origin's private file system, in the same format as on the desktop; in a worker only.
 *
 * Other pages of the app may be open beside this one, so a project is held by a lock of the browser, which falls when
 * the page is gone, however that came.
 */
export function opfsJournalStore(root: FileSystemDirectoryHandle): JournalHandlers {
  const opened = new Map<string, Opened>();
  const projects = (): Promise<FileSystemDirectoryHandle> => root.getDirectoryHandle('projects', { create: true });
  const trash = (): Promise<FileSystemDirectoryHandle> => root.getDirectoryHandle('trash', { create: true });

  function journalOf(projectId: string): Journal {
    const found = opened.get(projectId);
    if (found === undefined) throw new RequestFailure('journal-not-open', projectId);
    return found.journal;
  }

  async function keptOf(projectId: string): Promise<KeptFolder> {
    journalOf(projectId);
    return opfsKeptFolder(await (await projects()).getDirectoryHandle(projectId));
  }

  async function summaryOf(id: string): Promise<ProjectSummary | null> {
    const folder = await folderIfThere(await projects(), id);
    if (folder === null) return null;
    const { name, checkpoint } = await readMeta(folder);
    const { lastSeq, changedAt } = await survey(folder, checkpoint).catch(() => ({
      lastSeq: checkpoint.lastSeq,
      changedAt: new Date(0).toISOString(),
    }));
    return { id, name, lastSeq: opened.get(id)?.journal.checkpoint.lastSeq ?? lastSeq, changedAt };
  }

  return {
    'journal.list': async () => {
      const summaries = await Promise.all((await namesIn(await projects())).map(summaryOf));
      return summaries
        .filter((summary) => summary !== null)
        .sort((a, b) => (a.changedAt === b.changedAt ? a.id.localeCompare(b.id) : a.changedAt < b.changedAt ? 1 : -1));
    },

    'journal.open': async ({ projectId, name, salvage = false }) => {
      if (opened.has(projectId)) throw new RequestFailure('journal-in-use', projectId);
      const release = await holdLock(lockName(projectId));
      try {
        const folder = await (await projects()).getDirectoryHandle(projectId, { create: true });
        const { journal, cutBytes } = await openIn(folder, salvage);
        const { checkpoint } = journal;
        const known = (await readMeta(folder)).name;
        await writeMeta(folder, { name: name === '' ? known : name, checkpoint });
        opened.set(projectId, { journal, release });
        return { lastSeq: checkpoint.lastSeq, cutBytes };
      } catch (error) {
        release();
        throw error;
      }
    },

    'journal.append': async ({ projectId, seq, entry }) => {
      await journalOf(projectId).append(seq, entry);
      return {};
    },

    'journal.appendPiece': async ({ projectId, ...piece }) => {
      await journalOf(projectId).appendPiece(piece);
      return {};
    },

    'journal.read': async ({ projectId, afterSeq }) => {
      const { entries, done } = await journalOf(projectId).read(afterSeq);
      return { entries: [...entries], done };
    },

    'journal.rename': async ({ projectId, name }) => {
      const folder = await folderIfThere(await projects(), projectId);
      if (folder === null) throw new RequestFailure('project-not-found', projectId);
      const { checkpoint } = opened.get(projectId)?.journal ?? (await readMeta(folder));
      await writeMeta(folder, { name, checkpoint });
      return {};
    },

    'journal.close': async ({ projectId }) => {
      const found = opened.get(projectId);
      if (found === undefined) return {};
      opened.delete(projectId);
      try {
        await found.journal.close();
        await leave(await projects(), projectId, found.journal);
      } finally {
        found.release();
      }
      return {};
    },

    'journal.remove': async ({ projectId }) => {
      if (opened.has(projectId)) throw new RequestFailure('journal-in-use', projectId);
      const release = await holdLock(lockName(projectId));
      try {
        const parent = await projects();
        if ((await folderIfThere(parent, projectId)) === null) throw new RequestFailure('project-not-found', projectId);
        const name = await freeName(await trash(), projectId);
        await moveFolder({ parent, name: projectId }, { parent: await trash(), name });
      } finally {
        release();
      }
      return {};
    },

    'journal.restore': async ({ projectId }) => {
      const parent = await projects();
      if ((await folderIfThere(parent, projectId)) !== null) throw new RequestFailure('project-exists', projectId);
      const name = (await namesIn(await trash()))
        .filter((candidate) => candidate.startsWith(`${projectId}-`))
        .sort((a, b) => Number(a.slice(projectId.length + 1)) - Number(b.slice(projectId.length + 1)))
        .at(-1);
      if (name === undefined) throw new RequestFailure('project-not-found', projectId);
      await moveFolder({ parent: await trash(), name }, { parent, name: projectId });
      return {};
    },

    'kept.missing': async (sent) => keptFiles['kept.missing'](await keptOf(sent.projectId), sent),
    'kept.write': async (sent) => keptFiles['kept.write'](await keptOf(sent.projectId), sent),
    'kept.read': async (sent) => keptFiles['kept.read'](await keptOf(sent.projectId), sent),
  };
}

function lockName(projectId: string): string {
  return `wortlaut-journal-${projectId}`;
}

async function openIn(
  folder: FileSystemDirectoryHandle,
  salvage: boolean,
): Promise<{ readonly journal: Journal; readonly cutBytes: number }> {
  const file = await openOpfsFile(await folder.getFileHandle(journalName, { create: true }));
  try {
    const keepTail = async (from: number): Promise<void> => {
      const target = await folder.getFileHandle(await freeName(folder, 'journal.cut'), { create: true });
      await copyFrom(file, from, target);
    };
    return await openJournal(file, { salvage, keepTail });
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Notes how far the journal goes, or takes away one that never had an entry. */
async function leave(parent: FileSystemDirectoryHandle, projectId: string, { checkpoint }: Journal): Promise<void> {
  const folder = await parent.getDirectoryHandle(projectId);
  const isBare = (await namesIn(folder)).every((name) => name === journalName || name === metaName);
  if (checkpoint.lastSeq === 0 && isBare) await parent.removeEntry(projectId, { recursive: true });
  else await writeMeta(folder, { name: (await readMeta(folder)).name, checkpoint });
}

async function survey(
  folder: FileSystemDirectoryHandle,
  checkpoint: Journal['checkpoint'],
): Promise<{ readonly lastSeq: number; readonly changedAt: string }> {
  try {
    const handle = await folder.getFileHandle(journalName);
    const file = await readableOpfsFile(handle);
    const isBeyond = checkpoint.end > (await file.size());
    const { lastSeq } = await scanJournal(file, isBeyond ? startOfJournal : checkpoint);
    return { lastSeq, changedAt: new Date((await handle.getFile()).lastModified).toISOString() };
  } catch (error) {
    if (isNotFound(error)) return { lastSeq: 0, changedAt: new Date(0).toISOString() };
    throw error;
  }
}
