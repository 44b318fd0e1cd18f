import { RequestFailure } from '../../../shared/ipc/failure';

/** A page that was just reloaded needs a moment (ms) before what it held is free. */
const patience = 1500;

/** Holds a lock among all pages of this origin until the returned function is called. Fails with `journal-in-use`. */
export function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> => new Promise((release) => resolve(release));
    navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, held).catch((error: unknown) => {
      const isTaken = error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
      reject(isTaken ? new RequestFailure('journal-in-use', name) : asError(error));
    });
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
