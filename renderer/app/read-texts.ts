import type { ReadOptions } from '../features/exchange/exchange-services';
import type { ImportedFile } from '../../shared/importers/define-importer';
import { parseFiles } from '../workers/parse-client';

/** Reads texts in a worker; after a cancel those that were read by then come back. */
export async function readTexts(files: readonly File[], options: ReadOptions): Promise<readonly ImportedFile[]> {
  const { onProgress, signal } = options;
  const batch = await parseFiles(files, {
    onProgress: ({ fraction, count }) => onProgress(fraction * count, count),
    signal,
  });
  return batch.files;
}
