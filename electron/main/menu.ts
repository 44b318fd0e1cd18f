import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../shared/ipc/contract';

/** What Electron understands as a key combination; anything else would make the whole menu fail. */
const accelerator =
  /^((CmdOrCtrl|CommandOrControl|Ctrl|Cmd|Alt|Shift|Super)\+)*([!-~]|F([1-9]|1\d|2[0-4])|[A-Z][A-Za-z]+)$/;

/** Sets the menu of the app; `choose` is told the command of what is chosen. */
export function setNativeMenu(entries: readonly MenuEntry[], choose: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, choose))));
}

function itemOf(entry: MenuEntry, choose: (command: string) => void): MenuItemConstructorOptions {
  if (entry.role === 'separator') return { type: 'separator' };
  const { command, submenu } = entry;
  return {
    // An ampersand marks a key on some systems; a name such as "Stadt & Land" means itself.
    label: entry.label.replaceAll('&', '&&'),
    ...(entry.role === undefined ? {} : { role: entry.role }),
    ...(entry.enabled === undefined ? {} : { enabled: entry.enabled }),
    ...(entry.accelerator !== undefined && accelerator.test(entry.accelerator)
      ? { accelerator: entry.accelerator }
      : {}),
    ...(command === undefined ? {} : { click: () => choose(command) }),
    ...(submenu === undefined ? {} : { submenu: submenu.map((child) => itemOf(child, choose)) }),
  };
}
