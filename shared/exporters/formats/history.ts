import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { historyWords } from '../words/history';
import type { Table } from '../table';

const columns = ['step', 'time', 'kind', 'of_step', 'in_force', 'command', 'description', 'coder'] as const;

/** The history as a table, one line a row, oldest first: the audit trail of a study. */
export const historyExporter = defineExporter({
  id: 'history',
  files: ['csv', 'xlsx'],
  words: 'none',
  history: true,
  table: historyTable,
});

function historyTable({ history = [] }: ExportSource, request: ExportRequest): Table {
  const words = historyWords(request.language);
  const undone = history.filter(({ holds }) => holds === false).length;
  return {
    header: columns,
    rowCount: history.length,
    row(index) {
      const line = history[index];
      if (line === undefined) throw new RangeError(`No row ${index}`);
      const { step, at, kind, target, holds, command, description, coder } = line;
      return [step, at, kind, target, holds === null ? null : Number(holds), command, description, coder];
    },
    about: {
      counted: words.counted,
      filter: words.filter,
      leftOut: words.leftOut,
      totals: [words.totals(history.length, undone)],
      columns: columns.map((name) => [name, words.columns[name]] as const),
    },
  };
}
