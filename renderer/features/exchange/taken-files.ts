import type { NewFile } from '../../../shared/commands/keep-files';
import { extensionOf, fileNameOf } from '../../../shared/importers/file-name';
import { mediaTypeOf } from '../../../shared/project/media-type';
import type { Draft, Incoming, MediaDraft, Source, TableDraft } from './incoming';
import type { ImportArgs } from './import-texts';
import { attributeTableOf, surveyOf } from './tables/table-choice';

/** What of all that was read is taken in. */
export type Taken = {
  readonly drafts: readonly Draft[];
  readonly media: readonly MediaDraft[];
  /** Surveys that make documents, and tables of attributes. */
  readonly tables: readonly TableDraft[];
  readonly documents: ImportArgs['documents'];
  readonly attributes: NonNullable<ImportArgs['tables']>;
  /** The files of the tables of attributes, each once. */
  readonly originals: NonNullable<ImportArgs['originals']>;
  readonly recordings: ImportArgs['recordings'];
  /** Bytes to be kept before, by their SHA-256. */
  readonly bytes: ReadonlyMap<string, Blob>;
};

/** The texts that are wanted with their originals, and the recordings that found a document. */
export function takenFrom({ drafts, media, tables }: Incoming): Taken {
  const wanted = drafts.filter(({ isTaken }) => isTaken);
  const keys = new Set(wanted.map(({ key }) => key));
  const kept = media.filter(
    ({ target }) => target.kind === 'document' || (target.kind === 'draft' && keys.has(target.key)),
  );
  const texts = wanted.map((draft) => ({
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
  const surveys = tables.filter((draft) => surveyOf(draft).documents.length > 0);
  const answers = surveys.flatMap((draft) => {
    const files = [recordOf(draft, 'original')];
    return surveyOf(draft).documents.map((document) => ({ ...document, files }));
  });
  const withAttributes = tables.filter((draft) => attributeTableOf(draft) !== null);
  const originals = new Map(withAttributes.map((draft) => [draft.sha256, recordOf(draft, 'original')]));
  return {
    drafts: wanted,
    media: kept,
    tables: tables.filter((draft) => surveys.includes(draft) || withAttributes.includes(draft)),
    documents: [...texts, ...answers],
    attributes: tables.flatMap((draft) => attributeTableOf(draft) ?? []),
    originals: [...originals.values()],
    recordings,
    bytes: new Map([...wanted, ...kept, ...surveys, ...withAttributes].map(({ sha256, file }) => [sha256, file])),
  };
}

function recordOf({ file, sha256 }: Source, role: NewFile['role'], mediaType?: string): NewFile {
  const name = fileNameOf(file.name);
  return { role, name, mediaType: mediaType ?? mediaTypeOf(extensionOf(name)), size: file.size, sha256 };
}
