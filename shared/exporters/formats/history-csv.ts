import { csvExporter } from '../csv-exporter';
import type { ExportSource } from '../define-exporter';
import { sideWords } from '../side-words';
import type { Table } from '../table';

const columns = ['step', 'time', 'kind', 'of_step', 'in_force', 'command', 'description', 'coder'] as const;

/** The history as a table, one line a row, oldest first: the audit trail of a study. */
export const historyCsv = csvExporter({ id: 'history', table: historyTable });

function historyTable({ project, history = [] }: ExportSource): Table {
  const words = sideWords(project.info.language);
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
      counted: words.history.counted,
      filter: words.history.filter,
      leftOut: words.history.leftOut,
      totals: [words.history.totals(history.length, undone)],
      columns: columns.map((name) => [name, words.history.columns[name]] as const),
    },
  };
}
