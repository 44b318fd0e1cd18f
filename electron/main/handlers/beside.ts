import { open } from 'node:fs/promises';
import { pieceLength, type FoundFile, type RequestName } from '../../../shared/ipc/contract';
import { required } from '../../../shared/kernel/assert';
import { RequestFailure } from '../../../shared/ipc/failure';
import { keptFiles } from '../../../shared/ipc/kept/kept-files';
import { findBeside, findMedia, hashOfFile } from '../../files/files-beside';
import type { Handlers } from '../answer';
import type { JournalStore } from '../journal/journal-store';
import type { OutsideFiles } from '../outside-files';

/** Files in a folder beside a project file that the user opened; the page names them and never sees a path. */
export function besideHandlers(
  outside: OutsideFiles,
  store: JournalStore,
): Pick<Handlers, Extract<RequestName, `beside.${string}`>> {
  const found = async (path: string): Promise<FoundFile> => {
    const sha256 = await hashOfFile(path);
    const { handle, size } = required((await outside.offer([path]))[0], 'file that was found');
    return { handle, size, sha256 };
  };
  return {
    'beside.find': async ({ handle, files }) => {
      const whole: FoundFile[] = [];
      for (const file of files) {
        const path = await findBeside(outside.pathOf(handle), file);
        const one = path === null ? null : await found(path);
        if (one?.sha256 === file.sha256) whole.push(one);
      }
      return { files: whole };
    },
    'beside.look': async ({ handle, path }) => {
      const file = await findMedia(outside.pathOf(handle), path);
      return { file: file === null ? null : await found(file) };
    },
    'beside.keep': async ({ projectId, handle, size, sha256, at }) => {
      const source = await open(outside.pathOf(handle), 'r');
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(pieceLength, size - at)));
        const { bytesRead } = await source.read(bytes, 0, bytes.length, at);
        if (bytesRead < bytes.length) throw new RequestFailure('kept-mismatch', sha256);
        await store.withKept(projectId, (folder) =>
          keptFiles['kept.write'](folder, { projectId, sha256, size, at, bytes }),
        );
        return { at: at + bytesRead };
      } finally {
        await source.close();
      }
    },
  };
}
