import { writeCsv } from './csv';
import { defineExporter, type Exporter, type ExportSource } from './define-exporter';
import type { ExportRequest } from './export-request';
import { sideFileSuffix, writeSideFile } from './side-file';
import type { Table } from './table';

type TableFormat = {
  readonly id: 'matrix' | 'codings' | 'codebook' | 'history';
  readonly table: (source: ExportSource, request: ExportRequest) => Table;
};

/** An exporter that writes a table as CSV with a side file. */
export function csvExporter({ id, table }: TableFormat): Exporter {
  return defineExporter({
    id,
    extension: 'csv',
    table,
    write(source, request, options) {
      const { profile } = request;
      const fileName = `${id}.csv`;
      const made = table(source, request);
      const { bytes, problems: limits } = writeCsv(made, { profile, file: fileName, ...options });
      const problems = [...limits, ...(made.problems?.(fileName) ?? [])];
      const size = { rowCount: made.rowCount, columnCount: made.header.length };
      const side = writeSideFile(source.project, made.about, { format: id, profile, problems, ...size });
      return { bytes, fileName, sideFile: { suffix: sideFileSuffix, bytes: side }, problems };
    },
  });
}
