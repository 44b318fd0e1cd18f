import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { isErrno } from '../files/durable-file';

/** What ends a name as a kind of file does, and not as "Dr. Müller" or "v1.2". */
const extensionLike = /^\.[a-z][a-z\d]{0,7}$/i;

/**
 * The path with the extension where it has none: the dialogs of Linux add it for nobody. Not where that would overwrite
 * what nobody was asked about.
 */
export async function withExtension(path: string, extension: string | undefined): Promise<string> {
  if (extension === undefined || extensionLike.test(extname(path))) return path;
  const longer = `${path}.${extension}`;
  try {
    await stat(longer);
    return path;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return longer;
    throw error;
  }
}
