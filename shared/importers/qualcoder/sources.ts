import type { CodeId, DocumentId } from '../../kernel/ids';
import type { FileRecord } from '../../project/file-record';
import type { ProjectReadOptions } from '../define-project-reader';
import { extensionOf } from '../file-name';
import type { FoundFile } from '../kept-maker';
import type { SourceKind } from '../kept-sources';
import type { ProjectMaker } from '../project-maker';
import { integerOf, textOf, type Row, type Tables } from '../sqlite-tables';

/** A file in the folder of the project by its path from there (`images/a.png`), or why there is none: a problem, or null. */
export type InFolder = (path: string) => Promise<Omit<FoundFile, 'name'> | string | null>;

export type Options = Pick<ProjectReadOptions, 'ports' | 'onProgress'> & {
  readonly file: string;
  /** Name of the project: that of its folder, or empty. */
  readonly name: string;
  readonly inFolder: InFolder;
};

/** What of QualCoder is read so far, and where it went. */
export type Context = {
  readonly tables: Tables;
  readonly maker: ProjectMaker;
  readonly options: Options;
  readonly codes: ReadonlyMap<number, CodeId>;
  readonly sources: readonly SourceRow[];
  /** Files that came along, by the number of their source. */
  readonly found: ReadonlyMap<number | null, FoundFile>;
  readonly files: Map<number, SourceDocument>;
};

/** A document, how long its text is, and the file it was read from. */
type SourceDocument = {
  readonly documentId: DocumentId;
  readonly length: number;
  readonly original: FileRecord | null;
};

export const sourceColumns = ['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date', 'av_text_id'] as const;
export type SourceRow = Row<(typeof sourceColumns)[number]>;

/** Whether a source has a text of its own. */
export function hasWords({ fulltext }: Row<'fulltext'>): boolean {
  return textOf(fulltext) !== '';
}

/** What a source is besides its text, and where its file lies. */
export type Medium = {
  /** Null for a text. */
  readonly kind: SourceKind | null;
  /** Path from the database; null for a file that was only linked. */
  readonly inside: string | null;
  /** Where a linked file lay on its owner's disk. */
  readonly outside: string | null;
};

/** Whether what is marked in a source are passages of time. */
export function isRecording(kind: SourceKind): boolean {
  return kind === 'AudioSource' || kind === 'VideoSource';
}

const kinds: Readonly<Record<string, SourceKind>> = {
  images: 'PictureSource',
  audio: 'AudioSource',
  video: 'VideoSource',
};

/**
 * Reads the path of a source: `/images/a.png` lies in the project, `images:/home/mia/a.png` is linked, documents have
 * none or `/docs/a.txt` and lie in `documents` (`manage_files.py`).
 */
export function mediumOf({ mediapath, name }: Pick<SourceRow, 'mediapath' | 'name'>): Medium {
  const path = textOf(mediapath) || `/docs/${textOf(name)}`;
  const [, folder = '', mark = '', rest = ''] = /^\/?(images|audio|video|docs)([:/])(.*)$/s.exec(path) ?? [];
  const isPage = folder === 'docs' && extensionOf(rest) === 'pdf';
  const kind = isPage ? 'PDFSource' : (kinds[folder] ?? null);
  if (mark === ':') return { kind, inside: null, outside: rest };
  return { kind, inside: `${folder === 'docs' ? 'documents' : folder}/${rest}`, outside: null };
}

/** The files that came along; what is damaged is named. */
export async function filesOf(
  sources: readonly SourceRow[],
  inFolder: InFolder,
  maker: ProjectMaker,
): Promise<ReadonlyMap<number | null, FoundFile>> {
  const found = new Map<number | null, FoundFile>();
  for (const row of sources) {
    const { inside } = mediumOf(row);
    const file = inside === null ? null : await inFolder(inside);
    if (file === null || inside === null) continue;
    if (typeof file === 'string') maker.problem({ code: file, severity: 'error', place: inside });
    else found.set(integerOf(row.id), { name: inside, ...file });
  }
  return found;
}
