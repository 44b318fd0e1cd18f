import type { ExportSource } from './define-exporter';
import { exporters } from './exporters';
import type { ExportRequest } from './export-request';
import { svgsOf } from './report/figures';

/** The SVGs that an engine has to draw before the file can be written (`ExportSource.pictures`): those of a DOCX or ODT. */
export function figuresOf(source: ExportSource, request: ExportRequest): readonly string[] {
  const report =
    request.file === 'docx' || request.file === 'odt' ? exporters[request.format].report?.(source, request) : undefined;
  return report === undefined ? [] : [...new Set(svgsOf(report))];
}
