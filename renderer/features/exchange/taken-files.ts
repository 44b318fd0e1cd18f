import type { NewFile } from '../../../shared/commands/keep-files';
import { fileNameOf } from '../../../shared/importers/file-name';
import { mediaTypeOf } from '../../../shared/importers/media-types';
import type { Draft, Incoming, MediaDraft, Source } from './incoming';
import type { ImportArgs } from './import-texts';

/** What of all that was read is taken in. */
export type Taken = {
  readonly drafts: readonly Draft[];
  readonly media: readonly MediaDraft[];
  readonly documents: ImportArgs['documents'];
  readonly recordings: ImportArgs['recordings'];
  /** Bytes to be kept before, by their SHA-256. */
  readonly bytes: ReadonlyMap<string, Blob>;
};

/** The texts that are wanted with their originals, and the recordings that found a document. */
export function takenFrom({ drafts, media }: Incoming): Taken {
  const wanted = drafts.filter(({ isTaken }) => isTaken);
  const keys = new Set(wanted.map(({ key }) => key));
  const kept = media.filter(
    ({ target }) => target.kind === 'document' || (target.kind === 'draft' && keys.has(target.key)),
  );
  const documents = wanted.map((draft) => ({
    ...draft.document,
    name: draft.name.trim() || draft.document.name,
    kind: draft.kind,
    files: [
      recordOf(draft, 'original'),
      ...kept.flatMap((one) =>
        one.target.kind === 'draft' && one.target.key === draft.key ? [recordOf(one, 'media', one.mediaType)] : [],
      ),
    ],
  }));
  const recordings = kept.flatMap((one) =>
    one.target.kind === 'document' ? [{ documentId: one.target.id, file: recordOf(one, 'media', one.mediaType) }] : [],
  );
  const bytes = new Map([...wanted, ...kept].map(({ sha256, file }) => [sha256, file]));
  return { drafts: wanted, media: kept, documents, recordings, bytes };
}

function recordOf({ file, sha256 }: Source, role: NewFile['role'], mediaType?: string): NewFile {
  const name = fileNameOf(file.name);
  return { role, name, mediaType: mediaType ?? mediaTypeOf(name), size: file.size, sha256 };
}
