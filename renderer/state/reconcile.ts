import { apply } from '../../shared/commands/diff';
import type { HistoryEntry } from '../../shared/commands/history';
import { projectFrom, wholeProject } from '../../shared/commands/whole-project';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Project, Texts } from '../../shared/project/project';
import { readArrival } from '../db/arrival';
import type { ProjectDatabase } from '../db/database';
import { clearDatabase, lastSeqOf, readDiff, readProject, writeChanges, type RecordedChange } from '../db/repository';
import { appendToJournal, readJournal } from './journal';
import { ports } from './ports';

/** What opening found: the project, its history, and what had to be mended on the way. */
export type Opened = {
  readonly project: Project;
  readonly history: readonly HistoryEntry[];
  /** `rebuilt`: the database was empty; `completed`: it lacked the last changes; `reseeded`: the journal did. */
  readonly mended: 'rebuilt' | 'completed' | 'reseeded' | null;
  /** How many changes were carried over. */
  readonly changes: number;
};

/** What the database has by itself: the number of its last change, and the project, null when it has none. */
export type Stored = {
  readonly databaseSeq: number;
  readonly stored: { readonly project: Project; readonly history: readonly HistoryEntry[] } | null;
};

/** Reads the database; can be done while the journal is still being opened. */
export async function readStored(db: ProjectDatabase): Promise<Stored> {
  const databaseSeq = await lastSeqOf(db);
  return { databaseSeq, stored: databaseSeq === 0 ? null : await readProject(db) };
}

/**
 * Compares the database with the journal and brings the one that lags behind up to the other.
 *
 * A browser can lose a whole database in a kill or on a full disk without saying so (docs/decisions/002); the journal
 * then rebuilds it. Returns null when neither has anything.
 */
export async function reconcile(
  db: ProjectDatabase,
  projectId: ProjectId,
  { journalSeq, databaseSeq, stored }: Stored & { readonly journalSeq: number },
): Promise<Opened | null> {
  if (stored === null) return journalSeq === 0 ? null : rebuild(db, projectId);
  if (databaseSeq < journalSeq) return complete(db, projectId, { project: stored.project, databaseSeq, journalSeq });
  if (databaseSeq === journalSeq) return { ...stored, mended: null, changes: 0 };
  const { changes, history } = await reseed(db, projectId, stored, journalSeq);
  return { ...stored, history, mended: 'reseeded', changes };
}

/** Makes the database anew from the whole journal. */
async function rebuild(db: ProjectDatabase, projectId: ProjectId): Promise<Opened | null> {
  await clearDatabase(db);
  const changes = await replay(db, projectId, { project: null, after: 0 });
  const stored = await readProject(db);
  return stored === null ? null : { ...stored, mended: 'rebuilt', changes };
}

/** Brings in what the journal has beyond the database. */
async function complete(
  db: ProjectDatabase,
  projectId: ProjectId,
  { project, databaseSeq, journalSeq }: { project: Project; databaseSeq: number; journalSeq: number },
): Promise<Opened | null> {
  const changes = await replay(db, projectId, { project, after: databaseSeq });
  const stored = await readProject(db);
  // One change more in the journal is the ordinary trace of a kill between the two writes, not a loss to speak of.
  const isOrdinary = journalSeq - databaseSeq === 1;
  return stored === null ? null : { ...stored, mended: isOrdinary ? null : 'completed', changes };
}

/** Changes carried over in one transaction: a strict commit costs about 3 ms, whatever it holds. */
const batchSize = 500;

/** Writes the journal's changes after this number into the database; returns how many. */
async function replay(
  db: ProjectDatabase,
  projectId: ProjectId,
  from: { readonly project: Project | null; readonly after: number },
): Promise<number> {
  let { project } = from;
  let changes = 0;
  let batch: RecordedChange[] = [];
  for await (const record of readJournal(projectId, from.after)) {
    const isStart = project === null || record.entry.kind === 'start';
    project = isStart ? projectFrom(record.diff).project : apply(project as Project, record.diff);
    batch.push(record);
    changes += 1;
    if (batch.length >= batchSize) {
      await writeChanges(db, batch, project);
      batch = [];
    }
  }
  if (project !== null) await writeChanges(db, batch, project);
  return changes;
}

/** Carries over what the journal lacks. The history that comes back ends where the journal ends. */
async function reseed(
  db: ProjectDatabase,
  projectId: ProjectId,
  { project, history }: { readonly project: Project; readonly history: readonly HistoryEntry[] },
  journalSeq: number,
): Promise<Pick<Opened, 'changes' | 'history'>> {
  const missing = history.filter((entry) => entry.seq > journalSeq);
  if (journalSeq === 0) {
    const rows = await db.texts.toArray();
    const texts: Texts = new Map(rows.map(({ id, text }) => [id, text]));
    const last = history.at(-1)?.seq ?? 0;
    const entry: HistoryEntry = {
      seq: last + 1,
      at: ports.now(),
      kind: 'start',
      target: null,
      name: 'restart-journal',
      params: { project: project.info.name },
    };
    const diff = wholeProject(project, texts);
    const arrival = (await readArrival(db)) ?? undefined;
    await appendToJournal(projectId, { entry, diff, arrival });
    await writeChanges(db, [{ entry, diff: {} }], project);
    return { changes: last, history: [...history, entry] };
  }
  for (const entry of missing) {
    const diff = await readDiff(db, entry.seq);
    if (diff !== undefined) await appendToJournal(projectId, { entry, diff });
  }
  return { changes: missing.length, history };
}
