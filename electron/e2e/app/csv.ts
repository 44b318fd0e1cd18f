/** Signs that make a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r]/;

/** The table as the profile "Excel deutsch" must write it; made without the app's own writer. */
export function excelGerman(rows: readonly (readonly string[])[]): Buffer {
  const cell = (value: string): string => {
    const guarded = formula.test(value) ? `'${value}` : value;
    return /[";\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`);
}

/** Reads a table with commas as RFC 4180 describes it; made without the app's own reader. */
export function readCommas(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') at += 1;
      else if (sign === '"') isQuoted = false;
      if (isQuoted) cell += sign;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      row.push(sign === '\n' ? cell.replace(/\r$/, '') : cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
