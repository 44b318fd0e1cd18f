import type { ChosenOptions, ExportFormat } from '../../shared/exporters/export-request';
import { go } from './session-store';
import { remember, remembered } from './settings-store';

/** Where the choices about a format are remembered; who leads to the report may set them. */
export function reportChoicesKey(format: ExportFormat): string {
  return `report.${format}`;
}

/** Leads to where files are written, with other options chosen there; kind of file and language stay as they were. */
export function handIn(format: ExportFormat, change: (before: ChosenOptions) => ChosenOptions): void {
  const key = reportChoicesKey(format);
  const before = readRemembered(key);
  remember(key, JSON.stringify({ ...before, options: change(before.options ?? {}) }));
  go({ view: 'report', format });
}

function readRemembered(key: string): { readonly options?: ChosenOptions } {
  try {
    const value: unknown = JSON.parse(remembered(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
