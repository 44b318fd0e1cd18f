import {
  exportFormats,
  exportProfiles,
  type ExportFormat,
  type ExportRequest,
} from '../../../shared/exporters/export-request';
import { exporters } from '../../../shared/exporters/exporters';

/** What is remembered from one export to the next; the matrix is taken from the view shown. */
export type RememberedExport = Pick<ExportRequest, 'format' | 'profile'>;

/** What was remembered, as far as it still means something. */
export function readRemembered(json: string | undefined, language: 'de' | 'en'): RememberedExport {
  const initial: RememberedExport = { format: 'matrix', profile: language === 'de' ? 'excel-de' : 'excel-en' };
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    if (typeof value !== 'object' || value === null) return initial;
    const { format, profile } = value as Partial<Record<string, unknown>>;
    return {
      format: exportFormats.find((known) => known === format) ?? initial.format,
      profile: exportProfiles.find((known) => known === profile) ?? initial.profile,
    };
  } catch {
    return initial;
  }
}

/** What is asked for with these choices: the usual kind of file, in the language of the project. */
export function requestWith(
  { format, profile }: RememberedExport,
  { language, matrix }: Pick<ExportRequest, 'language' | 'matrix'>,
): ExportRequest {
  return { format, file: exporters[format].files[0], profile, language, matrix, options: {} };
}

/** Name of the file as proposed: project, what it is, ending; without signs that a file system refuses. */
export function suggestedFileName(
  projectName: string,
  { format, what }: { readonly format: ExportFormat; readonly what: string },
): string {
  // Signs that Windows refuses in a file name, and control characters.

  const clean = projectName
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '');
  // Beyond 120 characters some systems refuse a path.
  const name = clean.slice(0, 120).trim() || 'Wortlaut';
  const stem = format === 'project' ? name : `${name} – ${what}`;
  return `${stem}.${exporters[format].files[0]}`;
}
