import type { Block, Inline } from '../report/report';
import { groundStrength, partsOf } from '../report/tint';
import { colorClass } from './inline';

/** Rules for the colours that words of a report have, each once. */
export function colorRules(blocks: readonly Block[]): string {
  const colors = new Set(blocks.flatMap(linesOf).flatMap((line) => line.flatMap(colorOf)));
  return [...colors]
    .sort()
    .map((color) => {
      const rgb = partsOf(color).join(',');
      const { words, marks } = groundStrength;
      const name = colorClass(color);
      return `.${name}{background:rgba(${rgb},${words})}sup.${name}{background:rgba(${rgb},${marks})}`;
    })
    .join('\n');
}

function colorOf(part: Inline): readonly string[] {
  return typeof part === 'string' || part.color === undefined ? [] : [part.color];
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'quotation':
      return [block.reference];
    case 'list':
      return block.items;
    case 'table':
      return block.table.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
    case 'heading':
    case 'figure':
    case 'page-break':
      return [];
  }
}
