import type { ExportFormat } from '../../shared/exporters/export-request';

/** Where the choices about a format are remembered; who leads to the report may set them. */
export function reportChoicesKey(format: ExportFormat): string {
  return `report.${format}`;
}
