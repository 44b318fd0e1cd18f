import { blockedCounts } from '../analysis/counts';
import { encodeUtf8 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import type { Project } from '../project/project';
import type { ExportLanguage, ExportRequest } from './export-request';
import { kindWords } from './words/kinds';
import { noticeWords } from './words/notices';
import { sideWords } from './words/side';
import { software } from './software';

/** What an export says of itself, in the language of its request. */
export type About = {
  /** What was counted or listed, over what. */
  readonly counted: string;
  /** What narrows it, where that is not the usual: all documents of the project. */
  readonly filter?: string;
  /** What is not in it, where that is not the usual: blocked O-tones. */
  readonly leftOut?: string;
  readonly totals: readonly string[];
  /** Name and meaning of columns. */
  readonly columns: readonly (readonly [name: string, meaning: string])[];
};

type SideOptions = {
  readonly request: ExportRequest;
  /** What kind of file it stands beside, in a sentence. */
  readonly file: string;
  readonly problems: readonly Problem[];
  /** What else must be known of the file. */
  readonly remarks: readonly string[];
};

/** A line of what an export says of itself: what it is about, and what there is to say. */
export type AboutLine = readonly [head: string, text: string];

/**
 * What an export says of itself: what it counted, over what, with which filter, and what is missing from it.
 *
 * No date and no name of a machine are in it, because the same project has to give the same bytes. The same lines stand
 * in the side file and in the file itself where it has room for them.
 */
export function aboutLines(project: Project, about: About, { request, file }: SideOptions): readonly AboutLine[] {
  const { format, language } = request;
  const words = sideWords(language);
  const { heads } = words;
  const blocked = blockedCounts(project);
  const anonymous = [...project.documents.values()].filter(({ quotation }) => quotation?.release === 'anonymous');
  return [
    [heads.software, software],
    [heads.export, kindWords(language)[format]],
    [heads.project, project.info.name],
    [heads.file, file],
    [heads.counted, about.counted],
    [heads.filter, about.filter ?? words.noFilter],
    [heads.leftOut, about.leftOut ?? words.leftOut(blocked.documents, blocked.codings)],
    ...(about.leftOut === undefined ? [[heads.anonymous, words.anonymous(anonymous.length)] as const] : []),
    ...about.totals.map((total) => [heads.totals, total] as const),
  ];
}

/** What must be told besides: of the file, and what went wrong. */
function noticesOf({ request, problems, remarks }: SideOptions): readonly string[] {
  return [...remarks, ...problems.map((problem) => noticeOf(problem, request.language))];
}

/** All an export says of itself as lines, with the meaning of its columns and what must be told besides. */
export function everyLine(project: Project, about: About, options: SideOptions): readonly AboutLine[] {
  const { heads } = sideWords(options.request.language);
  return [
    ...aboutLines(project, about, options),
    ...about.columns.map(([name, meaning]) => [`${heads.columns}: ${name}`, meaning] as const),
    ...noticesOf(options).map((notice) => [heads.notices, notice] as const),
  ];
}

/** The text that stands beside an export. */
export function writeSideFile(project: Project, about: About, options: SideOptions): Uint8Array<ArrayBuffer> {
  const { heads } = sideWords(options.request.language);
  const lines = aboutLines(project, about, options).map(([head, text]) => `${head}: ${text}`);
  const columns = about.columns.map(([name, meaning]) => `  ${name}: ${meaning}`);
  const notices = noticesOf(options).map((notice) => `  ${notice}`);
  const parts = [
    lines,
    columns.length === 0 ? [] : ['', `${heads.columns}:`, ...columns],
    notices.length === 0 ? [] : ['', `${heads.notices}:`, ...notices],
  ];
  return encodeUtf8(`${parts.flat().join('\n')}\n`);
}

/** A problem of an export as a sentence. */
export function noticeOf({ code, params = {}, place }: Problem, language: ExportLanguage): string {
  const known = noticeWords(language)[code];
  const sentence = known === undefined ? code : known(params);
  return place === undefined ? sentence : `${sentence} (${place})`;
}
