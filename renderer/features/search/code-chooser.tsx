import { Plus, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { ColorDot } from '../../ui/color-dot';
import { cx } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { searchSession } from './search-session';
import { codeChoices, type CodeChoice } from './code-choices';
import styles from './code-chooser.module.css';

type Chosen = { readonly codeIds: readonly CodeId[]; readonly newCodes: readonly string[] };
type CodeChooserProps = Chosen & { readonly onChange: (chosen: Chosen) => void };

/** Chooses one or more codes by a few letters of their names, new ones included; begins with the keyboard unless one comes back. */
export function CodeChooser({ codeIds, newCodes, onChange }: CodeChooserProps) {
  const t = useMessages();
  const { codes } = useProject();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!searchSession.getState().returnsTo) input.current?.focus();
  }, []);
  const choose = (choice: CodeChoice): void =>
    onChange(
      choice.kind === 'code'
        ? { codeIds: [...codeIds, choice.id], newCodes }
        : { codeIds, newCodes: [...newCodes, choice.name] },
    );
  const drop = (chosen: Chosen): void => {
    onChange(chosen);
    input.current?.focus();
  };
  const dropLast = (): void =>
    newCodes.length > 0
      ? drop({ codeIds, newCodes: newCodes.slice(0, -1) })
      : drop({ codeIds: codeIds.slice(0, -1), newCodes });
  return (
    <div className={styles.chooser}>
      {codeIds.flatMap((id) => {
        const code = codes.get(id);
        if (code === undefined) return [];
        const without = codeIds.filter((other) => other !== id);
        return [
          <Chip key={id} name={code.name} color={code.color} onRemove={() => drop({ codeIds: without, newCodes })} />,
        ];
      })}
      {newCodes.map((name) => (
        <Chip
          key={name}
          name={`${name} (${t.search.review.isNew})`}
          color={null}
          onRemove={() => drop({ codeIds, newCodes: newCodes.filter((other) => other !== name) })}
        />
      ))}
      <ChoiceField
        inputRef={input}
        without={new Set([...codeIds, ...newCodes])}
        onChoose={choose}
        onRemoveLast={dropLast}
      />
    </div>
  );
}

type ChipProps = { readonly name: string; readonly color: string | null; readonly onRemove: () => void };

function Chip({ name, color, onRemove }: ChipProps) {
  const t = useMessages();
  return (
    <span className={styles.chip}>
      {color === null ? <Plus aria-hidden className={styles.sign} /> : <ColorDot color={color} />}
      {name}
      <IconButton label={t.search.review.removeCode(name)} icon={<X aria-hidden />} onPress={onRemove} />
    </span>
  );
}

type ChoiceFieldProps = {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  /** Ids and new names that are chosen already. */
  readonly without: ReadonlySet<string>;
  readonly onChoose: (choice: CodeChoice) => void;
  /** Called by the backspace key in the empty field. */
  readonly onRemoveLast: () => void;
};

function ChoiceField({ inputRef, without, onChoose, onRemoveLast }: ChoiceFieldProps) {
  const t = useMessages();
  const listId = useId();
  const tree = useCodeTree();
  const [asked, setAsked] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setActive] = useState(0);
  const choices = useMemo(() => (isOpen ? codeChoices(tree, asked, without) : []), [isOpen, tree, asked, without]);
  const active = Math.min(wanted, choices.length - 1);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  const choose = (choice: CodeChoice | undefined): void => {
    if (choice === undefined) return;
    onChoose(choice);
    setAsked('');
    setActive(0);
    setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' && isOpen) setActive((active + 1) % Math.max(1, choices.length));
    else if (event.key === 'ArrowDown') setIsOpen(true);
    else if (event.key === 'ArrowUp' && isOpen) setActive(active <= 0 ? choices.length - 1 : active - 1);
    else if (event.key === 'Enter' && isOpen) choose(choices[active]);
    else if (event.key === 'Escape' && isOpen) setIsOpen(false);
    else if (event.key === 'Backspace' && asked === '') return onRemoveLast();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.field}>
      <input
        ref={inputRef}
        className={styles.input}
        role="combobox"
        aria-label={t.search.review.codes}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={t.search.review.codesPlaceholder}
        spellCheck={false}
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setActive(0);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
      />
      {isOpen && (
        <ul id={listId} role="listbox" aria-label={t.search.review.codes} className={styles.list}>
          {choices.map((choice, index) => (
            // Pressed rather than clicked: the field keeps the keyboard.
            <li
              key={choice.kind === 'code' ? choice.id : 'new'}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={cx(styles.option, index === active && styles.active)}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(choice);
              }}
            >
              {choice.kind === 'code' ? (
                <>
                  <ColorDot color={choice.color} /> {choice.path}
                </>
              ) : (
                <>
                  <Plus aria-hidden className={styles.sign} /> {t.search.review.newCode(choice.name)}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
