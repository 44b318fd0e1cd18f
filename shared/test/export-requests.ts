import type { ExportRequest, MatrixContent } from '../exporters/export-request';

/** Codes against events, counted: the plainest matrix. */
export const plainMatrix: MatrixContent = { rows: 'codes', columns: 'events', cells: 'codings', withSubcodes: false };

/** A request for CSV as R reads it, but for what is said. */
export function requestOf(part: Pick<ExportRequest, 'format'> & Partial<ExportRequest>): ExportRequest {
  return { file: 'csv', profile: 'r', language: 'de', matrix: plainMatrix, options: {}, ...part };
}
