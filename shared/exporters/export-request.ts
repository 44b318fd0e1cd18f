import type { MatrixContent } from '../project/matrix-view';

export const exportFormats = [
  'matrix',
  'codings',
  'counts',
  'code-sheet',
  'codebook',
  'document',
  'subtitles',
  'quotations',
  'o-tones',
  'sample',
  'frequencies',
  'method-appendix',
  'charts',
  'result-documentation',
  'history',
  'archive',
  'project',
] as const;
/** What can be given out: tables, reports, and the project itself. */
export type ExportFormat = (typeof exportFormats)[number];

export const exportFiles = [
  'csv',
  'xlsx',
  'html',
  'docx',
  'odt',
  'pdf',
  'txt',
  'srt',
  'vtt',
  'svg',
  'png',
  'zip',
  'qdc',
  'qdpx',
] as const;
/** The kind of file something is given out as; also its ending. Which format comes as which, its exporter says. */
export type ExportFile = (typeof exportFiles)[number];

export const exportProfiles = ['excel-de', 'excel-en', 'r'] as const;
/** How a CSV table is written for the program that is to read it. */
export type ExportProfile = (typeof exportProfiles)[number];

export const exportLanguages = ['de', 'en'] as const;
/** Language of the words an export adds to those of the project: headings, captions, side files. */
export type ExportLanguage = (typeof exportLanguages)[number];

/** What was chosen about a format, by the names its exporter gives (`Exporter.options`). What is missing is as at first. */
export type ChosenOptions = Readonly<Record<string, boolean | string>>;

/** What is to be written, and how. `matrix` matters for formats made from a view, `profile` for CSV alone. */
export type ExportRequest = {
  readonly format: ExportFormat;
  readonly file: ExportFile;
  readonly profile: ExportProfile;
  readonly language: ExportLanguage;
  readonly matrix: MatrixContent;
  readonly options: ChosenOptions;
};
