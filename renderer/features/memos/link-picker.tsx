import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { cx } from '../../ui/class-names';
import styles from './link-picker.module.css';
import { linkChoices, type LinkChoice } from './link-targets';

type LinkPickerProps = {
  readonly onPick: (choice: LinkChoice) => void;
  readonly onClose: () => void;
};

/** Chooses what a memo refers to: type, arrow keys, Enter. */
export function LinkPicker({ onPick, onClose }: LinkPickerProps) {
  const t = useMessages();
  const project = useProject();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const choices = useMemo(() => linkChoices(project, query, t), [project, query, t]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const choice = choices[active];
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter' && choice !== undefined) onPick(choice);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-label={t.memos.picker}
        aria-activedescendant={choices.length > 0 ? `${id}-${active}` : undefined}
        placeholder={t.memos.picker}
        value={query}
        autoFocus
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label={t.memos.picker} className={styles.list}>
        {choices.map((choice, index) => (
          <li
            key={`${choice.target.type} ${choice.target.id}`}
            id={`${id}-${index}`}
            ref={(item) => {
              if (index === active) item?.scrollIntoView({ block: 'nearest' });
            }}
            role="option"
            aria-selected={index === active}
            className={cx(styles.option)}
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(choice);
            }}
          >
            <span className={styles.label}>{choice.label}</span>
            <span className={styles.hint}>{choice.hint}</span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className={styles.nothing}>{t.memos.pickerNothing}</p>}
    </div>
  );
}
