import type { CodeId } from '../../../shared/kernel/ids';
import type { Target } from './matrix-session';
import type { Sheet } from './sheet';

/** The head of a drawn row or column. */
export type Head = {
  readonly id: string;
  /** What it is called where it stands alone. */
  readonly name: string;
  readonly title: string;
  /** Second line; may be empty. */
  readonly subtitle: string;
  /** Everything there is to say of it, on hover. */
  readonly hint: string;
  /** Colour of a code. */
  readonly color: string | null;
  /** Steps of indent. */
  readonly depth: number;
  /** Written above the first of a group; null elsewhere. */
  readonly group: string | null;
};

/** A place in the sheet; `null` stands for all rows or all columns. */
export type SheetPlace = { readonly row: number | null; readonly column: number | null };

/** Which way round a sheet is drawn: everything below this speaks of what is drawn downwards and across. */
export type Face = {
  readonly isTransposed: boolean;
  readonly down: readonly Head[];
  readonly across: readonly Head[];
  at(down: number | null, across: number | null): SheetPlace;
  targetAt(down: number | null, across: number | null): Target;
  /** Where a target is drawn, by ids of heads; `null` stands for the totals. */
  idsOf(target: Target): { readonly down: string | null; readonly across: string | null };
};

/** Codes downwards and what they are compared by across, or the other way round. */
export function faceOf(sheet: Sheet, isTransposed: boolean): Face {
  const codes = sheet.rows.map(({ id, code, depth, path }): Head => ({
    id,
    name: code.name,
    title: code.name,
    subtitle: '',
    hint: path.replaceAll(' > ', ' › '),
    color: code.color,
    depth,
    group: null,
  }));
  const others = sheet.columns.map(({ id, name, title, subtitle, group }, at): Head => ({
    id,
    name,
    title,
    subtitle,
    hint: [group?.label, title, subtitle].filter(Boolean).join('\n'),
    color: null,
    depth: 0,
    group: group !== null && group.id !== sheet.columns[at - 1]?.group?.id ? group.label : null,
  }));
  const at = (down: number | null, across: number | null): SheetPlace =>
    isTransposed ? { row: across, column: down } : { row: down, column: across };
  return {
    isTransposed,
    down: isTransposed ? others : codes,
    across: isTransposed ? codes : others,
    at,
    targetAt: (down, across) => {
      const { row, column } = at(down, across);
      return {
        codeId: row === null ? null : (sheet.rows[row]?.id ?? null),
        columnId: column === null ? null : (sheet.columns[column]?.id ?? null),
      };
    },
    idsOf: ({ codeId, columnId }: { codeId: CodeId | null; columnId: string | null }) =>
      isTransposed ? { down: columnId, across: codeId } : { down: codeId, across: columnId },
  };
}
