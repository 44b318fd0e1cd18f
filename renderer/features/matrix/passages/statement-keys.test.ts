import { describe, expect, it } from 'vitest';
import { pastedItems } from './statement-acts';
import { statementKey } from './statement-keys';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
const inMiddle = { value: 'Mut trägt', selectionStart: 3, selectionEnd: 3, isOneLine: false };

describe('keys in a statement', () => {
  const meant = (key: string, more: Partial<typeof plain> = {}, field: Partial<typeof inMiddle> = {}) =>
    statementKey({ key, ...plain, ...more }, { ...inMiddle, ...field });

  it('make the next one, and remove one that is empty', () => {
    expect(meant('Enter')).toBe('next');
    expect(meant('Enter', { shiftKey: true })).toBeNull();
    expect(meant('Enter', { isComposing: true })).toBeNull();
    expect(meant('Backspace')).toBeNull();
    expect(meant('Backspace', {}, { value: '' })).toBe('remove');
  });

  it('go to the neighbours from the outermost lines, else stay in the field', () => {
    expect(meant('ArrowUp', {}, { isOneLine: true })).toBe('go-up');
    expect(meant('ArrowDown', {}, { isOneLine: true })).toBe('go-down');
    expect([meant('ArrowUp'), meant('ArrowDown')]).toEqual([null, null]);
    expect(meant('ArrowUp', {}, { selectionStart: 0, selectionEnd: 0 })).toBe('go-up');
    expect(meant('ArrowDown', {}, { selectionStart: 9, selectionEnd: 9 })).toBe('go-down');
    expect(meant('ArrowLeft', {}, { selectionStart: 0, selectionEnd: 0 })).toBeNull();
  });

  it('put it elsewhere with Alt, and leave what the system does with other keys', () => {
    expect([meant('ArrowUp', { altKey: true }), meant('ArrowDown', { altKey: true })]).toEqual([
      'shift-up',
      'shift-down',
    ]);
    expect(meant('ArrowLeft', { altKey: true })).toBeNull();
    expect(meant('Enter', { ctrlKey: true })).toBeNull();
    expect(meant('ArrowUp', { shiftKey: true }, { isOneLine: true })).toBeNull();
  });
});

it('takes a list copied elsewhere apart, without its signs; a single line is no list', () => {
  expect(pastedItems('• Reflexion & Feedback\r\n◆ Kunst als Brücke\n\n3. Räume\n - Vertrauen')).toEqual([
    'Reflexion & Feedback',
    'Kunst als Brücke',
    'Räume',
    'Vertrauen',
  ]);
  expect(pastedItems('nur eine Zeile\n')).toEqual([]);
});
