import { changePieces } from '../../shared/commands/change-pieces';
import { ownProject } from '../../shared/commands/own-project';
import { wholeProject } from '../../shared/commands/whole-project';
import { previewOf } from '../../shared/importers/project-preview';
import { readProjectFile } from '../../shared/importers/project-readers';
import type { ReadProject } from '../../shared/importers/qdpx/reading';
import { pieceLength } from '../../shared/ipc/contract';
import { required } from '../../shared/kernel/assert';
import { encodeUtf8 } from '../../shared/kernel/encoding';
import type { Timestamp } from '../../shared/kernel/ids';
import { ok } from '../../shared/kernel/result';
import { openDatabase, type Arrival } from '../db/database';
import { clearDatabase, writeChanges } from '../db/repository';
import { besideBy } from './ask-beside';
import { loadFile } from './load-file';
import { openSqlite } from './open-sqlite';
import { readProjectRequest, type PreviewOutcome, type ProjectReply, type ProjectRequest } from './project-messages';

/**
 * Reads a whole project and stores it, off the main thread: its records never travel through the page. See
 * `project-client.ts` for the other side. One worker is for one file.
 */
let held: { readonly read: ReadProject; readonly arrival: Arrival } | null = null;
let taken: (() => void) | null = null;

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = readProjectRequest(event.data);
  if (request === null) return reply({ kind: 'crashed', reason: 'Unknown request' });
  if (request.kind === 'taken') return taken?.();
  const work = request.kind === 'read' ? read(request) : store(request);
  work.catch((error: unknown) => {
    reply({ kind: 'crashed', reason: error instanceof Error ? error.message : String(error) });
  });
});

function reply(message: ProjectReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** Share of the work that loading the bytes is. */
const loadingShare = 0.2;

async function read({ file, beside }: ProjectRequest & { kind: 'read' }): Promise<void> {
  const tell = (fraction: number): void => reply({ kind: 'progress', fraction });
  reply({ kind: 'answered', outcome: await outcomeOf(file, beside, tell) });
}

async function outcomeOf(
  file: File,
  beside: MessagePort | null,
  tell: (fraction: number) => void,
): Promise<PreviewOutcome> {
  const loaded = await loadFile(file, (fraction) => tell(fraction * loadingShare));
  if (!loaded.ok) return loaded;
  const outcome = await readProjectFile(
    { name: file.name, bytes: loaded.value },
    {
      ports: { newId: () => crypto.randomUUID(), now: () => new Date().toISOString() as Timestamp },
      openSqlite,
      ...(beside === null ? {} : { beside: besideBy(beside) }),
      onProgress: (fraction) => tell(loadingShare + fraction * (1 - loadingShare)),
    },
  );
  if (!outcome.ok) return outcome;
  const { format, read } = outcome.value;
  const preview = previewOf(format, read);
  held = { read, arrival: { file: file.name, preview } };
  return ok(preview);
}

async function store({ projectId, coderId, entry }: ProjectRequest & { kind: 'store' }): Promise<void> {
  const { read, arrival } = required(held, 'project that was read');
  const project = ownProject(read.project, { id: projectId, coderId });
  const diff = wholeProject(project, read.texts);
  const pieces = Array.from(changePieces(entry, diff, arrival), encodeUtf8);
  const files = read.files ?? new Map<string, Uint8Array>();
  const length = lengthOf(pieces);
  // Whatever is written counts by its bytes, and the database writes about as many as the journal.
  const tell = progressOf(lengthOf([...files.values()]) + 2 * length);
  for (const [sha256, bytes] of files) await keep(sha256, bytes, tell);
  const db = await openDatabase(projectId);
  try {
    await clearDatabase(db);
    let stored = 0;
    const writing = writeChanges(db, [{ entry, diff, arrival }], project, (fraction) => {
      tell(fraction * length - stored);
      stored = fraction * length;
    });
    // Whoever fails first is heard below; the other must not go unheard.
    writing.catch(() => undefined);
    let at = 0;
    for (const piece of pieces) {
      const { length: size } = piece;
      await handOver({ kind: 'piece', piece, at, length }, [piece.buffer]);
      at += size;
      tell(size);
    }
    await writing;
  } finally {
    db.close();
  }
  reply({ kind: 'stored' });
}

/** Says how far it is, by how much more is done. */
function progressOf(all: number): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    reply({ kind: 'progress', fraction: Math.min(1, done / Math.max(1, all)) });
  };
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Hands a file over in pieces; each leaves a copy behind, for the project may be stored again. */
async function keep(sha256: string, bytes: Uint8Array, tell: (more: number) => void): Promise<void> {
  const { length: size } = bytes;
  for (let at = 0; at === 0 || at < size; at += pieceLength) {
    const piece = bytes.slice(at, at + pieceLength);
    const { length: done } = piece;
    await handOver({ kind: 'kept', sha256, size, at, bytes: piece }, [piece.buffer]);
    tell(done);
  }
}

/** Hands something over to the page, and waits until it is safe there. */
function handOver(message: ProjectReply, transfer: Transferable[] = []): Promise<void> {
  return new Promise((resolve) => {
    taken = resolve;
    reply(message, transfer);
  });
}
