import { extname } from 'node:path';
import { codingCount } from '../../shared/analysis/counts';
import type { ExportedFile } from '../../shared/exporters/define-exporter';
import { previewExport } from '../../shared/exporters/exporters';
import { runExport } from '../../shared/exporters/run-export';
import { exportProfiles, type ExportRequest } from '../../shared/exporters/export-request';
import type { ReadProject } from '../../shared/importers/formats/qdpx';
import { matrixCells, matrixColumns, matrixRows } from '../../shared/project/matrix-view';
import { BadInput } from './bad-input';
import { oneOf, type CommandName, type Typed } from './options';
import { textTable } from './text-table';
import { sentenceOf, type Words } from './words';

/** What a command leaves: output for the terminal, files, and lines for standard error. */
export type Outcome = {
  readonly output: string | Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notices: readonly string[];
};

/** Does what was asked with a project that has been read. Throws `BadInput`. */
export async function runCommand(
  name: CommandName,
  typed: Typed,
  project: ReadProject,
  words: Words,
): Promise<Outcome> {
  if (name === 'inspect') return inspect(typed, project, words);
  return writeTable(requestOf(name, typed, { project, words }), { typed, project, words });
}

function requestOf(
  format: Exclude<CommandName, 'inspect'>,
  { values, flags }: Typed,
  { project, words }: { project: ReadProject; words: Words },
): ExportRequest {
  return {
    format,
    file: 'csv',
    language: project.project.info.language,
    options: {},
    profile: oneOf(values, { name: 'profile', allowed: exportProfiles, initial: 'r', words }),
    matrix: {
      rows: oneOf(values, { name: 'rows', allowed: matrixRows, initial: 'codes', words }),
      columns: oneOf(values, { name: 'columns', allowed: matrixColumns, initial: 'events', words }),
      cells: oneOf(values, { name: 'cells', allowed: matrixCells, initial: 'codings', words }),
      withSubcodes: flags.has('with-subcodes'),
    },
  };
}

async function writeTable(
  request: ExportRequest,
  { typed, project, words }: { typed: Typed; project: ReadProject; words: Words },
): Promise<Outcome> {
  const notices = project.problems.map((problem) => sentenceOf(problem, words));
  const out = typed.values.get('out');
  if (typed.flags.has('table')) {
    if (out !== undefined) throw new BadInput(words.tableGoesToTerminal);
    return { output: textTableOf(request, project, words), files: new Map(), notices };
  }
  const file = await runExport(project, request);
  const problems = file.problems.map((problem) => sentenceOf({ ...problem, file: out ?? problem.file }, words));
  if (out === undefined) return { output: file.bytes, files: new Map(), notices: [...notices, ...problems] };
  const files = filesOf(out, file);
  const written = [...files.keys()].map((path) => words.written(path));
  return { output: '', files, notices: [...notices, ...problems, ...written] };
}

function textTableOf(request: ExportRequest, project: ReadProject, words: Words): string {
  return textTable(previewExport(project, request, Infinity), words.total);
}

/** The file and its side file, whose name has another ending. */
function filesOf(out: string, { bytes, sideFile }: ExportedFile): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([[out, bytes]]);
  const extension = extname(out);
  const stem = extension === '' ? out : out.slice(0, -extension.length);
  return sideFile === null ? files : files.set(stem + sideFile.suffix, sideFile.bytes);
}

/** Names are part of the program's contract, so they stay as they are in every language. */
function inspect({ flags }: Typed, { project, problems }: ReadProject, words: Words): Outcome {
  const losses = problems.filter(({ severity }) => severity !== 'note');
  const counts = {
    documents: project.documents.size,
    codes: project.codes.size,
    codings: codingCount(project),
    cases: project.cases.size,
    events: project.events.size,
  };
  const files = new Map<string, Uint8Array>();
  if (flags.has('json')) {
    const facts = {
      format: 'qdpx',
      ...counts,
      losses: losses.map((problem) => ({ ...problem, message: sentenceOf(problem, words) })),
    };
    return { output: `${JSON.stringify(facts, null, 2)}\n`, files, notices: [] };
  }
  const lines = [
    `${words.facts.format}: QDPX (REFI-QDA)`,
    ...Object.entries(counts).map(([name, count]) => `${words.facts[name as keyof typeof counts]}: ${count}`),
    `${words.facts.losses}: ${losses.length}`,
    ...problems.map((problem) => `  ${sentenceOf(problem, words)}`),
  ];
  return { output: `${lines.join('\n')}\n`, files, notices: [] };
}
