import { zipSync } from 'fflate';
import { required } from '../../kernel/assert';
import { concat } from '../../kernel/bytes';
import { encodeUtf8 } from '../../kernel/encoding';
import type { Problem } from '../../kernel/problem';
import type { DocumentRecord } from '../../project/document';
import type { FileRecord } from '../../project/file-record';
import type { Project, Texts } from '../../project/project';
import { compareText, projectFileEntries, type ExtensionBeside } from '../../project/project-file';
import { defineExporter, type ExportedFile, type ExportOptions, type ExportSource } from '../define-exporter';
import { writeExtension } from '../qdpx/extension';
import { planFiles, type FilePlan } from '../qdpx/files';
import { guidRegister } from '../qdpx/guids';
import { writeStandard } from '../qdpx/project-xml';
import { software } from '../software';
import { fixedTime } from '../fixed-time';

/** A tenth larger than the usual 6 and more than twice as fast; a large study is written in seconds. */
const level = 1;

/**
 * The whole project as a project file: a REFI-QDA 1.5 archive that also holds every record exactly.
 *
 * It is the project itself, for its own team, and no publication: blocked O-tones and all names are in it. The same
 * project gives the same bytes everywhere. Throws when the words of a revision are missing, because a file without
 * them would look whole and not be. Of kept files (`files`) those are in it whose bytes are given.
 */
export function writeQdpx(source: ExportSource, options: ExportOptions = {}): Uint8Array<ArrayBuffer> {
  return writeArchive(source, options).bytes;
}

/** The project file, and what could not go into it whole. */
export function writeArchive(
  { project, texts, files, beside }: ExportSource,
  { onProgress = () => undefined }: ExportOptions = {},
): WrittenArchive {
  const textOf = ({ revisionId, name }: DocumentRecord): string =>
    required(texts.get(revisionId), `words of revision ${revisionId} (${name})`);
  const plan = planFiles(project, { files, beside });
  const standard = writeStandard(project, { origin: software, textOf, guids: guidRegister(), files: plan });
  onProgress(0.3);
  const extension = concat(writeExtension(project, texts, extensionBeside(project, beside)));
  onProgress(0.5);
  const entries: Record<string, Uint8Array | [Uint8Array, { level: 0 }]> = {
    [projectFileEntries.project]: concat(standard.pieces),
    ...textEntries(project, texts),
    [projectFileEntries.extension]: extension,
  };
  // Word documents, pictures and recordings are packed already.
  for (const [name, content] of plan.entries) entries[name] = [content, { level: 0 }];
  const bytes = zipSync(entries, { level, mtime: fixedTime });
  onProgress(1);
  return {
    bytes,
    problems: problemsOf(plan, standard.lost),
    ...(plan.beside.length === 0 ? {} : { beside: plan.beside }),
  };
}

/** So many of the files beside an archive are named in its warning. */
const namedFiles = 10;

type WrittenArchive = Pick<ExportedFile, 'bytes' | 'problems' | 'beside'>;

function extensionBeside({ files }: Project, beside: ExportSource['beside']): ExtensionBeside | null {
  const outside = [...files.values()].filter(({ sha256 }) => beside?.sha256.has(sha256) === true);
  if (beside === undefined || outside.length === 0) return null;
  return { folder: beside.folder, files: outside.map(({ id }) => id).sort(compareText) };
}

function problemsOf({ missing, beside, tooLarge }: FilePlan, lost: number): readonly Problem[] {
  const file = 'project.qdpx';
  const named = (code: string, { name }: FileRecord): Problem => ({
    code,
    severity: 'warning',
    file,
    params: { name },
  });
  const references: Problem = { code: 'qdpx-references-left-out', severity: 'note', file, params: { count: lost } };
  const names = beside.slice(0, namedFiles).map(({ name }) => name);
  const more = beside.length - names.length;
  const folder = beside[0]?.folder ?? '';
  const params = { count: beside.length, names: names.join(', '), more, folder };
  const outside: Problem = { code: 'qdpx-files-beside', severity: 'warning', file, params };
  return [
    ...missing.map((record) => named('project-file-lost', record)),
    ...(beside.length > 0 ? [outside] : []),
    ...tooLarge.map((record) => named('qdpx-part-too-large', record)),
    ...(lost > 0 ? [references] : []),
  ];
}

/** The words of every revision as an entry; current ones where the standard looks for them. */
function textEntries(project: Project, texts: Texts): Record<string, Uint8Array> {
  const current = new Map([...project.documents.values()].map(({ id, revisionId }) => [revisionId, id]));
  const entries: Record<string, Uint8Array> = {};
  for (const id of [...project.revisions.keys()].sort()) {
    const documentId = current.get(id);
    const name = documentId === undefined ? projectFileEntries.revision(id) : projectFileEntries.source(documentId);
    entries[name] = encodeUtf8(required(texts.get(id), `words of revision ${id}`));
  }
  return entries;
}

/** The project itself as a file, to keep, to hand on and for other programs. */
export const projectExporter = defineExporter({ id: 'project', files: ['qdpx'], words: 'all', archive: writeArchive });
