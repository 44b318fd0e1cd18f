import type { DocumentId, ProjectId, Timestamp } from '../../kernel/ids';
import type { Ports } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import type { XmlElement } from '../../kernel/xml-tree';
import { defaultReferenceTemplate } from '../../project/info';
import { emptyProject, type Project } from '../../project/project';
import { projectGrammar } from '../../project/refi/grammar';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf } from './elements';
import type { Entries } from './entries';
import { keptFiles } from './kept-files';
import { keptParts, resolver } from './kept-parts';
import { gatherMaterials, type Kept } from './material';
import { memoBook, type MemoBook } from './memo-book';
import type { ParsedXml } from './parse-xml';
import { nearbyNote } from './nearby-files';
import { readCases, withCaseValues } from './read-cases';
import { readCoders, readCodes } from './read-codes';
import { readDocuments } from './read-documents';
import { readNotes } from './read-notes';
import { readSets, withEvents } from './read-sets';
import { readVariables, type Variables } from './read-values';
import { foreignIds, tell, type Reading, type ReadProject } from './reading';

/** What reading a file of another tool needs from outside. */
export type StandardOptions = {
  readonly file: string;
  readonly ports: Ports;
  readonly onProgress: (fraction: number) => void;
};

/**
 * The project that another tool wrote, whole.
 *
 * What this app has records for becomes records; pictures, recordings, sets, links and graphs are kept as they stand, to
 * be written back. What could not be had is named among the problems with its line; the first of them says whose file it
 * is.
 */
export function readStandard(parsed: ParsedXml, entries: Entries, options: StandardOptions): ReadProject {
  const reading = readingOf(parsed, entries, { ...options, ports: unusedIds(options.ports, parsed.root) });
  const { root, file, ports } = reading;
  const projectId = ports.newId() as ProjectId;
  const memos = memoBook({ newId: ports.newId, createdAt: reading.createdAt });
  const files = keptFiles(entries, reading.ids, reading.createdAt);
  const coders = readCoders(reading);
  const codes = readCodes(reading, memos);
  const variables = readVariables(reading, memos, projectId);
  const { materials, kept } = gatherMaterials(reading, files);
  const [first] = coders.values();
  if (first === undefined) throw new Error('A project always has a coder');
  const someone = { id: first.id, isAlone: coders.size === 1, codings: 0 };
  const { texts, readings, ...read } = readDocuments(reading, materials, { variables, memos, someone });
  if (someone.codings > 0) {
    tell(reading, 'qdpx-coder-unknown', null, { count: someone.codings, name: first.name });
  }
  for (const { id, source } of materials) writeDescription(memos, { type: 'document', id }, descriptionOf(source));
  const {
    cases,
    values,
    kept: caseParts,
  } = readCases(reading, {
    ...{ variables, memos, documents: read.documents, resolve: resolver(reading, kept) },
  });
  const { events, eventOf, kept: sets } = readSets(reading, memos);
  memos.refer(root, { type: 'project', id: projectId });
  const credits = readOwnDescription(reading, memos, projectId);
  readNotes(reading, memos, projectId);
  const documents = withEvents(withCaseValues(read.documents, values, variables), eventOf);
  const rest = restOf(reading, variables);
  const parts = keptParts(reading, [...kept, ...caseParts, ...sets, ...rest], files);
  const project: Project = {
    ...emptyProject({
      id: projectId,
      name: attributeOf(root, 'name') || file.replace(/\.[^.]*$/, ''),
      language: 'de',
      referenceTemplate: defaultReferenceTemplate.de,
      credits,
      createdAt: reading.createdAt,
    }),
    coders,
    codes,
    ...read,
    documents,
    cases,
    events,
    memos: memos.memos(),
    keptParts: parts,
    files: files.records(),
  };
  reading.onProgress(1);
  const nearby = files.nearby();
  if (nearby.length > 0) reading.problems.push(nearbyNote(file, nearby));
  const found = nearby.length > 0 ? { nearby } : {};
  return { project, texts, problems: reading.problems, files: files.bytes(), ...found, readings };
}

function readingOf(
  { root, namespace, replaced }: ParsedXml,
  entries: Entries,
  { file, ports, onProgress }: StandardOptions,
): Reading {
  const createdAt = momentIn(attributeOf(root, 'creationDateTime')) ?? ports.now();
  const origin = attributeOf(root, 'origin');
  const problems: Problem[] = [{ code: 'qdpx-foreign-read', severity: 'note', file, params: { origin } }];
  const momentOf = (written: string): Timestamp => momentIn(written) ?? createdAt;
  const ids = foreignIds(ports);
  const reading = { file, root, origin, entries, ports, ids, problems, momentOf, createdAt, onProgress };
  if (namespace !== projectGrammar.namespace) tell(reading, 'qdpx-namespace', root, { namespace }, 'note');
  if (replaced > 0) tell(reading, 'qdpx-characters-replaced', null, { count: replaced });
  return reading;
}

/** Ports whose ids are none that stands in the file: who counts ids has given the same ones before. */
function unusedIds(ports: Ports, root: XmlElement): Ports {
  const used = new Set<string>();
  const visit = (element: XmlElement): void => {
    used.add(guidOf(element));
    element.children.forEach(visit);
  };
  visit(root);
  return {
    ...ports,
    newId() {
      let id = ports.newId();
      while (used.has(id)) id = ports.newId();
      return id;
    },
  };
}

function writeDescription(memos: MemoBook, target: { type: 'document'; id: DocumentId }, text: string): void {
  if (text !== '') memos.write(target, { title: '', text });
}

/** The description of the project: who made it, where this app wrote it; a memo on the project, where another did. */
function readOwnDescription({ root, origin }: Reading, memos: MemoBook, projectId: string): string {
  const description = descriptionOf(root);
  if (description === '' || /^Wortlaut /.test(origin)) return description;
  memos.write({ type: 'project', id: projectId }, { title: '', text: description });
  return '';
}

/** What stands by itself: links, graphs, and variables that nothing bears a value of. */
function restOf({ root }: Reading, variables: Variables): readonly Kept[] {
  const elements = [
    ...variables.unused(),
    ...childrenOf(childOf(root, 'Links'), 'Link'),
    ...childrenOf(childOf(root, 'Graphs'), 'Graph'),
  ];
  return elements.map((element) => ({ element, documentId: null }));
}

/**
 * A moment without a time zone is taken for UTC, so that it does not depend on the machine.
 *
 * Null for years that are not 1 to 9999: neither our records nor the standard can hold them.
 */
function momentIn(written: string): Timestamp | null {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
  const time = Date.parse(hasZone ? written : `${written}Z`);
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^(?!0000)\d{4}-/.test(moment) ? (moment as Timestamp) : null;
}
