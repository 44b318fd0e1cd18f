import type { Answer } from '../../../shared/ipc/contract';
import { failureOf, type Failure } from '../../../shared/ipc/failure';
import { opfsJournalStore, type JournalHandlers, type JournalRequestName } from './opfs-journal-store';

/** What the page sends: the number comes back with the answer. */
export type JournalCall = { readonly id: number; readonly name: JournalRequestName; readonly payload: unknown };
export type JournalAnswer = { readonly id: number; readonly answer: Answer<JournalRequestName> };

let handlers: Promise<JournalHandlers> | null = null;

/** Requests of one project are met one after the other, but for these, which the journal itself puts in order. */
const outOfTurn = new Set<JournalRequestName>(['journal.append', 'journal.appendPiece', 'journal.read']);
const turns = new Map<string, Promise<unknown>>();

addEventListener('message', ({ data }: MessageEvent<JournalCall>) => {
  void meet(data).then((answer) => postMessage({ id: data.id, answer } satisfies JournalAnswer));
});

async function meet({ name, payload }: JournalCall): Promise<Answer<JournalRequestName>> {
  try {
    handlers ??= openStore();
    const store = await handlers;
    const handler = store[name] as (payload: unknown) => Promise<never>;
    if (outOfTurn.has(name)) return { ok: true, value: await handler(payload) };
    const key = (payload as { readonly projectId?: string }).projectId ?? '';
    const turn = (turns.get(key) ?? Promise.resolve()).then(() => handler(payload));
    turns.set(
      key,
      turn.catch(() => undefined),
    );
    return { ok: true, value: await turn };
  } catch (error) {
    return { ok: false, error: browserFailureOf(error) };
  }
}

async function openStore(): Promise<JournalHandlers> {
  return opfsJournalStore(await navigator.storage.getDirectory());
}

function browserFailureOf(error: unknown): Failure {
  if (!(error instanceof DOMException)) return failureOf(error);
  const { name, message } = error;
  if (name === 'QuotaExceededError') return { code: 'disk-full', detail: message };
  if (name === 'NoModificationAllowedError') return { code: 'journal-in-use', detail: message };
  if (name === 'SecurityError' || name === 'NotAllowedError') return { code: 'storage-unavailable', detail: message };
  return { code: 'file-error', detail: `${name}: ${message}` };
}
