import type { CaseId, DocumentId } from '../../../shared/kernel/ids';
import type { Messages } from '../../i18n/messages';
import { go } from '../../state/session-store';
import { copyText } from '../../ui/copy-text';
import type { MenuEntry } from '../../ui/menu-list';
import { fixedColumns, type AttributeTable } from './attribute-table';
import { clearCells, fillDown, removeCasesWithUndo, removeColumn } from './attributes-operations';
import { setAttributesSession } from './attributes-session';
import { isSingle, type TableRect } from './table-block';

type MenuContext = {
  readonly table: AttributeTable;
  readonly rect: TableRect;
  readonly t: Messages;
  readonly copied: () => string;
  readonly edit: () => void;
};

/** What can be done with a column or with the marked cells. */
export function attributesMenu(context: MenuContext): readonly MenuEntry[] {
  return context.rect.top === 0 ? columnMenu(context) : [...cellMenu(context), ...recordMenu(context)];
}

function columnMenu({ table, rect, t }: MenuContext): readonly MenuEntry[] {
  const name = table.columns[rect.left - fixedColumns]?.name;
  const newAttribute: MenuEntry = {
    id: 'new',
    label: t.attributes.newAttribute,
    onAction: () => setAttributesSession({ request: { kind: 'new-attribute' } }),
  };
  if (name === undefined) return [newAttribute];
  return [
    {
      id: 'rename',
      label: t.attributes.renameAttribute,
      shortcut: 'F2',
      onAction: () => setAttributesSession({ request: { kind: 'rename-attribute', name } }),
    },
    newAttribute,
    {
      id: 'remove',
      label: t.attributes.removeAttribute,
      shortcut: 'Delete',
      danger: true,
      startsGroup: true,
      onAction: () => removeColumn(table, name, t),
    },
  ];
}

function cellMenu({ table, rect, t, copied, edit }: MenuContext): readonly MenuEntry[] {
  const copy: MenuEntry = {
    id: 'copy',
    label: t.attributes.copy,
    shortcut: 'Mod+C',
    onAction: () => copyText(copied()),
  };
  if (rect.right < fixedColumns) return [copy];
  return [
    ...(isSingle(rect) ? [{ id: 'edit', label: t.attributes.edit, shortcut: 'F2', onAction: edit }] : []),
    {
      id: 'fill',
      label: t.attributes.fillDown,
      shortcut: 'Mod+D',
      onAction: () => fillDown(table, rect, t),
    },
    copy,
    { id: 'clear', label: t.attributes.clear, shortcut: 'Delete', onAction: () => clearCells(table, rect, t) },
  ];
}

function recordMenu({ table, rect, t }: MenuContext): readonly MenuEntry[] {
  const rows = table.rows.slice(rect.top - 1, rect.bottom);
  const [first] = rows;
  if (first === undefined) return [];
  if (table.owner === 'case')
    return caseMenu(
      rows.map(({ id }) => id as CaseId),
      t,
    );
  const open: MenuEntry = {
    id: 'open',
    label: t.attributes.openDocument,
    startsGroup: true,
    onAction: () => go({ view: 'material', documentId: first.documentId }),
  };
  if (table.owner === 'speaker') return [open];
  const documentIds = rows.map(({ id }) => id as DocumentId);
  return [
    {
      id: 'cases',
      label: t.attributes.casesOf,
      startsGroup: true,
      onAction: () => setAttributesSession({ request: { kind: 'cases', documentIds } }),
    },
    ...(rows.length === 1 ? [{ ...open, startsGroup: false }] : []),
  ];
}

function caseMenu(caseIds: readonly CaseId[], t: Messages): readonly MenuEntry[] {
  const [caseId] = caseIds;
  if (caseId === undefined) return [];
  const one: readonly MenuEntry[] = [
    {
      id: 'documents',
      label: t.attributes.documentsOf,
      startsGroup: true,
      onAction: () => setAttributesSession({ request: { kind: 'documents', caseId } }),
    },
    {
      id: 'rename-case',
      label: t.attributes.renameCase,
      onAction: () => setAttributesSession({ request: { kind: 'rename-case', caseId } }),
    },
  ];
  return [
    ...(caseIds.length === 1 ? one : []),
    {
      id: 'remove-case',
      label: t.attributes.removeCases(caseIds.length),
      danger: true,
      startsGroup: true,
      onAction: () => removeCasesWithUndo(caseIds, t),
    },
  ];
}
