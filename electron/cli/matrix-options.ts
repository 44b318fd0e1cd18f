import {
  contentOf,
  matrixCells,
  matrixColumns,
  matrixRows,
  plainMatrix,
  type MatrixContent,
} from '../../shared/project/matrix-view';
import type { Project } from '../../shared/project/project';
import { attributeOf } from './attribute-option';
import { BadInput } from './bad-input';
import { filterOf } from './matrix-filter';
import { oneOf, severalOf, type Typed } from './options';
import type { Words } from './words';

/** How columns of the values of an attribute are asked for: `attribute:Ort`, or `attribute:speaker:Ort`. */
const attributeStart = 'attribute:';

type Asked = { readonly project: Project; readonly words: Words };

/** The matrix that is asked for: a saved view, or the plainest, with all that is said besides. Throws `BadInput`. */
export function matrixOf(typed: Typed, asked: Asked): MatrixContent {
  const { values, flags } = typed;
  const { words } = asked;
  const base = viewOf(values.get('view'), asked);
  const { sort } = base;
  const by = oneOf(values, { name: 'sort', allowed: ['tree', 'name', 'total'], initial: sort.by, words });
  return {
    ...base,
    ...columnsOf(values.get('columns'), base, asked),
    rows: oneOf(values, { name: 'rows', allowed: rowsFor(base), initial: base.rows, words }),
    cells: severalOf(values, { name: 'cells', allowed: matrixCells, initial: base.cells, words }),
    percent: oneOf(values, {
      name: 'percent',
      allowed: ['none', 'row', 'column', 'all'],
      initial: base.percent,
      words,
    }),
    sort: values.has('sort') ? { by, descending: by === 'total' } : sort,
    withSubcodes: base.withSubcodes || flags.has('with-subcodes'),
    transposed: base.transposed !== flags.has('transposed'),
    filter: filterOf(values, base.filter, asked),
  };
}

/** Rows chosen by hand stand in a saved view. */
function rowsFor({ chosen }: MatrixContent): readonly MatrixContent['rows'][] {
  return matrixRows.filter((rows) => rows !== 'chosen' || chosen.length > 0);
}

function viewOf(name: string | undefined, { project, words }: Asked): MatrixContent {
  if (name === undefined) return plainMatrix;
  const views = [...project.matrixViews.values()];
  const view = views.find((known) => known.name === name);
  if (view === undefined)
    throw new BadInput(
      words.wrongValue(
        '--view',
        name,
        views.map((known) => known.name),
      ),
    );
  return contentOf(view);
}

function columnsOf(
  typed: string | undefined,
  base: MatrixContent,
  asked: Asked,
): Pick<MatrixContent, 'columns' | 'attribute'> {
  if (typed === undefined) return base;
  if (typed.startsWith(attributeStart)) {
    return { columns: 'attribute', attribute: attributeOf(typed.slice(attributeStart.length), '--columns', asked) };
  }
  const columns = matrixColumns.find((known) => known === typed && known !== 'attribute');
  if (columns !== undefined) return { columns, attribute: base.attribute };
  const { words } = asked;
  const allowed = matrixColumns.map((known) => (known === 'attribute' ? `${attributeStart}NAME` : known));
  throw new BadInput(words.wrongValue('--columns', typed, allowed));
}
