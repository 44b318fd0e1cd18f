import { zipSync } from 'fflate';
import { required } from '../../kernel/assert';
import { concat } from '../../kernel/bytes';
import { encodeUtf8 } from '../../kernel/encoding';
import type { DocumentRecord } from '../../project/document';
import type { Project, Texts } from '../../project/project';
import { projectFileEntries } from '../../project/project-file';
import { defineExporter, type ExportOptions, type ExportSource } from '../define-exporter';
import { writeExtension } from '../qdpx/extension';
import { guidRegister } from '../qdpx/guids';
import { writeStandard } from '../qdpx/project-xml';
import { software } from '../software';

/** No clock and no time zone may show in the bytes; the earliest moment a ZIP archive can tell, without a zone. */
const fixedTime = '1980-01-01T00:00:00';

/** A tenth larger than the usual 6 and more than twice as fast; a large study is written in seconds. */
const level = 1;

/**
 * The whole project as a project file: a REFI-QDA 1.5 archive that also holds every record exactly.
 *
 * It is the project itself, for its own team, and no publication: blocked O-tones and all names are in it. The same
 * project gives the same bytes everywhere. Throws when the words of a revision are missing, because a file without
 * them would look whole and not be.
 */
export function writeQdpx(
  { project, texts }: ExportSource,
  { onProgress = () => undefined }: ExportOptions = {},
): Uint8Array<ArrayBuffer> {
  const textOf = ({ revisionId, name }: DocumentRecord): string =>
    required(texts.get(revisionId), `words of revision ${revisionId} (${name})`);
  const standard = concat(writeStandard(project, { origin: software, textOf, guids: guidRegister() }));
  onProgress(0.3);
  const extension = concat(writeExtension(project, texts));
  onProgress(0.5);
  const entries = {
    [projectFileEntries.project]: standard,
    ...textEntries(project, texts),
    [projectFileEntries.extension]: extension,
  };
  const bytes = zipSync(entries, { level, mtime: fixedTime });
  onProgress(1);
  return bytes;
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
export const projectExporter = defineExporter({ id: 'project', files: ['qdpx'], words: 'all', archive: writeQdpx });
