import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { codingCount } from '../../shared/analysis/counts';
import type { ExportedFile, ExportSource } from '../../shared/exporters/define-exporter';
import { filesBeside, folderBeside, type ArchiveLimits, type FileBeside } from '../../shared/project/files-beside';
import { validateRefi } from '../../shared/importers/qdpx/validate-file';
import { runExport } from '../../shared/exporters/run-export';
import { readCodeList } from '../../shared/importers/code-lists/code-lists';
import type { ImportedFile } from '../../shared/importers/define-importer';
import type { ReadProject } from '../../shared/importers/qdpx/reading';
import { missingBeside } from '../../shared/importers/missing-beside';
import type { Problem } from '../../shared/kernel/problem';
import { encodeUtf8 } from '../../shared/kernel/encoding';
import { plainMatrix } from '../../shared/project/matrix-view';
import { findBeside, findMedia, hashOfFile, type CopyBeside } from '../files/files-beside';
import { BadInput } from './bad-input';
import type { Outcome } from './commands';
import { projectOfCodes, projectOfTexts } from './new-project';
import { readBytes } from './project-on-disk';
import { codesOf, readAny, type FoundFile } from './read-any';
import { sentenceOf, type Words } from './words';

/** What a file can be turned into, by the ending of the new one. */
export const convertedEndings = ['qdpx', 'qdc', 'csv', 'txt'] as const;
type Ending = (typeof convertedEndings)[number];

type Target = {
  readonly path: string;
  readonly out: string;
  readonly words: Words;
  readonly limits: ArchiveLimits | undefined;
};

const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

/** What is in a file, as lines or as JSON. Names are part of the program's contract, so they are the same in every language. */
export async function inspect(path: string, isJson: boolean, words: Words): Promise<Outcome> {
  const found = await readAny(path, words);
  if (found.kind === 'refused') throw new BadInput(refusalOf(found, path, words));
  const losses = found.problems.filter(({ severity }) => severity !== 'note');
  const facts = factsOf(found);
  if (isJson) {
    const told = losses.map((problem) => ({ ...problem, message: sentenceOf(problem, words) }));
    return { output: `${JSON.stringify({ ...facts, losses: told }, null, 2)}\n`, files: noFiles, notices: [] };
  }
  const counts = Object.entries(facts).filter(([, value]) => typeof value !== 'object');
  const named = words.facts as Readonly<Record<string, string>>;
  const readings = found.kind === 'project' ? (found.read.readings ?? []) : [];
  const tables = found.kind === 'texts' ? found.files.flatMap((file) => file.tables ?? []) : [];
  const lines = [
    ...counts.map(([name, value]) => `${named[name] ?? name}: ${String(value)}`),
    ...tables.map(({ name, columns, rows }) => words.table(name, columns.length, rows.length)),
    ...readings.map(({ document, chosen, score }) => words.reading(document, chosen, Math.round(score * 100))),
    `${words.facts.losses}: ${losses.length}`,
    ...found.problems.map((problem) => `  ${sentenceOf(problem, words)}`),
  ];
  return { output: `${lines.join('\n')}\n`, files: noFiles, notices: [] };
}

function factsOf(found: Exclude<FoundFile, { kind: 'refused' }>): Readonly<Record<string, unknown>> {
  if (found.kind === 'codes') return { format: found.list.format, codes: found.list.codes.length };
  if (found.kind === 'project') {
    const { project, readings = [] } = found.read;
    const { documents, codes, cases, events, memos, files, keptParts } = project;
    return {
      format: found.format,
      documents: documents.size,
      codes: codes.size,
      codings: codingCount(project),
      cases: cases.size,
      events: events.size,
      memos: memos.size,
      files: files.size,
      keptParts: keptParts.size,
      readings,
    };
  }
  const { files } = found;
  const documents = files.flatMap((file) => file.documents);
  return {
    format: [...new Set(files.flatMap(({ reading }) => reading?.format ?? []))].join(', '),
    documents: documents.length,
    characters: documents.reduce((sum, { text }) => sum + text.length, 0),
    recordings: files.filter(({ media }) => media !== undefined).length,
    texts: files.flatMap((file) =>
      file.documents.map(({ name, kind, text }) => ({ name, kind, characters: text.length })),
    ),
    tables: files.flatMap(({ tables = [] }) =>
      tables.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length })),
    ),
  };
}

/**
 * Whether a file can be read whole, and one of REFI-QDA keeps to the standard: all that is wrong with it, one line each;
 * none where nothing is.
 */
export async function validate(path: string, words: Words): Promise<readonly string[]> {
  const found = await readAny(path, words);
  const breaches = validateRefi({ name: path, bytes: new Uint8Array(await readBytes(path, words)) }) ?? [];
  // What the XML itself is refused for is told once.
  const told = new Set(found.problems.map(({ code }) => code));
  const changed = found.kind === 'project' ? await changedBeside(path, found.read) : [];
  const problems = [...found.problems, ...changed, ...breaches.filter(({ code }) => !told.has(code))];
  return problems.filter(({ severity }) => severity !== 'note').map((problem) => sentenceOf(problem, words));
}

/** Files beside a project's that have the right size and yet other bytes. */
async function changedBeside(path: string, { outside = [] }: ReadProject): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const file of outside) {
    const found = await findBeside(path, file);
    if (found !== null && (await hashOfFile(found)) !== file.sha256) problems.push(missingBeside(path, file));
  }
  return problems;
}

/** Turns a file into one of another kind. Throws `BadInput` where that cannot be. */
export async function convert(
  path: string,
  out: string,
  { words, limits }: { readonly words: Words; readonly limits: ArchiveLimits | undefined },
): Promise<Outcome> {
  const ending = extname(out).slice(1).toLowerCase();
  const wanted = convertedEndings.find((known) => known === ending);
  if (wanted === undefined) throw new BadInput(words.noSuchEnding(out, convertedEndings));
  const found = await readFor(wanted, path, words);
  if (found.kind === 'refused') throw new BadInput(refusalOf(found, path, words));
  const made =
    wanted === 'txt'
      ? { bytes: textOf(found, path, words), problems: [] }
      : await projectOf(found, wanted, { path, out, words, limits });
  const problems = [...found.problems, ...made.problems.map((problem) => ({ ...problem, file: out }))];
  const notices = problems.map((problem) => sentenceOf(problem, words));
  return { ...made, output: '', files: new Map([[out, made.bytes]]), notices: [...notices, words.written(out)] };
}

/**
 * A text becomes a document of a project, and is a list of codes where nothing but codes is wanted. A table is such a list
 * where its columns say so, never because its rows could be read as lines.
 */
async function readFor(wanted: Ending, path: string, words: Words): Promise<FoundFile> {
  const found = await readAny(path, words);
  if (wanted === 'txt' || found.kind === 'project' || found.kind === 'codes') return found;
  const formats = found.kind === 'texts' ? found.files.filter(hasText).map(({ reading }) => reading?.format) : [];
  if (wanted === 'qdpx' && formats.length > 0) return found;
  const list = codesOf(readCodeList({ name: path, bytes: new Uint8Array(await readBytes(path, words)) }));
  if (list.kind !== 'codes') return found;
  const isWritten = formats.length === 1 && (formats[0] === 'txt' || formats[0] === 'md');
  return list.list.format === 'csv' || isWritten ? list : found;
}

function hasText({ documents }: ImportedFile): boolean {
  return documents.length > 0;
}

function textOf(found: FoundFile, path: string, words: Words): Uint8Array {
  const texts =
    found.kind === 'texts'
      ? found.files.flatMap(({ documents }) => documents.map(({ text }) => text))
      : found.kind === 'project'
        ? [...found.read.project.documents.values()].map(({ revisionId }) => found.read.texts.get(revisionId) ?? '')
        : [];
  const [text] = texts;
  if (text === undefined || texts.length > 1) throw new BadInput(words.notOneText(path, texts.length));
  return encodeUtf8(`${text}\n`);
}

async function projectOf(
  found: FoundFile,
  wanted: Exclude<Ending, 'txt'>,
  { path, out, words, limits }: Target,
): Promise<Pick<ExportedFile, 'bytes' | 'problems'> & Pick<Outcome, 'beside'>> {
  const read = projectIn(found, path);
  if (read === null) throw new BadInput(words.notAProject(path, wanted));
  if (wanted === 'qdc' && read.project.codes.size === 0) throw new BadInput(words.notAProject(path, wanted));
  const format = wanted === 'qdpx' ? 'project' : 'codebook';
  const { language } = read.project.info;
  const request = { format, file: wanted, profile: 'r', language, matrix: plainMatrix, options: {} } as const;
  const source = await sourceFor(read, { path, folder: folderBeside(basename(out, extname(out))), limits });
  const { bytes, problems, beside = [] } = await runExport(source, request);
  const own = found.kind === 'texts' ? read.problems : [];
  return { bytes, problems: [...own, ...problems], beside: beside.flatMap((file) => copyOf(file, source)) };
}

/** The project that a file holds, or that can be made of what it holds. */
function projectIn(found: FoundFile, path: string): ReadProject | null {
  if (found.kind === 'project') return found.read;
  if (found.kind === 'codes') return projectOfCodes(found, path);
  return found.kind === 'texts' && found.files.some(hasText) ? projectOfTexts(found, path) : null;
}

type Found = ExportSource & {
  /** Where files are that are not in memory, by SHA-256. */
  readonly paths: ReadonlyMap<string, string>;
};

/** The project with its files: those that go beside the new file stay where they are until they are copied. */
async function sourceFor(
  read: ReadProject,
  { path, folder, limits }: Pick<Target, 'path' | 'limits'> & { readonly folder: string },
): Promise<Found> {
  const [paths, files] = [new Map<string, string>(), new Map(read.files)];
  const wanted = filesBeside(read.project, limits);
  for (const file of read.outside ?? []) {
    const found = await findBeside(path, file);
    if (found === null) continue;
    if (wanted.has(file.sha256)) paths.set(file.sha256, found);
    else files.set(file.sha256, await readFile(found));
  }
  for (const { path: inside, sha256 } of read.nearby ?? []) {
    const found = await findMedia(path, inside);
    if (found === null) continue;
    if (wanted.has(sha256)) paths.set(sha256, found);
    else files.set(sha256, await readFile(found));
  }
  const sha256 = new Set([...wanted].filter((one) => paths.has(one) || files.has(one)));
  return { ...read, files, paths, beside: { folder, sha256 } };
}

function copyOf(file: FileBeside, { paths, files }: Found): readonly CopyBeside[] {
  const from = paths.get(file.sha256) ?? files?.get(file.sha256);
  return from === undefined ? [] : [{ ...file, from }];
}

function refusalOf({ problems }: FoundFile, path: string, words: Words): string {
  const [first] = problems.filter(({ severity }) => severity === 'error');
  return first === undefined ? words.unreadable(path) : sentenceOf(first, words);
}
