import { codeListExtensions } from '../../shared/importers/code-lists/code-lists';
import { importExtensions } from '../../shared/importers/importers';
import { request } from '../bridge/backend';
import type { Messages } from '../i18n/messages';
import { fetchFiles } from './outside-files';

/** Asks for texts to bring in; empty when none were chosen. */
export async function chooseTexts(t: Messages): Promise<readonly File[]> {
  const { files } = await request('files.open', {
    title: t.exchange.title,
    filters: [{ name: t.exchange.textFiles, extensions: [...importExtensions] }],
    choice: 'files',
  });
  return fetchFiles(files);
}

/** Asks for a file with a list of codes; null when none was chosen. */
export async function chooseCodeList(t: Messages): Promise<File | null> {
  const { files } = await request('files.open', {
    title: t.codeImport.title,
    filters: [{ name: t.codeImport.files, extensions: [...codeListExtensions] }],
    choice: 'file',
  });
  return (await fetchFiles(files))[0] ?? null;
}

/** Asks for a project file; null when none was chosen. */
export async function chooseProjectFile(t: Messages): Promise<File | null> {
  const { files } = await request('files.open', {
    title: t.welcome.openFileTitle,
    filters: [{ name: t.welcome.projectFiles, extensions: ['qdpx'] }],
    choice: 'file',
  });
  return (await fetchFiles(files))[0] ?? null;
}
