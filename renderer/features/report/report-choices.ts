import {
  exportFiles,
  exportLanguages,
  exportProfiles,
  type ChosenOptions,
  type ExportFormat,
  type ExportRequest,
} from '../../../shared/exporters/export-request';
import { exporters } from '../../../shared/exporters/exporters';
import type { MatrixViewId } from '../../../shared/kernel/ids';
import { contentOf } from '../../../shared/project/matrix-view';
import type { Project } from '../../../shared/project/project';
import { messages } from '../../i18n/messages';
import { contentOfLook, type MatrixLook } from '../../state/matrix-look';
import { reportChoicesKey } from '../../state/report-choices';
import { remember, remembered } from '../../state/settings-store';

/** What is chosen for a format and remembered from one time to the next. */
export type Choices = Pick<ExportRequest, 'file' | 'profile' | 'language' | 'options'> & {
  /** A saved view of the matrix; null for the one that is shown there. */
  readonly viewId: MatrixViewId | null;
};

const lastFormatKey = 'report.format';

/** Characters of a name in the name of a file; two of them and an ending fit everywhere. */
const nameLength = 80;

/** The format that was in hand last. */
export function lastFormat(): ExportFormat {
  const last = remembered(lastFormatKey);
  return Object.values(exporters).find(({ id }) => id === last)?.id ?? 'matrix';
}

/** Keeps the format in hand and what is chosen for it. */
export function rememberFormat(format: ExportFormat): void {
  if (remembered(lastFormatKey) !== format) remember(lastFormatKey, format);
}

/** Keeps what is chosen for a format. */
export function rememberChoices(format: ExportFormat, choices: Choices): void {
  remember(reportChoicesKey(format), JSON.stringify(choices));
}

/** What was remembered for a format, as far as it still means something; else what is usual in this language. */
export function readChoices(
  format: ExportFormat,
  json: string | undefined,
  { info, matrixViews }: Pick<Project, 'info' | 'matrixViews'>,
): Choices {
  const { file, profile, language, options, viewId } = fieldsOf(json);
  const { files } = exporters[format];
  return {
    file: files.find((known) => known === exportFiles.find((kind) => kind === file)) ?? files[0],
    profile: exportProfiles.find((known) => known === profile) ?? (info.language === 'de' ? 'excel-de' : 'excel-en'),
    language: exportLanguages.find((known) => known === language) ?? info.language,
    options: optionsOf(options),
    viewId: [...matrixViews.keys()].find((known) => known === viewId) ?? null,
  };
}

function fieldsOf(json: string | undefined): Partial<Record<keyof Choices, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Exporters themselves pass over what they do not know. */
function optionsOf(value: unknown): ChosenOptions {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([, chosen]) => typeof chosen === 'boolean' || typeof chosen === 'string'));
}

/** What is asked for with these choices. */
export function requestOf(
  format: ExportFormat,
  { viewId, ...choices }: Choices,
  { look, matrixViews }: Pick<Project, 'matrixViews'> & { readonly look: MatrixLook },
): ExportRequest {
  const view = viewId === null ? undefined : matrixViews.get(viewId);
  return { format, ...choices, matrix: view === undefined ? contentOfLook(look) : contentOf(view) };
}

/**
 * Name of the file as proposed: project, what it is, ending; without signs that a file system refuses. A single document
 * says its own name, so that the files of several do not take each other's place.
 */
export function suggestedFileName(
  projectName: string,
  { format, file, language }: Pick<ExportRequest, 'format' | 'file' | 'language'>,
  documentName?: string,
): string {
  const name = cleanName(projectName) || 'Wortlaut';
  if (format === 'project') return `${name}.${file}`;
  const content = cleanName(documentName ?? '') || messages[language].report.names[format];
  return `${name} – ${content}.${file}`;
}

function cleanName(name: string): string {
  const clean = name
    // Signs that Windows refuses in a file name, and control characters.
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '');
  // Some systems refuse a path of which one part is longer than 255 bytes.
  return clean.slice(0, nameLength).trim();
}
