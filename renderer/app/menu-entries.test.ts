import { describe, expect, it } from 'vitest';
import { messages } from '../i18n/messages';
import type { Action } from '../ui/action';
import { acceleratorOf, nativeMenu } from './menu-entries';

function action(id: string, section = ''): Action {
  return { id, label: id, section, run: () => undefined };
}

const t = messages.de;
const commandsOf = (actions: readonly Action[], label: string) =>
  nativeMenu(actions, t)
    .find((menu) => menu.label === label)
    ?.submenu?.map(({ command, role }) => command ?? role);

describe('nativeMenu', () => {
  it('puts features that belong together under one head, with a line between them', () => {
    const actions = [action('codes.new'), action('coding.apply'), action('coding.recode')];
    expect(commandsOf(actions, t.app.sections.coding)).toEqual([
      'coding.apply',
      'coding.recode',
      'separator',
      'codes.new',
    ]);
  });

  it('gives a feature it does not know a menu of its own', () => {
    expect(commandsOf([action('audio.play', 'Ton')], 'Ton')).toEqual(['audio.play']);
  });

  it('loses no action', () => {
    const actions = ['exchange.a', 'edit.b', 'o-tone.c', 'matrix.d', 'go.e', 'help.f', 'new.g'].map((id) => action(id));
    const found = nativeMenu(actions, t).flatMap(({ submenu }) => submenu?.map(({ command }) => command) ?? []);
    expect(actions.filter(({ id }) => !found.includes(id))).toEqual([]);
  });

  it('leaves out menus in which there is nothing to do', () => {
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
