import { blockedCounts } from '../analysis/counts';
import { encodeUtf8 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import type { Project } from '../project/project';
import type { ExportRequest } from './export-request';
import { sideWords } from './side-words';
import { software } from './software';

/** What a table says of itself, in the language of the project. */
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

/** Takes the place of `.csv` in the name of the side file. */
export const sideFileSuffix = '.info.txt';

type SideOptions = Pick<ExportRequest, 'format' | 'profile'> & {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly problems: readonly Problem[];
};

/**
 * The text that stands beside an export: what it counted, over what, with which filter, and what is missing from it.
 *
 * No date and no name of a machine are in it, because the same project has to give the same bytes.
 */
export function writeSideFile(project: Project, about: About, options: SideOptions): Uint8Array<ArrayBuffer> {
  const words = sideWords(project.info.language);
  const { heads } = words;
  const blocked = blockedCounts(project);
  const anonymous = [...project.documents.values()].filter(({ quotation }) => quotation?.release === 'anonymous');
  const isExcel = options.profile !== 'r';
  const lines = [
    [heads.software, software],
    [heads.export, words.kinds[options.format]],
    [heads.project, project.info.name],
    [heads.file, words.file(options.profile, options.rowCount, options.columnCount)],
    [heads.counted, about.counted],
    [heads.filter, about.filter ?? words.noFilter],
    [heads.leftOut, about.leftOut ?? words.leftOut(blocked.documents, blocked.codings)],
    ...(about.leftOut === undefined ? [[heads.anonymous, words.anonymous(anonymous.length)] as const] : []),
    ...about.totals.map((total) => [heads.totals, total]),
  ].map(([head, value]) => `${head}: ${value}`);
  const columns = about.columns.map(([name, meaning]) => `  ${name}: ${meaning}`);
  const notices = [
    ...(isExcel ? [words.guarded] : []),
    ...options.problems.map((problem) => noticeOf(problem, project.info.language)),
  ].map((notice) => `  ${notice}`);
  const parts = [
    lines,
    columns.length === 0 ? [] : ['', `${heads.columns}:`, ...columns],
    notices.length === 0 ? [] : ['', `${heads.notices}:`, ...notices],
  ];
  return encodeUtf8(`${parts.flat().join('\n')}\n`);
}

/** A problem of an export as a sentence. */
export function noticeOf({ code, params = {}, place }: Problem, language: 'de' | 'en'): string {
  const { problems } = sideWords(language);
  const known = Object.entries(problems).find(([name]) => name === code)?.[1];
  const sentence = known === undefined ? code : known(params);
  return place === undefined ? sentence : `${sentence} (${place})`;
}
