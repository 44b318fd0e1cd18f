import type { MenuEntry } from '../../shared/ipc/contract';
import type { Messages } from '../i18n/messages';
import type { Action } from '../ui/action';
import { isBareKey, parseShortcut } from '../ui/shortcut';

const separator: MenuEntry = { label: '', role: 'separator' };

/** Which menu holds the actions of which features, by the first part of their ids. */
const features = {
  project: ['exchange', 'report', 'project'],
  edit: ['edit'],
  coding: ['coding', 'codes'],
  material: ['documents', 'attributes', 'editing', 'o-tone', 'memos'],
  go: ['go', 'search'],
  view: ['view', 'matrix', 'compare'],
  help: ['help'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
const known = new Set<string>(Object.values(features).flat());

/**
 * The native menu, made from the same actions as everything else.
 *
 * Nothing is greyed out: what cannot be done now says why when it is chosen. Actions of a feature that the table above
 * does not know get a menu of their section's name.
 */
export function nativeMenu(actions: readonly Action[], t: Messages): readonly MenuEntry[] {
  const { sections, edit, window: words } = t.app;
  const grouped = (menu: keyof typeof features): readonly MenuEntry[] =>
    joined(features[menu].map((feature) => actions.filter(({ id }) => featureOf(id) === feature).map(entryOf)));
  const unknown = actions.filter(({ id }) => !known.has(featureOf(id)));
  const others = [...new Set(unknown.map(({ section }) => section))];
  const menus: readonly MenuEntry[] = [
    {
      label: sections.project,
      submenu: joined([
        grouped('project'),
        [
          { label: words.close, role: 'close' },
          { label: words.quit, role: 'quit' },
        ],
      ]),
    },
    {
      label: sections.edit,
      submenu: joined([
        grouped('edit'),
        [
          { label: edit.cut, role: 'cut' },
          { label: edit.copy, role: 'copy' },
          { label: edit.paste, role: 'paste' },
          { label: edit.selectAll, role: 'selectAll' },
        ],
      ]),
    },
    { label: sections.coding, submenu: grouped('coding') },
    { label: sections.material, submenu: grouped('material') },
    ...others.map((label) => ({ label, submenu: unknown.filter(({ section }) => section === label).map(entryOf) })),
    { label: sections.go, submenu: grouped('go') },
    {
      label: sections.view,
      submenu: joined([
        grouped('view'),
        [
          { label: words.zoomIn, role: 'zoomIn' },
          { label: words.zoomOut, role: 'zoomOut' },
          { label: words.resetZoom, role: 'resetZoom' },
          { label: words.fullScreen, role: 'togglefullscreen' },
        ],
      ]),
    },
    { label: sections.help, submenu: grouped('help') },
  ];
  return menus.filter(({ submenu }) => submenu !== undefined && submenu.length > 0);
}

function featureOf(id: string): string {
  return id.split('.', 1)[0] ?? id;
}

/** Groups of entries with a line between them; empty groups leave none. */
function joined(groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
}

function entryOf(action: Action): MenuEntry {
  const { id, label, shortcut } = action;
  const accelerator = shortcut === undefined ? null : acceleratorOf(shortcut);
  return { label, command: id, ...(accelerator === null ? {} : { accelerator }) };
}

/** A shortcut as Electron writes it. Bare keys get none: a menu would take them away from every text field. */
export function acceleratorOf(shortcut: string): string | null {
  if (isBareKey(shortcut)) return null;
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const named: Readonly<Record<string, string>> = {
    arrowleft: 'Left',
    arrowright: 'Right',
    arrowup: 'Up',
    arrowdown: 'Down',
    enter: 'Return',
    delete: 'Delete',
    '+': 'Plus',
  };
  const parts = [mod ? 'CmdOrCtrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', named[key] ?? key.toUpperCase()];
  return parts.filter((part) => part !== '').join('+');
}
