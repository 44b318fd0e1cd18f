import { coOccurrence, type CoOccurrence } from '../../analysis/co-occurrence';
import type { Drawing } from '../drawing';
import type { Chart, NumberTable } from '../chart';
import { drawHeatMap } from '../heat-map';
import { drawNetwork } from '../network';
import { countText } from '../number-text';
import { codeHead, codeRow, drawnRows, flat, type ChartParts } from '../parts';

/** Links that can be told apart in a graph. */
const mostLinks = 40;

/** A pair of different codes with its numbers; where the relation has no direction each pair is there once. */
type Pair = { readonly row: number; readonly column: number; readonly pairs: number; readonly documents: number };

/** Which codes occur together, counted document by document; each step says how far it is. */
export function* coOccurrenceChart(parts: ChartParts): Generator<number, Chart> {
  const { project, axis, request, words } = parts;
  const found = yield* coOccurrence(project, axis, request.relation);
  const pairs = pairsOf(found, request.relation.kind === 'within');
  const shown = drawnRows(found.rows, {
    most: request.most,
    sizeOf: (row) => pairs.reduce((sum, pair) => sum + (touches(pair, found.rows.indexOf(row)) ? pair.pairs : 0), 0),
  });
  const isNestedAnywhere = request.codes.withSubcodes || request.codes.rows === 'categories';
  const { drawing, links } = draw(parts, { found, pairs, shown });
  const present = pairs.filter((pair) => pair.row !== pair.column).length;
  return {
    title: words.titles['co-occurrence'](request.relation),
    drawing,
    numbers: numbersOf(parts, found, pairs),
    notes: [
      words.notes.pairs,
      ...(request.form === 'graph' ? [words.notes.graph] : []),
      ...(request.relation.kind === 'within' ? [words.notes.within] : []),
      ...(isNestedAnywhere ? [words.notes.nested] : []),
      ...(links < present ? [words.notes.drawnPairs(links, present)] : []),
      ...parts.notes,
    ],
  };
}

function touches({ row, column }: Pair, index: number): boolean {
  return row !== column && (row === index || column === index);
}

/** All pairs of codes that occur together, the most frequent first. */
function pairsOf({ rows, pairs, documents }: CoOccurrence, isDirected: boolean): Pair[] {
  const found: Pair[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = isDirected ? 0 : row; column < rows.length; column += 1) {
      const at = row * rows.length + column;
      const count = pairs[at] as number;
      if (count > 0) found.push({ row, column, pairs: count, documents: documents[at] as number });
    }
  }
  return found.sort((a, b) => b.pairs - a.pairs || b.documents - a.documents || a.row - b.row || a.column - b.column);
}

type Found = {
  readonly found: CoOccurrence;
  readonly pairs: readonly Pair[];
  readonly shown: readonly number[];
};

/** The picture, and how many pairs of different codes it shows. */
function draw(
  parts: ChartParts,
  { found, pairs, shown }: Found,
): { readonly drawing: Drawing; readonly links: number } {
  const { request, words, language } = parts;
  const title = words.titles['co-occurrence'](request.relation);
  const place = new Map(shown.map((row, at) => [row, at]));
  const rows = shown.flatMap((at) => found.rows[at] ?? []);
  const drawn = pairs.filter(({ row, column }) => row !== column && place.has(row) && place.has(column));
  if (request.form === 'heat-map') {
    const values = shown.flatMap((row) =>
      shown.map((column) =>
        found.isNested(row, column) ? null : (found.pairs[row * found.rows.length + column] ?? 0),
      ),
    );
    const chartRows = flat(rows.map(codeRow), shown.length === found.rows.length);
    const texts = values.map((value) => (value === null || value === 0 ? '' : countText(value, language)));
    const columns = rows.map(({ code }) => code.name);
    return {
      drawing: drawHeatMap({ title, rows: chartRows, columns, values, texts, nothing: '–' }),
      links: drawn.length,
    };
  }
  const links = drawn.slice(0, mostLinks);
  const joined = shown.filter((row) => links.some((pair) => touches(pair, row)));
  const nodeOf = new Map(joined.map((row, at) => [row, at]));
  const drawing = drawNetwork({
    title,
    nodes: joined.flatMap((at) => {
      const row = found.rows[at];
      return row === undefined
        ? []
        : [{ label: row.code.name, color: row.code.color, weight: found.passages[at] ?? 0 }];
    }),
    edges: links.map(({ row, column, pairs: weight }) => ({
      from: nodeOf.get(row) ?? 0,
      to: nodeOf.get(column) ?? 0,
      weight,
      text: countText(weight, language),
    })),
  });
  return { drawing, links: links.length };
}

function numbersOf(parts: ChartParts, { rows }: CoOccurrence, pairs: readonly Pair[]): NumberTable {
  const { words, request } = parts;
  const isDirected = request.relation.kind === 'within';
  return {
    rowHead: isDirected ? words.firstWithin : codeHead(parts),
    columns: [
      { id: 'with_code', head: isDirected ? words.secondWithin : words.second, unit: 'text' },
      { id: 'pairs', head: words.pairs, unit: 'count' },
      { id: 'documents', head: words.documents, unit: 'count' },
    ],
    rows: pairs.flatMap(({ row, column, pairs: count, documents }) => {
      const [first, second] = [rows[row], rows[column]];
      if (first === undefined || second === undefined) return [];
      const way = { kind: 'pair', rowId: first.id, columnId: second.id } as const;
      return {
        ...codeRow(first),
        indent: 0,
        name: first.path,
        cells: [
          { value: second.path, way: null },
          { value: count, way },
          { value: documents, way },
        ],
      };
    }),
  };
}
