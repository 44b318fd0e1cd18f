/** What a key in the field of a statement means for the list; null where it is the field's own. */
export type StatementKey = 'next' | 'remove' | 'go-up' | 'go-down' | 'shift-up' | 'shift-down';

/** The field as far as keys depend on it. */
type FieldState = {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  /** Whether all of the words stand in one line as drawn. */
  readonly isOneLine: boolean;
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/**
 * Enter makes the next statement, Backspace in an empty one removes it, arrows go to the neighbours from the first or
 * last line, with Alt they put the statement elsewhere.
 */
export function statementKey(event: Pressed, field: FieldState): StatementKey | null {
  // Enter and arrows belong to whoever composes a character from several keys.
  if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const isUp = event.key === 'ArrowUp';
  if (event.altKey) return isUp ? 'shift-up' : event.key === 'ArrowDown' ? 'shift-down' : null;
  if (event.key === 'Enter') return 'next';
  if (event.key === 'Backspace') return field.value === '' ? 'remove' : null;
  if (isUp) return field.isOneLine || field.selectionEnd === 0 ? 'go-up' : null;
  if (event.key !== 'ArrowDown') return null;
  return field.isOneLine || field.selectionStart === field.value.length ? 'go-down' : null;
}
