import Dexie, { type Table } from 'dexie';
import type { DocumentId, ProjectId, RevisionId } from '../../shared/kernel/ids';
import type { Diff } from '../../shared/commands/diff';
import type { HistoryEntry } from '../../shared/commands/history';
import type { ProjectPreview } from '../../shared/importers/project-preview';
import type { Coding } from '../../shared/project/coding';
import type { Records } from '../../shared/project/project';
import type { Edit } from '../../shared/text/mapping';
import { version1 } from './versions/v1';
import { version2 } from './versions/v2';
import { upgradeTo3, version3 } from './versions/v3';
import { version4 } from './versions/v4';
import { version5 } from './versions/v5';
import { upgradeTo6, version6 } from './versions/v6';

/** All codings of one document, in reading order. */
export type CodingsRow = { readonly documentId: DocumentId; readonly codings: readonly Coding[] };
/** The diff of the history entry with the same number; of a long one the first part, the others at fractions behind it. */
export type ChangeRow = { readonly seq: number; readonly diff: Diff };
/** A file kept as it came, by the SHA-256 of its bytes. */
export type BlobRow = { readonly hash: string; readonly blob: Blob };
/** What was written in a text and is not saved yet; `edits` count in the text of that revision. */
export type DraftRow = {
  readonly documentId: DocumentId;
  readonly revisionId: RevisionId;
  readonly edits: readonly Edit[];
};
/** How a project came out of a file: what was found in it, what was not taken over, and how it was read. */
export type Arrival = { readonly file: string; readonly preview: ProjectPreview };
/** The number of the last change the database holds, under the key `lastSeq`. */
export type MetaRow =
  { readonly key: 'lastSeq'; readonly value: number } | { readonly key: 'arrival'; readonly value: Arrival };

const versions = [version1, version2, version3, version4, version5, version6];

/** Name under which the browser keeps the database of a project. */
export function databaseName(projectId: ProjectId): string {
  return `wortlaut-${projectId}`;
}

/** The database of one project. `targetVersion` opens it as an older app would, for the tests of upgrades. */
export class ProjectDatabase extends Dexie {
  declare readonly info: Table<Records['info'], string>;
  declare readonly events: Table<Records['events'], string>;
  declare readonly documents: Table<Records['documents'], string>;
  declare readonly revisions: Table<Records['revisions'], string>;
  declare readonly texts: Table<Records['texts'], RevisionId>;
  declare readonly speakers: Table<Records['speakers'], string>;
  declare readonly cases: Table<Records['cases'], string>;
  declare readonly codes: Table<Records['codes'], string>;
  declare readonly codings: Table<CodingsRow, DocumentId>;
  declare readonly memos: Table<Records['memos'], string>;
  declare readonly coders: Table<Records['coders'], string>;
  declare readonly matrixViews: Table<Records['matrixViews'], string>;
  declare readonly cellSummaries: Table<Records['cellSummaries'], string>;
  declare readonly reportTemplates: Table<Records['reportTemplates'], string>;
  declare readonly files: Table<Records['files'], string>;
  declare readonly keptParts: Table<Records['keptParts'], string>;
  declare readonly history: Table<HistoryEntry, number>;
  declare readonly changes: Table<ChangeRow, number>;
  declare readonly blobs: Table<BlobRow, string>;
  declare readonly drafts: Table<DraftRow, DocumentId>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(projectId: ProjectId, targetVersion = versions.length) {
    super(databaseName(projectId), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    versions.slice(0, targetVersion).forEach((stores, index) => this.version(index + 1).stores(stores));
    if (targetVersion >= 3) this.version(3).upgrade(upgradeTo3);
    if (targetVersion >= 6) this.version(6).upgrade(upgradeTo6);
  }
}

/** The database was written by a newer app. Opening it anyway would lose what only the newer one knows. */
export class NewerDatabaseError extends Error {
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(`Database version ${found} is newer than ${known}`);
  }
}

/**
 * Opens the database of a project, making it when it is not there.
 *
 * Dexie opens a newer database with older code without a word (Dexie issue 2097), so the version is compared here.
 */
export async function openDatabase(projectId: ProjectId, targetVersion?: number): Promise<ProjectDatabase> {
  const db = new ProjectDatabase(projectId, targetVersion);
  await db.open();
  const found = Math.floor(db.backendDB().version / 10);
  if (found > db.verno) {
    db.close();
    throw new NewerDatabaseError(found, db.verno);
  }
  return db;
}
