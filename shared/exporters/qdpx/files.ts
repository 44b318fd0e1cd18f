import type { DocumentId } from '../../kernel/ids';
import type { DocumentRecord } from '../../project/document';
import type { FileRecord } from '../../project/file-record';
import { mediaTypeOf } from '../../project/media-type';
import { archiveLimits, fileBeside, type FileBeside } from '../../project/files-beside';
import { archivePath, compareText, projectFileEntries } from '../../project/project-file';
import type { Project } from '../../project/project';
import type { ExportSource } from '../define-exporter';

type FileSource = Pick<ExportSource, 'files' | 'beside'>;

/** Where the files that a project keeps go in its archive. */
export type FilePlan = {
  /** The Word document that a text was read from, while its words are still those. */
  docxOf(document: DocumentRecord): FileRecord | null;
  /** The PDF that a text was read from. */
  pdfOf(documentId: DocumentId): FileRecord | null;
  /** Recordings and pictures that are sources of their own. */
  readonly media: readonly FileRecord[];
  /** Entries of the archive. */
  readonly entries: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** Files whose bytes are not at hand; the archive does without them. */
  readonly missing: readonly FileRecord[];
  /** Files that lie in a folder beside the archive. */
  readonly beside: readonly FileBeside[];
  /** Where the standard finds a file: given as it is in the archive (`archivePath`), and led outside where it is not. */
  pathOf(path: string): string;
  /** Files larger than the standard lets a part be; they are not put in. */
  readonly tooLarge: readonly FileRecord[];
};

const docx = mediaTypeOf('docx');
const pdf = mediaTypeOf('pdf');

/**
 * Plans the files of an archive: in `sources/` what the standard has a place for, all else by its hash.
 *
 * A Word document stands beside its text only while nobody has edited that text: another program would show it instead.
 */
export function planFiles(project: Project, { files: bytes = new Map(), beside }: FileSource): FilePlan {
  const files = [...project.files.values()].sort((a, b) => compareText(a.id, b.id));
  const isBeside = ({ sha256 }: FileRecord): boolean => beside?.sha256.has(sha256) === true;
  const inside = files.filter((file) => !isBeside(file));
  const tooLarge = inside.filter(isTooLarge);
  const missing = inside.filter((file) => !bytes.has(file.sha256) && !isTooLarge(file));
  const isHere = (file: FileRecord): boolean => isBeside(file) || (bytes.has(file.sha256) && !isTooLarge(file));
  const here = files.filter(isHere);
  const inParts = new Set([...project.keptParts.values()].flatMap(({ fileIds }) => fileIds));
  const originals = new Map<string, FileRecord>();
  for (const file of here) {
    const key = `${file.documentId ?? ''} ${file.mediaType}`;
    if (file.role === 'original' && !originals.has(key)) originals.set(key, file);
  }
  const plan = {
    docxOf({ id, revisionId }: DocumentRecord) {
      const isUnedited = project.revisions.get(revisionId)?.number === 1;
      return isUnedited ? (originals.get(`${id} ${docx}`) ?? null) : null;
    },
    pdfOf: (documentId: DocumentId) => originals.get(`${documentId} ${pdf}`) ?? null,
    media: here.filter((file) => sourceNameOf(file) !== null && file.role === 'media' && !inParts.has(file.id)),
  };
  const inSources = new Set([...inParts, ...plan.media.map(({ id }) => id)]);
  for (const document of project.documents.values()) {
    for (const file of [plan.docxOf(document), plan.pdfOf(document.id)]) if (file !== null) inSources.add(file.id);
  }
  const entries = new Map<string, Uint8Array>();
  for (const file of inside.filter(isHere)) {
    const content = bytes.get(file.sha256);
    const isInSources = inSources.has(file.id);
    const name = isInSources ? projectFileEntries.file(file) : projectFileEntries.otherFile(file.sha256);
    if (content !== undefined) entries.set(name, content);
  }
  const folder = beside?.folder ?? '';
  const outside = files.filter(isBeside);
  const paths = new Map(outside.map((file) => [archivePath(file), relativePath(fileBeside(file, folder))]));
  return {
    ...plan,
    entries: [...entries],
    missing,
    beside: outside.map((file) => fileBeside(file, folder)),
    pathOf: (path) => paths.get(path) ?? path,
    tooLarge,
  };
}

/** How the standard refers to a file beside the archive; without `basePath` that is where the archive lies. */
function relativePath({ folder, file }: FileBeside): string {
  return `relative:///${folder}/${file}`;
}

function isTooLarge({ size }: FileRecord): boolean {
  return size > archiveLimits.part;
}

/** Name of the element that a recording or picture is a source as; null for what is none. */
export function sourceNameOf({ mediaType }: FileRecord): 'AudioSource' | 'VideoSource' | 'PictureSource' | null {
  if (mediaType.startsWith('audio/')) return 'AudioSource';
  if (mediaType.startsWith('video/')) return 'VideoSource';
  return mediaType === 'image/jpeg' || mediaType === 'image/png' ? 'PictureSource' : null;
}
