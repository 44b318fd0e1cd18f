import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Handlers } from '../answer';
import { isErrno, writeDurably } from '../durable-file';
import { readFiles } from '../outside-files';
import { safeFileName } from '../safe-file-name';

/** Files that the user chooses in the system's own dialogs; the page never learns where they lie. */
export function fileHandlers(window: () => BrowserWindow | null): Pick<Handlers, 'files.open' | 'files.save'> {
  // Always said: without it the first dialog opens in another place on each version of Electron.
  let lastFolder = app.getPath('documents');
  return {
    'files.open': async ({ title, filters, multiple }) => {
      const options: OpenDialogOptions = {
        title,
        filters,
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
        defaultPath: lastFolder,
      };
      const parent = window();
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      const [first] = filePaths;
      if (canceled || first === undefined) return { files: [] };
      lastFolder = dirname(first);
      return { files: await readFiles(multiple ? filePaths : [first]) };
    },
    'files.save': async ({ title, suggestedName, filters, bytes, sideFile }) => {
      const name = safeFileName(suggestedName);
      const options: SaveDialogOptions = {
        title,
        filters,
        defaultPath: join(lastFolder, name),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const parent = window();
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      if (canceled || filePath === '') return { name: null };
      lastFolder = dirname(filePath);
      const path = await withExtension(filePath, filters[0]?.extensions[0]);
      if (sideFile !== null) {
        const stem = basename(path, extname(path));
        await writeDurably(join(dirname(path), stem + sideFile.suffix), sideFile.bytes);
      }
      await writeDurably(path, bytes);
      return { name: basename(path) };
    },
  };
}

/** The dialogs of Linux add no extension. It is added here, unless that would overwrite what nobody was asked about. */
async function withExtension(path: string, extension: string | undefined): Promise<string> {
  if (extension === undefined || extname(path) !== '') return path;
  const longer = `${path}.${extension}`;
  try {
    await stat(longer);
    return path;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return longer;
    throw error;
  }
}
