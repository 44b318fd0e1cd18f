import { addDocuments } from '../../shared/commands/add-documents';
import { apply } from '../../shared/commands/diff';
import { importCodes } from '../../shared/commands/import-codes';
import type { ImportedFile } from '../../shared/importers/define-importer';
import { extensionOf, fileNameOf } from '../../shared/importers/file-name';
import { ProjectMaker } from '../../shared/importers/project-maker';
import type { ReadProject } from '../../shared/importers/qdpx/reading';
import type { Problem } from '../../shared/kernel/problem';
import { mediaTypeOf } from '../../shared/project/media-type';
import { countingPorts } from './project-on-disk';
import type { FoundFile } from './read-any';

/** A project that has nothing but the codes of a list. */
export function projectOfCodes({ list }: FoundFile & { kind: 'codes' }, path: string): ReadProject {
  const ports = countingPorts(JSON.stringify(list.codes));
  const { project, texts } = emptyProjectOf(path, ports);
  const { diff } = importCodes(project, { codes: list.codes, withChanges: false }, ports);
  return { project: apply(project, diff), texts, problems: list.problems };
}

/** A project of texts, each with the file it was read from; what else was found is named, because it has no place there. */
export function projectOfTexts({ files, bytes }: FoundFile & { kind: 'texts' }, path: string): ReadProject {
  const ports = countingPorts([...bytes.keys()].join());
  const { project } = emptyProjectOf(path, ports);
  const documents = files.flatMap((file) =>
    file.documents.map((document) => ({
      ...{ ...document, eventId: null, quotation: null },
      files: [originalOf(file, bytes, document.origin.sha256)],
    })),
  );
  const { diff } = addDocuments(project, { documents }, ports);
  const texts = new Map((diff.texts?.added ?? []).map(({ id, text }) => [id, text]));
  const left = files.filter((file) => file.media !== undefined || (file.tables?.length ?? 0) > 0);
  const problems = left.map(({ file }): Problem => {
    return { code: 'not-in-project', severity: 'warning', file: path, params: { name: file } };
  });
  return { project: apply(project, diff), texts, problems, files: bytes };
}

function originalOf({ file }: ImportedFile, bytes: ReadonlyMap<string, Uint8Array>, sha256: string) {
  const name = fileNameOf(file);
  const size = bytes.get(sha256)?.length ?? 0;
  return { role: 'original', name, mediaType: mediaTypeOf(extensionOf(name)), size, sha256 } as const;
}

function emptyProjectOf(path: string, ports: ReturnType<typeof countingPorts>) {
  return new ProjectMaker({ file: path, tool: 'Wortlaut', name: '', createdAt: null, ports }).finish([]);
}
