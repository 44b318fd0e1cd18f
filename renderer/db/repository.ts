import type { Table } from 'dexie';
import type { DocumentId, RevisionId } from '../../shared/kernel/ids';
import { documentsWithChangedCodings, squash, type Diff, type RecordDiff } from '../../shared/commands/diff';
import { diffParts } from '../../shared/commands/diff-parts';
import { upgradedDiff } from '../../shared/commands/upgraded-diff';
import type { HistoryEntry } from '../../shared/commands/history';
import { collectionNames, emptyProject, type CollectionName, type Project } from '../../shared/project/project';
import { breathOf } from './breath';
import type { Arrival, ChangeRow, CodingsRow, DraftRow, ProjectDatabase } from './database';

/** Collections that are stored a row a record: all but the codings. */
type PlainCollection = Exclude<CollectionName, 'codings'>;
const plainCollections = collectionNames.filter((name): name is PlainCollection => name !== 'codings');
/** Those that are in memory while the project is open, by id: all but the words and the head. */
const heldCollections = plainCollections.filter((name) => name !== 'texts' && name !== 'info');

type Identified = { readonly id: string };

/** Number of the last change that the database holds; 0 when it is new or was wiped. */
export async function lastSeqOf(db: ProjectDatabase): Promise<number> {
  const row = await db.meta.get('lastSeq');
  return row?.key === 'lastSeq' ? row.value : 0;
}

/** The whole project without its words, and its history without the diffs. Null when there is none. */
export async function readProject(
  db: ProjectDatabase,
): Promise<{ readonly project: Project; readonly history: readonly HistoryEntry[] } | null> {
  return db.transaction('r', db.tables, async () => {
    const [info] = await db.info.toArray();
    if (info === undefined) return null;
    const [records, codings, history] = await Promise.all([
      Promise.all(
        heldCollections.map(async (name) => [name, byId(await readRows(db.table<Identified, string>(name)))] as const),
      ),
      readRows(db.codings),
      db.history.toArray(),
    ]);
    const project: Project = {
      ...emptyProject(info),
      ...Object.fromEntries(records),
      codings: new Map(codings.map((row) => [row.documentId, row.codings])),
    };
    return { project, history };
  });
}

/** Rows read at a time: while one piece is made into records here, the browser reads the next from the disk. */
const rowsAtATime = 16;

async function readRows<Row, Id extends string>(table: Table<Row, Id>): Promise<readonly Row[]> {
  const ids = await table.toCollection().primaryKeys();
  const pieces: Promise<readonly Row[]>[] = [];
  for (let first = 0; first < ids.length; first += rowsAtATime) {
    const [from, to] = [ids[first], ids[Math.min(first + rowsAtATime, ids.length) - 1]];
    pieces.push(table.where(':id').between(from, to, true, true).toArray());
  }
  return (await Promise.all(pieces)).flat();
}

/** The words of a revision. */
export async function readText(db: ProjectDatabase, id: RevisionId): Promise<string | undefined> {
  return (await db.texts.get(id))?.text;
}

/** The words of several revisions, in the order asked for; undefined for those it does not have. */
export async function readTexts(
  db: ProjectDatabase,
  ids: readonly RevisionId[],
): Promise<readonly (string | undefined)[]> {
  return (await db.texts.bulkGet([...ids])).map((row) => row?.text);
}

/** The diff of a history entry. */
export async function readDiff(db: ProjectDatabase, seq: number): Promise<Diff | undefined> {
  const parts = await readDiffs(db, seq, seq);
  return parts.length > 1 ? squash(parts) : parts[0];
}

/** Every line of the history, oldest first. */
export async function readHistory(db: ProjectDatabase): Promise<readonly HistoryEntry[]> {
  return db.history.toArray();
}

/**
 * The diffs of the entries from `first` to `last`, both included, in order; a long one in several parts. The beginning of a
 * project has none.
 */
export async function readDiffs(db: ProjectDatabase, first: number, last: number): Promise<readonly Diff[]> {
  const rows = await db.changes
    .where('seq')
    .between(first, last + 1, true, false)
    .toArray();
  return rows.map(({ diff }) => upgradedDiff(diff));
}

/** A change with its line of the history; the first of a project out of a file also has how that came in. */
export type RecordedChange = {
  readonly entry: HistoryEntry;
  readonly diff: Diff;
  readonly arrival?: Arrival | undefined;
};

/**
 * Writes changes that follow one another in one strict transaction. `after` is the project with all of them applied.
 *
 * Writing the same changes twice leaves the same rows, so a write whose outcome is unknown can be repeated. `onProgress`
 * hears now and then what share of the rows is written; the commit comes behind it.
 */
export async function writeChanges(
  db: ProjectDatabase,
  changes: readonly RecordedChange[],
  after: Project,
  onProgress?: (fraction: number) => void,
): Promise<void> {
  const lastSeq = changes.at(-1)?.entry.seq;
  if (lastSeq === undefined) return;
  const [first] = changes;
  const diff = changes.length === 1 && first !== undefined ? first.diff : squash(changes.map((change) => change.diff));
  const touched = plainCollections.filter((name) => diff[name] !== undefined);
  const codingDocuments = [...documentsWithChangedCodings(diff)];
  const stores = [...touched, ...(codingDocuments.length > 0 ? ['codings'] : []), 'history', 'changes', 'meta'];
  const rows = touched.reduce((sum, name) => sum + sizeOf(diff[name]), codingDocuments.length + 1);
  const tell = (count: number): void => onProgress?.(Math.min(1, count / rows));
  await writeStrictly(db, { stores, tell }, function* (store) {
    for (const name of touched) yield* writeRecords(store(name), diff[name] as RecordDiff<Identified>);
    for (const documentId of codingDocuments) yield writeCodings(store('codings'), documentId, after);
    for (const { entry, diff: ownDiff, arrival } of changes) {
      yield store('history').put(entry);
      if (arrival !== undefined) yield store('meta').put({ key: 'arrival', value: arrival });
      if (entry.kind !== 'start') yield* writeDiff(store('changes'), entry.seq, ownDiff);
    }
    yield store('meta').put({ key: 'lastSeq', value: lastSeq });
  });
}

function sizeOf({ added, updated, removed }: RecordDiff<Identified> = { added: [], updated: [], removed: [] }): number {
  return added.length + updated.length + removed.length;
}

/**
 * One strict transaction. What is asked goes out at once and past Dexie, so that the disk is at work while the page
 * draws what changed: with an answer awaited between two requests each would wait for the drawing. Only where there is a
 * great deal of it the page is let go on in between.
 */
async function writeStrictly(
  db: ProjectDatabase,
  { stores, tell }: { readonly stores: readonly string[]; readonly tell: (count: number) => void },
  ask: (store: (name: string) => IDBObjectStore) => Iterable<IDBRequest>,
): Promise<void> {
  // The browser closes a database by itself when its storage is restarted.
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(stores, 'readwrite', { durability: 'strict' });
  const written = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The database gave up the write'));
  });
  // It may be given up while an answer is waited for.
  written.catch(() => undefined);
  try {
    let count = 0;
    const breath = breathOf();
    for (const asked of ask((name) => transaction.objectStore(name))) {
      count += 1;
      if (!breath.isDue()) continue;
      await answerOf(asked);
      breath.begin();
      tell(count);
    }
  } catch (error) {
    giveUp(transaction);
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}

function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It failed by itself and is over already.
  }
}

/** Every text that is being edited. */
export async function readTextDrafts(db: ProjectDatabase): Promise<readonly DraftRow[]> {
  return db.drafts.toArray();
}

/** Keeps what is being written in a text, or forgets it when there is none any more. */
export async function writeTextDraft(
  db: ProjectDatabase,
  documentId: DocumentId,
  draft: DraftRow | null,
): Promise<void> {
  if (draft === null) await db.drafts.delete(documentId);
  else await db.drafts.put(draft);
}

/** Empties every store, before a rebuild from the journal. */
export async function clearDatabase(db: ProjectDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}

/** The transaction goes on as long as the next request is made before its answer has passed. */
function answerOf(asked: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve();
    asked.onerror = () => reject(asked.error ?? new Error('The database refused a request'));
  });
}

/** About so many UTF-16 units of a change go into one row: storing it takes a few milliseconds. */
const partLength = 512 * 1024;

function* writeDiff(store: IDBObjectStore, seq: number, diff: Diff): Iterable<IDBRequest> {
  let part = 0;
  for (const own of diffParts(diff, partLength)) {
    yield store.put({ seq: seq + part / 2 ** 20, diff: own } satisfies ChangeRow);
    part += 1;
  }
}

function writeCodings(store: IDBObjectStore, documentId: DocumentId, after: Project): IDBRequest {
  const codings = after.codings.get(documentId) ?? [];
  return codings.length > 0 ? store.put({ documentId, codings } satisfies CodingsRow) : store.delete(documentId);
}

function* writeRecords(
  store: IDBObjectStore,
  { added, updated, removed }: RecordDiff<Identified>,
): Iterable<IDBRequest> {
  for (const { id } of removed) yield store.delete(id);
  for (const [, after] of updated) yield store.put(after);
  for (const record of added) yield store.put(record);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}
