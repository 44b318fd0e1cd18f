import type { Block, Inline, Report } from '../exporters/report/report';

/** What a test looks for in a report: its lines of words in order, its anchors, and where its links lead. */
export type ReportWords = {
  readonly lines: readonly string[];
  readonly anchors: readonly string[];
  readonly links: readonly string[];
};

/** Everything that is said in a report, block by block, a row of a table as one line parted by ` | `. */
export function wordsOf({ blocks }: Pick<Report, 'blocks'>): ReportWords {
  const links: string[] = [];
  const anchors: string[] = [];
  const line = (parts: readonly Inline[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        if (part.to !== undefined) links.push(part.to);
        return part.text;
      })
      .join('');
  const linesOf = (block: Block): readonly string[] => {
    if ('anchor' in block && block.anchor !== undefined) anchors.push(block.anchor);
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${block.text}`];
      case 'paragraph':
        return [line(block.text)];
      case 'quotation':
        return [`„${block.text}“ ${line(block.reference)}`];
      case 'list':
        return block.items.map((item) => `- ${line(item)}`);
      case 'table': {
        const rows = block.table.rows.map((row) =>
          row
            .map(({ paragraphs, anchor }) => {
              if (anchor !== undefined) anchors.push(anchor);
              return paragraphs.map(line).join(' / ');
            })
            .join(' | '),
        );
        return [block.table.columns.map(({ head }) => head).join(' | '), ...rows, block.table.note ?? ''];
      }
      case 'figure':
        return [block.caption];
      case 'page-break':
        return [];
    }
  };
  return { lines: blocks.flatMap(linesOf), anchors, links };
}
