import * as node from 'node:fs/promises';
import type { Disk } from '../files/durable-file';

/** The file system, whose step of that number (from 1) fails, and none after it. */
export function failingDisk(failing: number): Disk & { readonly hasFailed: () => boolean } {
  let steps = 0;
  const counted = <Args extends readonly unknown[], Result>(step: (...args: Args) => Promise<Result>) => {
    return (...args: Args): Promise<Result> => {
      steps += 1;
      if (steps === failing) return Promise.reject(Object.assign(new Error('The disk failed'), { code: 'EIO' }));
      return step(...args);
    };
  };
  return {
    hasFailed: () => steps >= failing,
    copyFile: counted(node.copyFile),
    link: counted(node.link),
    rename: counted(node.rename),
    rm: counted(node.rm),
    open: counted(async (...args) => {
      const handle = await node.open(...args);
      const close = handle.close.bind(handle);
      Object.defineProperties(handle, {
        writeFile: { value: counted(handle.writeFile.bind(handle)) },
        sync: { value: counted(handle.sync.bind(handle)) },
        // What cannot be closed is closed all the same.
        close: { value: () => close().then(counted(() => Promise.resolve())) },
      });
      return handle;
    }),
  };
}
