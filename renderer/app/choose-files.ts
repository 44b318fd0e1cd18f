import { codeListExtensions } from '../../shared/importers/code-lists/code-lists';
import { importExtensions } from '../../shared/importers/importers';
import { request } from '../bridge/backend';
import type { Messages } from '../i18n/messages';

/** Asks for texts to bring in; empty when none were chosen. */
export async function chooseTexts(t: Messages): Promise<readonly File[]> {
  const { files } = await request('files.open', {
    title: t.exchange.title,
    filters: [{ name: t.exchange.textFiles, extensions: [...importExtensions] }],
    multiple: true,
  });
  return files.map(fileOf);
}

/** Asks for a file with a list of codes; null when none was chosen. */
export async function chooseCodeList(t: Messages): Promise<File | null> {
  const { files } = await request('files.open', {
    title: t.codeImport.title,
    filters: [{ name: t.codeImport.files, extensions: [...codeListExtensions] }],
    multiple: false,
  });
  const [file] = files;
  return file === undefined ? null : fileOf(file);
}

/** Asks for a project file; null when none was chosen. */
export async function chooseProjectFile(t: Messages): Promise<File | null> {
  const { files } = await request('files.open', {
    title: t.welcome.openFileTitle,
    filters: [{ name: t.welcome.projectFiles, extensions: ['qdpx'] }],
    multiple: false,
  });
  const [file] = files;
  return file === undefined ? null : fileOf(file);
}

/** A file as the page handles it. The bytes are copied out of shared memory, should they lie there. */
function fileOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): File {
  return new File([new Uint8Array(bytes)], name);
}
