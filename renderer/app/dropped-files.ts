import { withoutProjectParts } from '../../shared/importers/project-folders';
import { knownFile } from './outside-files';

/** Entries that a folder hands out at a time are a hundred; it is asked until there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

/**
 * The files that were dropped, folders with all that lies in them; a file in a folder has its path as name. The parts of a
 * project that is a folder come along with its database.
 *
 * Must be called while the event is under way: afterwards the browser has taken the items back.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What was dropped by a program, and not out of a folder, has no entries.
  if (entries.length === 0) return Promise.all([...dropped.files].map((file) => knownFile(file, file.name)));
  const files: FileSystemFileEntry[] = [];
  const waiting: FileSystemEntry[] = [...entries];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (entry.isDirectory) waiting.unshift(...(await entriesOf(entry as FileSystemDirectoryEntry)));
    else files.push(entry as FileSystemFileEntry);
  }
  return Promise.all(withoutProjectParts(files, pathIn).map(fileOf));
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });
  return knownFile(file, pathIn(entry));
}

function pathIn({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '');
}
