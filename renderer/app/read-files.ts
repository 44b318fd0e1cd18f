import type { ReadFile, ReadOptions } from '../features/exchange/exchange-services';
import { parseFiles } from '../workers/parse-client';

/** Reads files in a worker; after a cancel those that were read by then come back. */
export async function readFiles(files: readonly File[], options: ReadOptions): Promise<readonly ReadFile[]> {
  const { onProgress, signal } = options;
  const batch = await parseFiles(files, {
    onProgress: ({ fraction, count }) => onProgress(fraction * count, count),
    signal,
  });
  return batch.files;
}
