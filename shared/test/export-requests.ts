import type { ExportRequest } from '../exporters/export-request';
import { plainMatrix } from '../project/matrix-view';

/** A request for CSV as R reads it, but for what is said. */
export function requestOf(part: Pick<ExportRequest, 'format'> & Partial<ExportRequest>): ExportRequest {
  return { file: 'csv', profile: 'r', language: 'de', matrix: plainMatrix, options: {}, ...part };
}
