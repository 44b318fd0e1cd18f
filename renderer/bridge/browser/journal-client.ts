import * as v from 'valibot';
import { requests, type Answer, type Sent } from '../../../shared/ipc/contract';
import type { JournalAnswer, JournalCall } from './journal-worker';
import type { JournalRequestName } from './opfs-journal-store';

/** Asks the worker that keeps the journals, which is started when it is first needed. */
export function journalClient(): <Name extends JournalRequestName>(
  name: Name,
  payload: Sent<Name>,
) => Promise<Answer<Name>> {
  const open = new Map<number, (answer: Answer<JournalRequestName>) => void>();
  let lastId = 0;
  let worker: Worker | null = null;

  function start(): Worker {
    const started = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module', name: 'journal' });
    started.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => {
      open.get(data.id)?.(data.answer);
      open.delete(data.id);
    });
    started.addEventListener('error', ({ message }) => {
      for (const settle of open.values())
        settle({ ok: false, error: { code: 'storage-unavailable', detail: message } });
      open.clear();
      worker = null;
    });
    void navigator.storage.persist().catch(() => false);
    return started;
  }

  return async (name, payload) => {
    const sent = v.safeParse(requests[name].send, payload);
    if (!sent.success) return { ok: false, error: { code: 'request-invalid', detail: name } };
    if (!('storage' in navigator) || !('getDirectory' in navigator.storage) || !('locks' in navigator)) {
      return { ok: false, error: { code: 'storage-unavailable', detail: 'No private file system here' } };
    }
    worker ??= start();
    lastId += 1;
    const call: JournalCall = { id: lastId, name, payload: sent.output };
    const answered = new Promise<Answer<JournalRequestName>>((resolve) => open.set(call.id, resolve));
    worker.postMessage(call);
    return answered;
  };
}
