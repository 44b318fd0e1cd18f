import { digestOf } from '../../kernel/digest';
import type { Problem } from '../../kernel/problem';
import { fail, ok, type Result } from '../../kernel/result';
import type { XmlElement } from '../../kernel/xml-tree';
import { docx } from '../formats/docx';
import { attributeOf, childOf, lineOf } from './elements';
import { entriesOf, type Entries, type Entry } from './entries';
import { decodeXml, parseXml, XmlError, type ParsedXml } from './parse-xml';
import type { ProjectReadOptions } from '../define-project-reader';
import { nearbyFiles } from './nearby-files';
import { readStandard, type StandardOptions } from './read-standard';
import type { ReadProject } from './reading';

export type ForeignOptions = Omit<StandardOptions, 'file'> & Pick<ProjectReadOptions, 'beside'>;

/** A project of another tool and the files that came with it; a bare `.qde` comes with none. */
export type ForeignFile = {
  readonly file: string;
  /** Entry of the project; empty for a bare one. */
  readonly standard: string;
  readonly bytes: Uint8Array;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Names of what else lies in the archive, where no file of a project can be. */
  readonly astray?: readonly string[];
};

/** Reads a project by the standard; refused are a document type declaration, damaged XML, and what is no project. */
export async function readForeign(
  { file, standard, bytes, files, astray = [] }: ForeignFile,
  options: ForeignOptions,
): Promise<Result<ReadProject, Problem>> {
  const refuse = (code: string, place: string): Result<never, Problem> =>
    fail({ code, severity: 'error', file, place });
  const xml = decodeXml(bytes);
  if (xml === null) return refuse('qdpx-xml-damaged', standard);
  let parsed: ParsedXml;
  try {
    parsed = parseXml(xml, (fraction) => options.onProgress(0.2 + 0.4 * fraction));
  } catch (error) {
    if (error instanceof XmlError) return refuse(error.code, lineOf(error.line, standard));
    throw error;
  }
  if (parsed.root.name !== 'Project') return refuse('qdpx-without-project', lineOf(parsed.root.line, standard));
  const hashed: Entry[] = [];
  for (const entry of files) hashed.push({ ...entry, sha256: await digestOf(entry.bytes) });
  const entries = entriesOf(standard, hashed);
  const texts = await documentTexts(parsed.root, (path) => entries.find(path));
  const wanted = new Set<string>();
  const find: Entries['find'] = (path) => {
    const entry = entries.find(path);
    if (entry !== undefined) wanted.add(entry.name);
    return entry;
  };
  const { beside } = options;
  const nearby = beside === undefined ? null : await nearbyFiles(parsed.root, { file, beside });
  const read = readStandard(parsed, { ...entries, find, nearby, documentTexts: texts }, { file, ...options });
  const unnamed = files.filter(({ name, bytes: content }) => content.length > 0 && !wanted.has(name));
  const left = [...unnamed.map(({ name }) => name), ...astray];
  if (left.length === 0) return ok(read);
  const params = { count: left.length, names: left.slice(0, mostNames).join(', ') };
  const problem = { code: 'qdpx-files-unnamed', severity: 'warning', file, params } as const;
  return ok({ ...read, problems: [...read.problems, problem] });
}

/** How many files are named that came to nothing. */
const mostNames = 8;

/** What the Word documents say that have no plain text beside them, by the names of their entries. */
async function documentTexts(
  root: XmlElement,
  find: (path: string) => Entry | undefined,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Entry>();
  const visit = (element: XmlElement): void => {
    const rich = find(attributeOf(element, 'richTextPath'));
    const isAlone =
      find(attributeOf(element, 'plainTextPath')) === undefined && childOf(element, 'PlainTextContent') === undefined;
    if (rich !== undefined && isAlone) wanted.set(rich.name, rich);
    element.children.forEach(visit);
  };
  visit(root);
  const texts = new Map<string, string>();
  for (const [name, { bytes, sha256 }] of wanted) {
    if (docx.detect(bytes, name) === 0) continue;
    const { documents } = await docx.read({ name, bytes }, { sha256 }, () => undefined);
    const [document] = documents;
    if (document !== undefined) texts.set(name, document.text);
  }
  return texts;
}
