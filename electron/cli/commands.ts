import { extname } from 'node:path';
import type { ExportedFile } from '../../shared/exporters/define-exporter';
import { engineWorkOf, isLeftToEngine, rasterWorkOf } from '../../shared/exporters/engine-work';
import { previewExport } from '../../shared/exporters/exporters';
import { figuresOf } from '../../shared/exporters/figures-of';
import { runExport } from '../../shared/exporters/run-export';
import type { ExportRequest } from '../../shared/exporters/export-request';
import type { ReadProject } from '../../shared/importers/formats/qdpx';
import type { CopyBeside } from '../files/files-beside';
import { BadInput } from './bad-input';
import type { Engine } from './engine-program';
import type { GivenFormat, Typed } from './options';
import { requestOf } from './requests';
import { textTable } from './text-table';
import { sentenceOf, type Words } from './words';

/** What a command leaves: output for the terminal, files, and lines for standard error. */
export type Outcome = {
  readonly output: string | Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notices: readonly string[];
  /** Files that must lie beside the one that is written. */
  readonly beside?: readonly CopyBeside[];
};

/** What a command works with. */
export type Work = {
  readonly typed: Typed;
  readonly project: ReadProject;
  readonly words: Words;
  readonly engine: Engine;
};

/** Does what was asked with a project that has been read. Throws `BadInput`. */
export async function runCommand(name: GivenFormat | 'report', work: Work): Promise<Outcome> {
  const { typed, project, words } = work;
  return write(requestOf(name, { typed, words, project: project.project }), work);
}

async function write(request: ExportRequest, { typed, project, words, engine }: Work): Promise<Outcome> {
  const notices = project.problems.map((problem) => sentenceOf(problem, words));
  const out = typed.values.get('out');
  if (typed.flags.has('table')) {
    if (out !== undefined) throw new BadInput(words.tableGoesToTerminal);
    return { output: textTableOf(request, project, words), files: new Map(), notices };
  }
  if (request.file === 'qdc' && project.project.codes.size === 0) throw new BadInput(words.noCodes);
  const file = await makeFile(request, project, engine);
  const problems = file.problems.map((problem) => sentenceOf({ ...problem, file: out ?? problem.file }, words));
  if (out === undefined) return { output: file.bytes, files: new Map(), notices: [...notices, ...problems] };
  const files = filesOf(out, file);
  const written = [...files.keys()].map((path) => words.written(path));
  return { output: '', files, notices: [...notices, ...problems, ...written] };
}

/** The file as the app makes it: figures are drawn before, pages and pictures made after, by the app's own engine. */
async function makeFile(request: ExportRequest, project: ReadProject, engine: Engine): Promise<ExportedFile> {
  const pictures = new Map<string, Uint8Array>();
  for (const svg of figuresOf(project, request)) pictures.set(svg, await engine(rasterWorkOf(svg)));
  const file = await runExport({ ...project, pictures }, request);
  const kind = request.file;
  return isLeftToEngine(kind) ? { ...file, bytes: await engine(engineWorkOf(kind, file.bytes)) } : file;
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
