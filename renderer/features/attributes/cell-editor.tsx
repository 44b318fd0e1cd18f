import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import styles from './cell-editor.module.css';
import { suggestedValues, withSuggestion } from './suggested-values';

/** Where one goes on after a cell: the key that ended it. */
export type EditorExit = 'down' | 'up' | 'right' | 'left' | 'stay';

type CellEditorProps = {
  readonly label: string;
  /** What stands in the cell; empty when it is written anew. */
  readonly before: string;
  /** Texts of the other cells of the column. */
  readonly known: readonly string[];
  /** Whether the list of values opens upwards. */
  readonly opensUp: boolean;
  /** Gets the text, or null when nothing shall change. */
  readonly onDone: (text: string | null, exit: EditorExit | null) => void;
};

/** The field in a cell while one writes in it, with the values that are known below. */
export function CellEditor({ label, before, known, opensUp, onDone }: CellEditorProps) {
  const t = useMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [text, setText] = useState(before);
  const [isOpen, setIsOpen] = useState(true);
  const [active, setActive] = useState<number | null>(null);
  const values = useMemo(() => (isOpen ? suggestedValues(known, text) : []), [isOpen, known, text]);
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);

  const done = (next: string | null, exit: EditorExit | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next, exit);
  };
  const take = (value: string): void => {
    setText(withSuggestion(text, value));
    setActive(null);
    setIsOpen(false);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const chosen = active === null ? undefined : values[active];
    const final = chosen === undefined ? text : withSuggestion(text, chosen);
    const count = values.length;
    if (event.key === 'Enter') done(final, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') done(final, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') done(null, 'stay');
    else if (event.key === 'ArrowDown' && count > 0)
      setActive(active === null || active === count - 1 ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && count > 0) setActive(active === null || active === 0 ? count - 1 : active - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={values.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : `${id}-${active}`}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(null);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => done(text, null)}
      />
      {values.length > 0 && (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={t.attributes.suggestions}
          className={cx(styles.list, opensUp && styles.above)}
        >
          {values.map((value, index) => (
            // Pressed rather than clicked: the field keeps the keyboard.
            <li
              key={value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={cx(styles.option, index === active && styles.active)}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                take(value);
              }}
            >
              {value}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
