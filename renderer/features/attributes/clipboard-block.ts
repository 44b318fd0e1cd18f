/** Rows of cells, as a spreadsheet puts them on the clipboard. */
export type Block = readonly (readonly string[])[];

/** A block as text: cells parted by tabs, quoted where they hold a tab, a line break or a quotation mark at their begin. */
export function writeBlock(block: Block): string {
  return block.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(text: string): string {
  return /^"|[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A quoted cell up to its closing mark; any other up to the next tab or line break. */
const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;

/** The block that a text from the clipboard holds; the empty line that spreadsheets end with is none of it. */
export function readBlock(text: string): Block {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at = cell.lastIndex;
    if (at >= text.length) return rows;
    if (text[at] !== '\t') {
      if (text.startsWith('\r\n', at)) at += 1;
      if (at + 1 >= text.length) return rows;
      rows.push([]);
    }
    at += 1;
  }
}
