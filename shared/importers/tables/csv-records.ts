/** One record of a CSV file, and the line it begins in, counted from 1. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

/** Records after RFC 4180; where a quotation mark is never closed, its line and the records before it. */
export type CsvRecords =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly records: readonly CsvRecord[] };

/** Where taking apart ends: nobody wants more, and what lies behind would only fill the memory. */
export type CsvLimits = { readonly records: number; readonly cells: number };

const noLimits: CsvLimits = { records: Number.POSITIVE_INFINITY, cells: Number.POSITIVE_INFINITY };

/**
 * Takes a CSV text apart, in one pass; blank lines are left out. Line ends are LF.
 *
 * Ends early once there are more records, or cells in them, than the limits say: one record more, or one cell.
 *
 * A cell begins with a quotation mark or has none: one in the middle of a cell is a letter like any other, and so is what
 * careless programs write behind a closing one (`"a" b`).
 */
export function csvRecords(text: string, delimiter: string, limits = noLimits): CsvRecords {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  let at = 0;
  let left = limits.cells;
  const endRecord = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) {
      records.push({ cells, line: start });
      left -= cells.length;
    }
    cells = [];
    start = line;
  };
  while (at < text.length && records.length <= limits.records && left >= 0) {
    if (cells.length > limits.cells) {
      endRecord();
      break;
    }
    if (text[at] === '"') {
      const cell = quotedCell(text, at);
      if (cell === null) return { ok: false, line, records };
      const end = endOfPlain(text, cell.end, delimiter);
      cells.push(cell.value + text.slice(cell.end, end));
      line += cell.lines;
      at = end;
    } else {
      const end = endOfPlain(text, at, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length || text[at] === '\n') cells.push('');
    }
    if (at >= text.length || text[at] === '\n') {
      line += 1;
      at += 1;
      endRecord();
    }
  }
  return { ok: true, records };
}

function quotedCell(
  text: string,
  from: number,
): { readonly value: string; readonly end: number; readonly lines: number } | null {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return null;
    parts.push(text.slice(at, close));
    if (text[close + 1] !== '"') {
      const value = parts.join('"');
      return { value, end: close + 1, lines: value.split('\n').length - 1 };
    }
    at = close + 2;
  }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return at;
}
