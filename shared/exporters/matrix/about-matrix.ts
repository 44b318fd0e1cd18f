import type { ExportRequest } from '../export-request';
import type { About } from '../side-file';
import { matrixWords } from '../words/matrix';
import { sideWords } from '../words/side';
import { cellNames, unitOf } from './cell-names';
import { filterText } from './filter-text';
import type { PublishedMatrix } from './published-matrix';

/** What a matrix says of itself: what lies where, what was counted, percentages of what, narrowed to what. */
export function aboutMatrix({ project, view, matrix, names }: PublishedMatrix, { language }: ExportRequest): About {
  const { totals } = sideWords(language);
  const words = matrixWords(language);
  const unit = unitOf(view);
  const total = matrix.counts(null, null);
  const ofColumns = names.map((name, column): readonly [string, string] => {
    const { codings, documents } = matrix.counts(null, column);
    const group = matrix.columns[column]?.group?.label ?? '';
    return [name, `${totals(codings, documents, unit)}${group === '' ? '' : `; ${group}`}`];
  });
  const filter = filterText(project, view.filter, language);
  const [only, ...more] = view.cells;
  const counted = [
    words.rows[view.rows],
    words.columns[view.columns] +
      (view.columns === 'attribute' && view.attribute !== null ? ` (${view.attribute.name})` : ''),
    ...(view.transposed ? [words.transposed] : []),
    only !== undefined && more.length === 0
      ? `${words.cells[only]} ${words.units[unit]}`
      : words.several(cellNames(view, language).join(', '), words.units[unit]),
    ...(view.percent === 'none' ? [] : [words.percents[view.percent]]),
  ];
  return {
    counted: counted.join('; '),
    ...(filter === undefined ? {} : { filter }),
    totals: [totals(total.codings, total.documents, unit)],
    columns: [['code', words.columnMeanings.code], ...ofColumns, ['total', words.columnMeanings.total]],
  };
}
