import { rowAxis } from '../../analysis/matrix-axes';
import { required } from '../../kernel/assert';
import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { variableNames } from '../forms/variable-names';
import type { Cell, Table } from '../table';
import { countsWords } from '../words/counts';
import { countsChoice, countsOptions, unitColumns } from './counts';

const columns = ['variable', 'label', 'code_path', 'type', 'values'] as const;

/** What the columns of the counts mean, one variable a row, in their order. */
export const codeSheetExporter = defineExporter({
  id: 'code-sheet',
  files: ['csv', 'xlsx'],
  words: 'none',
  options: countsOptions,
  table: codeSheet,
});

function codeSheet({ project }: ExportSource, { language, options }: ExportRequest): Table {
  const choice = countsChoice(options);
  const words = countsWords(language);
  const names = variableNames(project.codes);
  const { rows } = rowAxis(project.codes, { rows: 'codes', withSubcodes: choice.isBelow });
  const ofUnits = unitColumns.map((name): readonly Cell[] => {
    const type = name === 'unit' || name === 'documents' ? 'numeric' : 'string';
    return [name, words.columns[name], null, type, null];
  });
  const ofCodes = rows.map(({ id, code, path }): readonly Cell[] => {
    return [required(names.get(id), 'name of a code'), code.name, path, 'numeric', words.values(choice)];
  });
  const all = [...ofUnits, ...ofCodes];
  return {
    header: columns,
    rowCount: all.length,
    row: (index) => required(all[index], `row ${index}`),
    about: {
      counted: words.sheet,
      totals: [words.variables(all.length)],
      columns: columns.map((name) => [name, words.sheetColumns[name]] as const),
    },
  };
}
