import { open } from 'node:fs/promises';
import { pieceLength, type RequestName } from '../../../shared/ipc/contract';
import { RequestFailure } from '../../../shared/ipc/failure';
import { keptFiles } from '../../../shared/ipc/kept/kept-files';
import { findBeside, hashOfFile } from '../../files/files-beside';
import type { Handlers } from '../answer';
import type { JournalStore } from '../journal/journal-store';
import type { OutsideFiles } from '../outside-files';

/** Files in a folder beside a project file that the user opened; the page names them and never sees a path or a byte. */
export function besideHandlers(
  outside: OutsideFiles,
  store: JournalStore,
): Pick<Handlers, Extract<RequestName, `beside.${string}`>> {
  return {
    'beside.find': async ({ handle, files }) => {
      const whole: string[] = [];
      for (const file of files) {
        const path = await findBeside(outside.pathOf(handle), file);
        if (path !== null && (await hashOfFile(path)) === file.sha256) whole.push(file.sha256);
      }
      return { sha256: whole };
    },
    'beside.keep': async ({ projectId, handle, file: wanted }) => {
      const { sha256, size, file } = wanted;
      const path = await findBeside(outside.pathOf(handle), wanted);
      if (path === null) throw new RequestFailure('file-not-found', file);
      const source = await open(path, 'r');
      try {
        for (let at = 0; at === 0 || at < size;) {
          const buffer = new Uint8Array(Math.min(pieceLength, size - at));
          const { bytesRead } = await source.read(buffer, 0, buffer.length, at);
          if (bytesRead < buffer.length) throw new RequestFailure('kept-mismatch', file);
          const piece = { projectId, sha256, size, at, bytes: buffer };
          await store.withKept(projectId, (folder) => keptFiles['kept.write'](folder, piece));
          at += Math.max(1, bytesRead);
        }
      } finally {
        await source.close();
      }
      return {};
    },
  };
}
