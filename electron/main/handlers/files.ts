import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { RequestName, Sent } from '../../../shared/ipc/contract';
import type { Handlers } from '../answer';
import type { OutsideFiles } from '../outside-files';
import { safeFileName } from '../safe-file-name';
import { withExtension } from '../with-extension';
import type { Savings } from '../savings';

/** Not every system lets one choose files and folders in the same dialog. */
const properties: Readonly<Record<Sent<'files.open'>['choice'], NonNullable<OpenDialogOptions['properties']>>> = {
  file: ['openFile'],
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
};

/** Files that the user chooses in the system's own dialogs; the page never learns where they lie. */
export function fileHandlers(
  window: () => BrowserWindow | null,
  outside: OutsideFiles,
  savings: Savings,
): Pick<Handlers, Extract<RequestName, `files.${string}`>> {
  // Always said: without it the first dialog opens in another place on each version of Electron.
  let lastFolder = app.getPath('documents');
  return {
    'files.open': async ({ title, filters, choice }) => {
      const options: OpenDialogOptions = {
        title,
        filters,
        properties: properties[choice],
        defaultPath: lastFolder,
      };
      const parent = window();
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      const [first] = filePaths;
      if (canceled || first === undefined) return { files: [] };
      lastFolder = dirname(first);
      if (choice === 'folder') return { files: await outside.offerFolder(first) };
      return { files: await outside.offer(choice === 'files' ? filePaths : [first]) };
    },
    'files.read': async ({ handle, at }) => ({ bytes: await outside.read(handle, at) }),
    'files.dropped': async ({ path }) => ({ file: await outside.offerDropped(path) }),
    'files.save': async ({ title, suggestedName, filters, ...wanted }) => {
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
      if (canceled || filePath === '') return { saving: null };
      lastFolder = dirname(filePath);
      const path = await withExtension(filePath, filters[0]?.extensions[0]);
      return { saving: { id: await savings.begin(path, wanted), name: basename(path) } };
    },
    'files.savePiece': async (sent) => (await savings.piece(sent), {}),
    'files.saveBeside': (sent) => savings.beside(sent),
    'files.saveEnd': async (sent) => (await savings.end(sent), {}),
  };
}
