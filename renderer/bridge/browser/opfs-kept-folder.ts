import { digestOf } from '../../../shared/kernel/digest';
import type { KeptFolder } from '../../../shared/ipc/kept/kept-files';
import { openOpfsFile, readableOpfsFile } from './opfs-file';
import { folderIfThere, isNotFound } from './opfs-folder';

/** What the library of types does not know yet. */
type MovableHandle = FileSystemFileHandle & { move(name: string): Promise<void> };

/** Folder of kept files in that of a project, laid out as on the desktop. */
const keptName = 'files';

/** Kept files in the origin's private file system; in a worker only. */
export function opfsKeptFolder(project: FileSystemDirectoryHandle): KeptFolder {
  const handleOf = async (name: string): Promise<FileSystemFileHandle> =>
    (await project.getDirectoryHandle(keptName)).getFileHandle(name);
  return {
    sizeOf: async (name) => {
      const folder = await folderIfThere(project, keptName);
      if (folder === null) return null;
      try {
        return (await (await folder.getFileHandle(name)).getFile()).size;
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    openFile: async (name) => {
      const folder = await project.getDirectoryHandle(keptName, { create: true });
      return openOpfsFile(await folder.getFileHandle(name, { create: true }));
    },
    withFile: async (name, work) => work(await readableOpfsFile(await handleOf(name))),
    hashOf: async (name) => {
      const bytes = await (await (await handleOf(name)).getFile()).arrayBuffer();
      return digestOf(new Uint8Array(bytes));
    },
    rename: async (from, to) => ((await handleOf(from)) as MovableHandle).move(to),
    remove: async (name) => (await project.getDirectoryHandle(keptName)).removeEntry(name),
  };
}
