import type { Block, Inline, ReportCell, ReportTable } from './report';

/** So many characters are laid out in well under a second: about sixty pages. */
const shownCharacters = 150_000;

/** What an element costs beside its words, in characters: an empty cell has to be laid out too. */
const perElement = 12;

/**
 * The beginning of a report, for a first look: whole blocks, and of the last table the rows that still fit.
 *
 * The first block is always there, and so is the first row of a table.
 */
export function beginningOf(
  blocks: readonly Block[],
  limit = shownCharacters,
): { readonly blocks: readonly Block[]; readonly isWhole: boolean } {
  const shown: Block[] = [];
  let left = limit;
  for (const block of blocks) {
    if (left <= 0) return { blocks: shown, isWhole: false };
    if (block.kind === 'table') {
      const table = firstRows(block.table, left);
      shown.push({ kind: 'table', table });
      if (table.rows.length < block.table.rows.length) return { blocks: shown, isWhole: false };
      left -= sum(table.rows.map(rowLength));
    } else {
      shown.push(block);
      left -= lengthOf(block);
    }
  }
  return { blocks: shown, isWhole: true };
}

function firstRows(table: ReportTable, limit: number): ReportTable {
  let left = limit;
  const end = table.rows.findIndex((row, index) => {
    if (index > 0 && left <= 0) return true;
    left -= rowLength(row);
    return false;
  });
  return end === -1 ? table : { ...table, rows: table.rows.slice(0, end) };
}

function rowLength(row: readonly ReportCell[]): number {
  return sum(row.map(({ paragraphs }) => perElement + sum(paragraphs.map(lineLength))));
}

function lengthOf(block: Exclude<Block, { kind: 'table' }>): number {
  switch (block.kind) {
    case 'heading':
      return perElement + block.text.length;
    case 'paragraph':
      return lineLength(block.text);
    case 'quotation':
      return perElement + block.text.length + lineLength(block.reference);
    case 'list':
      return sum(block.items.map(lineLength));
    case 'figure':
      return perElement * (1 + block.drawing.items.length);
    case 'page-break':
      return 0;
  }
}

function lineLength(line: readonly Inline[]): number {
  return perElement + sum(line.map((part) => (typeof part === 'string' ? part : part.text).length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
