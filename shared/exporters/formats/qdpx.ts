import { zipSync, type Zippable } from 'fflate';
import packageInfo from '../../../package.json';
import { encodeUtf8 } from '../../kernel/encoding';
import type { Project, Texts } from '../../project/project';
import { extensionCollections, extensionFormat, projectFileEntries, recordsOf } from '../../project/project-file';
import { projectXml } from '../qdpx/project-xml';
import { stableJson } from '../qdpx/stable-json';

/** The earliest moment a zip can tell; every entry bears it, because the same project must give the same bytes. */
const fixedTime = new Date(1980, 0, 1);

/**
 * The project as a project file: a REFI-QDA archive that also holds every record exactly.
 *
 * It is the whole project, for its own team: blocked O-tones and all names are in it.
 */
export function writeQdpx({ project, texts }: { readonly project: Project; readonly texts: Texts }): Uint8Array {
  const entries: Zippable = {
    [projectFileEntries.project]: encodeUtf8(projectXml(project, texts, packageInfo.version)),
    [projectFileEntries.extension]: encodeUtf8(extensionJson(project, texts)),
  };
  const current = new Map([...project.documents.values()].map((document) => [document.revisionId, document.id]));
  for (const [revisionId, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const documentId = current.get(revisionId);
    const name =
      documentId === undefined ? projectFileEntries.revision(revisionId) : projectFileEntries.source(documentId);
    entries[name] = encodeUtf8(text);
  }
  return zipSync(entries, { mtime: fixedTime, level: 6 });
}

/** Every record; and the words that UTF-8 cannot hold, because half a character stands alone in them. */
function extensionJson(project: Project, texts: Texts): string {
  const records = Object.fromEntries(extensionCollections.map((name) => [name, recordsOf(project, name)]));
  const unpaired = [...texts].filter(([, text]) => !isWellFormed(text)).map(([id, text]) => ({ id, text }));
  return stableJson({ ...extensionFormat, records, texts: unpaired });
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
