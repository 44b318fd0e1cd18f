import { describe, expect, it } from 'vitest';
import { messages } from '../i18n/messages';
import type { Action } from '../ui/action';
import { acceleratorOf, nativeMenu } from './menu-entries';

function action(id: string, section: string, shortcut?: string): Action {
  return { id, label: id, section, shortcut, run: () => undefined };
}

describe('nativeMenu', () => {
  it('has a menu for each section, those of features between editing and going', () => {
    const t = messages.de;
    const { project, edit, go, view, help } = t.app.sections;
    const menu = nativeMenu(
      [action('a', view), action('b', 'Codieren'), action('c', project), action('d', go), action('e', help)],
      t,
    );
    expect(menu.map(({ label }) => label)).toEqual([project, edit, 'Codieren', go, view, help]);
    expect(menu[2]?.submenu).toEqual([{ label: 'b', command: 'b' }]);
  });

  it('leaves out sections in which there is nothing to do', () => {
    expect(nativeMenu([], messages.en).map(({ label }) => label)).toEqual(['Project', 'Edit', 'View']);
  });
});

describe('acceleratorOf', () => {
  it.each([
    ['Mod+K', 'CmdOrCtrl+K'],
    ['Mod+Shift+Z', 'CmdOrCtrl+Shift+Z'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Mod+Enter', 'CmdOrCtrl+Return'],
  ])('writes %s as %s', (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });

  it('gives bare keys none, so that they can be typed', () => {
    expect(['C', '?', 'Delete'].map(acceleratorOf)).toEqual([null, null, null]);
  });
});
