import type { ProjectReader } from './define-project-reader';
import type { ImportFile } from './define-importer';
import { qdpx } from './projects/qdpx';

/** Every format that holds a whole project. A new one is a file in `projects/`, a line here and its fixtures. */
export const projectReaders: readonly ProjectReader[] = [qdpx];

/** Extensions for file dialogs: lower case, no dot. */
export const projectExtensions: readonly string[] = projectReaders.flatMap(({ extensions }) => extensions);

/** The reader that knows these bytes best, or null when they are no project. Told by content, not by name. */
export function projectReaderFor({ name, bytes }: ImportFile): ProjectReader | null {
  let best: ProjectReader | null = null;
  let most = 0;
  for (const reader of projectReaders) {
    const score = reader.detect(bytes, name);
    if (score > most) [best, most] = [reader, score];
  }
  return best;
}
