import { describe, expect, it } from 'vitest';
import { isBareKey, matchesShortcut, parseShortcut } from './shortcut';

type Press = Parameters<typeof matchesShortcut>[0];

function press(key: string, part: Partial<Press> = {}): Press {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part };
}

describe('matchesShortcut', () => {
  it.each<[string, Press]>([
    ['Mod+K', press('k', { ctrlKey: true })],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['C', press('c')],
    ['Mod+Alt+B', press('∫', { ctrlKey: true, altKey: true, code: 'KeyB' })],
    ['Mod+Shift+.', press(':', { ctrlKey: true, shiftKey: true, code: 'Period' })],
    ['.', press('.', { code: 'Period' })],
    ['Mod++', press('+', { ctrlKey: true })],
  ])('%s is pressed', (shortcut, event) => {
    expect(matchesShortcut(event, shortcut)).toBe(true);
  });

  it.each<[string, Press]>([
    ['Mod+Shift+.', press('.', { ctrlKey: true, code: 'Period' })],
    ['Mod+K', press('k')],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true })],
    ['C', press('C', { shiftKey: true })],
    ['C', press('c', { ctrlKey: true })],
    ['Mod+K', press('k', { ctrlKey: true, metaKey: true })],
    ['ArrowLeft', press('ArrowLeft', { altKey: true })],
  ])('%s is something else', (shortcut, event) => {
    expect(matchesShortcut(event, shortcut)).toBe(false);
  });
});

describe('isBareKey', () => {
  it('tells keys that would type something from those that never do', () => {
    expect(['C', '?', 'Delete', 'Shift+A'].map(isBareKey)).toEqual([true, true, true, true]);
    expect(['Mod+K', 'Alt+ArrowUp', 'F2'].map(isBareKey)).toEqual([false, false, false]);
  });
});

describe('parseShortcut', () => {
  it('takes a plus sign for a key', () => {
    expect(parseShortcut('Mod++')).toEqual({ mod: true, alt: false, shift: false, key: '+' });
    expect(parseShortcut('+')).toEqual({ mod: false, alt: false, shift: false, key: '+' });
  });
});
