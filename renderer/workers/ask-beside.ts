import type { Beside } from '../../shared/importers/define-project-reader';
import type { BesideAnswer, BesideQuestion } from './project-messages';

/** A port by which a worker learns what lies beside a file; `close` ends that. */
export function answerBeside(beside: Beside): { readonly port: MessagePort; readonly close: () => void } {
  const { port1: own, port2: port } = new MessageChannel();
  own.addEventListener('message', ({ data }: MessageEvent<BesideQuestion>) => {
    // What cannot be looked at is not there for the reader, who then names it.
    void answerTo(beside, data).then(
      (answer) => own.postMessage(answer),
      () => own.postMessage(null),
    );
  });
  own.start();
  return { port, close: () => own.close() };
}

async function answerTo(beside: Beside, { path, wants }: BesideQuestion): Promise<BesideAnswer> {
  const found = await beside(path);
  if (found === null) return null;
  if (wants === 'bytes') return found.bytes();
  const { size, sha256 } = found;
  return { size, sha256 };
}

/** The same in the worker, which asks by the port. */
export function besideBy(port: MessagePort): Beside {
  const ask = (question: BesideQuestion): Promise<BesideAnswer> =>
    new Promise((resolve) => {
      port.addEventListener('message', ({ data }: MessageEvent<BesideAnswer>) => resolve(data), { once: true });
      port.start();
      port.postMessage(question);
    });
  return async (path) => {
    const found = await ask({ path, wants: 'file' });
    if (found === null || found instanceof Uint8Array) return null;
    return {
      ...found,
      async bytes() {
        const bytes = await ask({ path, wants: 'bytes' });
        return bytes instanceof Uint8Array ? bytes : null;
      },
    };
  };
}
