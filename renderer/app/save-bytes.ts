import { extensionOf } from '../../shared/importers/file-name';
import { saveFile } from '../bridge/save-file';
import type { SaveWords } from '../features/exchange/exchange-services';

/** Asks for a place and writes bytes there as they are, under an ending of their own. */
export function saveBytes(content: Blob, { title, suggestedName, filter }: SaveWords): Promise<string | null> {
  const extension = extensionOf(suggestedName);
  const extensions = [/^[a-z0-9]+$/.test(extension) ? extension : '*'];
  return saveFile(content, { title, suggestedName, filters: [{ name: filter, extensions }], sideFile: null });
}
