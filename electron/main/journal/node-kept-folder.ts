import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFolder } from '../../../shared/ipc/kept/kept-files';
import { isErrno, syncFolder } from '../../files/durable-file';
import { hashOfFile } from '../../files/files-beside';
import { openNodeFile } from './node-journal-file';
import { makeFolder } from './project-folder';

/** Where a kept file lies in the folder of a project. */
export function keptPath(projectFolder: string, sha256: string): string {
  return join(projectFolder, 'files', sha256);
}

/** Kept files on the disk: `files/<sha256>` in the folder of a project. */
export function nodeKeptFolder(projectFolder: string): KeptFolder {
  const folder = join(projectFolder, 'files');
  const pathOf = (name: string): string => keptPath(projectFolder, name);
  return {
    sizeOf: async (name) => {
      try {
        return (await stat(pathOf(name))).size;
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return null;
        throw error;
      }
    },
    openFile: async (name) => {
      try {
        return await openNodeFile(pathOf(name), 'r+');
      } catch (error) {
        if (!isErrno(error, 'ENOENT')) throw error;
      }
      await makeFolder(folder);
      return openNodeFile(pathOf(name), 'wx+');
    },
    withFile: async (name, work) => {
      const file = await openNodeFile(pathOf(name), 'r');
      try {
        return await work(file);
      } finally {
        await file.close();
      }
    },
    hashOf: (name) => hashOfFile(pathOf(name)),
    rename: async (from, to) => {
      await rename(pathOf(from), pathOf(to));
      await syncFolder(folder);
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}
