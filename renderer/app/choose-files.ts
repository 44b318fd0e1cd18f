import { fileExtensions } from '../../shared/importers/file-extensions';
import { withoutProjectParts } from '../../shared/importers/project-folders';
import { request } from '../bridge/backend';
import type { Messages } from '../i18n/messages';
import { fetchFiles, pathOf } from './outside-files';

/** Everything that can be brought in, archives of it included. */
const everything = [...new Set([...Object.values(fileExtensions).flat(), 'zip'])];

/** Asks for files to bring in, or for a folder of them; empty when none were chosen. */
export async function chooseFiles(choice: 'files' | 'folder', t: Messages): Promise<readonly File[]> {
  const { files } = await request('files.open', {
    title: t.exchange.title,
    filters: [{ name: t.exchange.readableFiles, extensions: everything }, allFiles(t)],
    choice,
  });
  return fetchFiles(withoutProjectParts(files, pathOf));
}

/** Asks for a file with a list of codes; null when none was chosen. */
export async function chooseCodeList(t: Messages): Promise<File | null> {
  const { files } = await request('files.open', {
    title: t.codeImport.title,
    filters: [{ name: t.codeImport.files, extensions: [...fileExtensions.codes] }],
    choice: 'file',
  });
  return (await fetchFiles(files))[0] ?? null;
}

/** Asks for a project file; null when none was chosen. */
export async function chooseProjectFile(t: Messages): Promise<File | null> {
  const { files } = await request('files.open', {
    title: t.welcome.openFileTitle,
    filters: [{ name: t.welcome.projectFiles, extensions: [...fileExtensions.projects] }, allFiles(t)],
    choice: 'file',
  });
  return (await fetchFiles(files))[0] ?? null;
}

/** Formats are told by content, so a file may bear any ending. */
function allFiles(t: Messages): { name: string; extensions: string[] } {
  return { name: t.exchange.allFiles, extensions: ['*'] };
}
