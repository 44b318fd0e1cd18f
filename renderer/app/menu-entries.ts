import type { MenuEntry } from '../../shared/ipc/contract';
import type { Messages } from '../i18n/messages';
import type { Action } from '../ui/action';
import { isBareKey, parseShortcut } from '../ui/shortcut';

const separator: MenuEntry = { label: '', role: 'separator' };

/**
 * The native menu, made from the same actions as everything else: one menu per section.
 *
 * Nothing is greyed out: what cannot be done now says why when it is chosen.
 */
export function nativeMenu(actions: readonly Action[], t: Messages): readonly MenuEntry[] {
  const { sections, edit, window: words } = t.app;
  const inSection = (section: string): readonly MenuEntry[] =>
    actions.filter((action) => action.section === section).map(entryOf);
  const own = new Set<string>(Object.values(sections));
  const ofFeatures = [...new Set(actions.map(({ section }) => section))].filter((section) => !own.has(section));
  const menus: readonly MenuEntry[] = [
    {
      label: sections.project,
      submenu: [
        ...inSection(sections.project),
        separator,
        { label: words.close, role: 'close' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: sections.edit,
      submenu: [
        ...inSection(sections.edit),
        separator,
        { label: edit.cut, role: 'cut' },
        { label: edit.copy, role: 'copy' },
        { label: edit.paste, role: 'paste' },
        { label: edit.selectAll, role: 'selectAll' },
      ],
    },
    ...ofFeatures.map((section) => ({ label: section, submenu: inSection(section) })),
    { label: sections.go, submenu: inSection(sections.go) },
    {
      label: sections.view,
      submenu: [
        ...inSection(sections.view),
        separator,
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.resetZoom, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: sections.help, submenu: inSection(sections.help) },
  ];
  return menus.filter(({ submenu }) => submenu !== undefined && submenu.length > 0);
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
  };
  const parts = [mod ? 'CmdOrCtrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', named[key] ?? key.toUpperCase()];
  return parts.filter((part) => part !== '').join('+');
}
