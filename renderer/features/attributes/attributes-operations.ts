import { addCase } from '../../../shared/commands/add-case';
import { assignCases } from '../../../shared/commands/assign-cases';
import type { Change } from '../../../shared/commands/command';
import { isEmpty } from '../../../shared/commands/diff';
import { removeAttribute } from '../../../shared/commands/remove-attribute';
import { removeCases } from '../../../shared/commands/remove-cases';
import { renameAttribute } from '../../../shared/commands/rename-attribute';
import { renameCase } from '../../../shared/commands/rename-case';
import { setAttributes } from '../../../shared/commands/set-attributes';
import type { CaseId, DocumentId } from '../../../shared/kernel/ids';
import { plainAttributeName } from '../../../shared/project/attribute-name';
import { attributesInUse } from '../../../shared/project/attribute-values';
import type { Messages } from '../../i18n/messages';
import { currentProject, dispatch, undo } from '../../state/project-store';
import { toast } from '../../ui/toast';
import { fixedColumns, type AttributeTable } from './attribute-table';
import { valueOfText } from './attribute-text';
import { attributesSession, setTableState } from './attributes-session';
import { readBlock } from './clipboard-block';
import { filledBlock, filledDown, isSingle, pastedBlock, type CellText, type TableRect } from './table-block';

/** Writes texts into cells as one step, and keeps columns on view that are empty now. */
export function writeCells(table: AttributeTable, texts: readonly CellText[], t: Messages): Change {
  const kinds = new Map(table.columns.map(({ name, kind }) => [name, kind]));
  const cells = texts.map(({ id, name, text }) => ({
    id,
    name,
    value: valueOfText(text, t.attributes, kinds.get(name) ?? 'text'),
  }));
  const { kept } = attributesSession().tables[table.owner];
  setTableState({ kept: [...new Set([...kept, ...cells.map(({ name }) => name)])] });
  return dispatch(setAttributes, { owner: table.owner, cells });
}

/** Empties the cells of a block. */
export function clearCells(table: AttributeTable, rect: TableRect, t: Messages): void {
  const cells = filledBlock(table, rect, '');
  if (cells.length === 0) return;
  const change = writeCells(table, cells, t);
  if (!isSingle(rect)) offerUndo(change, t.attributes.cleared(cells.length));
}

/** Repeats the topmost cells of a block in those below; for one row, what stands above. */
export function fillDown(table: AttributeTable, rect: TableRect, t: Messages): void {
  const cells = filledDown(table, rect, t.attributes);
  if (cells.length === 0) toast({ text: t.attributes.nothingAbove });
  else offerUndo(writeCells(table, cells, t), t.attributes.filled(cells.length));
}

/** Writes a block from the clipboard, and says what did not fit. */
export function pasteText(table: AttributeTable, rect: TableRect, { text, t }: { text: string; t: Messages }): void {
  if (rect.top === 0) return toast({ text: t.attributes.pasteBelow });
  const { cells, misfits } = pastedBlock(table, rect, readBlock(text));
  const said = t.attributes.pasted(cells.length, misfits);
  if (cells.length === 0) toast({ text: said });
  else offerUndo(writeCells(table, cells, t), said);
}

/** Shows a new column, empty for now, behind all others; returns its place. */
export function newAttribute(table: AttributeTable, name: string): number {
  const { kept } = attributesSession().tables[table.owner];
  const column = fixedColumns + table.columns.length;
  const order = [...table.columns.map((shown) => shown.name), plainAttributeName(name)];
  const place = { row: Math.min(1, table.rows.length), column };
  setTableState({ kept: [...kept, plainAttributeName(name)], order, place, anchor: place });
  return column;
}

/** Gives a column another name, in its place. */
export function renameColumn(
  table: AttributeTable,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const { kept } = attributesSession().tables[table.owner];
  const name = plainAttributeName(to);
  const order = table.columns.map((column) => (column.name === from ? name : column.name));
  const isEmptyColumn = attributesInUse(currentProject(), table.owner).every((use) => use.name !== from);
  const others = kept.filter((other) => other !== from);
  setTableState({ order, kept: isEmptyColumn ? [...others, name] : others });
  dispatch(renameAttribute, { owner: table.owner, from, to: name });
}

/** Takes a column away with all that stands in it. */
export function removeColumn(table: AttributeTable, name: string, t: Messages): void {
  const { kept } = attributesSession().tables[table.owner];
  setTableState({ kept: kept.filter((other) => other !== name), order: table.columns.map((column) => column.name) });
  const change = dispatch(removeAttribute, { owner: table.owner, attribute: name });
  offerUndo(change, t.attributes.attributeRemoved(name));
}

/** Adds a case with these documents. */
export function createCase(name: string, documentIds: readonly DocumentId[] = []): void {
  dispatch(addCase, { name, documentIds });
}

/** Gives a case another name. */
export function nameCase(caseId: CaseId, name: string): void {
  dispatch(renameCase, { caseId, name });
}

/** Removes cases; their documents stay. */
export function removeCasesWithUndo(caseIds: readonly CaseId[], t: Messages): void {
  const name = currentProject().cases.get(caseIds[0] as CaseId)?.name ?? '';
  offerUndo(dispatch(removeCases, { caseIds }), t.attributes.casesRemoved(caseIds.length, name));
}

/** Gives documents to a case, or takes them from it when it has all of them. */
export function toggleCase(caseId: CaseId, documentIds: readonly DocumentId[]): void {
  const has = currentProject().cases.get(caseId)?.documentIds ?? [];
  const next = documentIds.every((id) => has.includes(id))
    ? has.filter((id) => !documentIds.includes(id))
    : [...new Set([...has, ...documentIds])];
  dispatch(assignCases, { cases: [{ caseId, documentIds: next }] });
}

function offerUndo({ diff }: Change, text: string): void {
  toast(isEmpty(diff) ? { text } : { text, undo: () => void undo() });
}
