import { countsBelow } from '../../analysis/matrix-axes';
import type { MatrixCell, MatrixContent } from '../../project/matrix-view';
import type { ExportLanguage } from '../export-request';
import { matrixWords } from '../words/matrix';

/** What the counts of a view count. */
export function unitOf(view: Pick<MatrixContent, 'rows' | 'withSubcodes'>): 'codings' | 'passages' {
  return countsBelow(view) ? 'passages' : 'codings';
}

/** What the cells of a view show, in words. */
export function cellNames(view: MatrixContent, language: ExportLanguage): readonly string[] {
  return view.cells.map((cell) => cellName(cell, { view, language }));
}

/** What one of the contents of a cell is called: where passages are counted, they are no codings. */
export function cellName(
  cell: MatrixCell,
  { view, language }: { readonly view: MatrixContent; readonly language: ExportLanguage },
): string {
  const words = matrixWords(language);
  return cell === 'codings' ? words.counted[unitOf(view)] : words.names[cell];
}
