import { describe, expect, it } from 'vitest';
import type { Action } from '../ui/action';
import { actionForKey } from './action-for-key';

const nowhere = { isTyping: false, isChoosing: false };
const inField = { isTyping: true, isChoosing: false };

function action(id: string, shortcut: string, disabledReason: string | null = null): Action {
  return { id, label: id, section: '', shortcut, disabledReason, run: () => undefined };
}

function press(key: string, ctrlKey = false) {
  return { key, code: '', ctrlKey, metaKey: false, altKey: false, shiftKey: false };
}

const actions = [action('code', 'C'), action('undo', 'Mod+Z'), action('palette', 'Mod+K')];

describe('actionForKey', () => {
  it('finds the action of a key', () => {
    expect(actionForKey(press('c'), actions, nowhere)?.id).toBe('code');
    expect(actionForKey(press('x'), actions, nowhere)).toBeUndefined();
  });

  it('leaves letters and editing keys to a field, and takes the others there too', () => {
    expect(actionForKey(press('c'), actions, inField)).toBeUndefined();
    expect(actionForKey(press('z', true), actions, inField)).toBeUndefined();
    expect(actionForKey(press('k', true), actions, inField)?.id).toBe('palette');
  });

  it('leaves letters to an open list', () => {
    expect(actionForKey(press('c'), actions, { isTyping: false, isChoosing: true })).toBeUndefined();
  });

  it('takes the action that can be done when two share a key, and otherwise one that says why not', () => {
    const shared = [action('first', 'O', 'nothing selected'), action('second', 'O')];
    expect(actionForKey(press('o'), shared, nowhere)?.id).toBe('second');
    expect(actionForKey(press('o'), shared.slice(0, 1), nowhere)?.id).toBe('first');
  });
});
