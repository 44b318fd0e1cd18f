import { extensionOf } from '../../shared/importers/file-name';
import { saveFile } from '../bridge/save-file';
import type { SaveWords } from '../features/exchange/exchange-services';
import { asWork } from '../state/under-way';

/** Asks for a place and writes bytes there as they are, under an ending of their own. */
export function saveBytes(content: Blob, { title, suggestedName, filter }: SaveWords): Promise<string | null> {
  const extension = extensionOf(suggestedName);
  const extensions = [/^[a-z0-9]+$/.test(extension) ? extension : '*'];
  const words = { title, suggestedName, filters: [{ name: filter, extensions }], sideFile: null };
  const controller = new AbortController();
  const { signal } = controller;
  return asWork('file', controller, (onProgress) => saveFile(content, words, { signal, onProgress }));
}
