import type { Prose } from '../prose';

/** Deepest table in a table that RTF is followed into. */
const deepest = 20;

/**
 * Tables out of RTF, which has no beginning and end of a table, row or cell: paragraphs say that they lie in one
 * (`\intbl`, how deep by `\itap`), `\cell` and `\row` end one.
 */
export function rtfTables(into: Prose) {
  const open: { isRowOpen: boolean; isCellOpen: boolean }[] = [];
  let isInTable = false;
  let level = 1;
  /** A row is described (`\trowd`) and has not ended: old writers leave `\intbl` out. */
  let isRowDescribed = false;

  function goTo(depth: number): void {
    while (open.length > depth) {
      open.pop();
      into.closeTable();
    }
    for (let at = 0; at < depth; at += 1) {
      if (at === open.length) {
        into.openTable();
        open.push({ isRowOpen: false, isCellOpen: false });
      }
      const table = open[at] as (typeof open)[number];
      if (!table.isRowOpen) into.openRow();
      if (!table.isCellOpen) into.openCell();
      table.isRowOpen = true;
      table.isCellOpen = true;
    }
  }

  function endCell(depth: number): void {
    goTo(depth);
    into.endParagraph();
    into.closeCell();
    (open[depth - 1] as (typeof open)[number]).isCellOpen = false;
  }

  function endRow(depth: number): void {
    while (open.length > depth) {
      open.pop();
      into.closeTable();
    }
    const table = open[depth - 1];
    if (table === undefined) return;
    if (table.isRowOpen) into.closeRow();
    table.isRowOpen = false;
    table.isCellOpen = false;
  }

  return {
    /** Goes to where the words of the paragraph under way belong. */
    enter: () => goTo(isInTable || isRowDescribed ? Math.min(deepest, Math.max(1, level)) : 0),
    /** Takes back what was said of the paragraph before. */
    leaveParagraph(): void {
      isInTable = false;
      level = 1;
    },
    control(name: string, number: number | null): void {
      if (name === 'intbl') isInTable = number !== 0;
      else if (name === 'itap') {
        level = Math.min(deepest, number ?? 1);
        isInTable = level > 0;
      } else if (name === 'trowd') isRowDescribed = true;
      else if (name === 'cell') endCell(1);
      else if (name === 'nestcell') endCell(Math.min(deepest, Math.max(2, level)));
      else if (name === 'nestrow') endRow(Math.min(deepest, Math.max(2, level)));
      else if (name === 'row') {
        endRow(1);
        isRowDescribed = false;
      }
    },
  };
}
