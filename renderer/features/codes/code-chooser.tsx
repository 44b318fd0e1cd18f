import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import { shownPath } from '../../../shared/project/code-tree';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { ColorDot } from '../../ui/color-dot';
import { cx } from '../../ui/class-names';
import styles from './code-chooser.module.css';
import { foldWords, hasWords } from './visible-codes';

type CodeChooserProps = {
  readonly label: string;
  /** Codes that cannot be chosen are not shown. */
  readonly without: ReadonlySet<CodeId>;
  /** What stands before all codes: the top level, for a place. */
  readonly none?: string | undefined;
  readonly chosen: CodeId | null | undefined;
  readonly onChoose: (codeId: CodeId | null) => void;
  /** Called on Enter and on a double press: the choice is meant. */
  readonly onConfirm: () => void;
};

type Option = {
  readonly id: CodeId | null;
  readonly name: string;
  readonly color: string | null;
  readonly folded: string;
};

const rowHeight = 30;

/** One code out of all, found by a few letters of its path: a field, and the codes below it. */
export function CodeChooser({ label, without, none, chosen, onChoose, onConfirm }: CodeChooserProps) {
  const t = useMessages();
  const listId = useId();
  const tree = useCodeTree();
  const [query, setQuery] = useState('');
  const all = useMemo<readonly Option[]>(
    () => [
      ...(none === undefined ? [] : [{ id: null, name: none, color: null, folded: foldWords(none) }]),
      ...tree.ordered
        .filter(({ id }) => !without.has(id))
        .map(({ id, color }) => {
          const name = shownPath(tree, id);
          return { id, name, color, folded: foldWords(name) };
        }),
    ],
    [tree, without, none],
  );
  const options = useMemo(() => all.filter(({ folded }) => hasWords(folded, query)), [all, query]);
  const active = options.findIndex(({ id }) => id === chosen);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextActive(event.key, active, options.length);
    if (next !== null) onChoose(options[next]?.id ?? null);
    else if (event.key === 'Enter' && active >= 0) onConfirm();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.chooser}>
      <input
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        placeholder={t.codes.search}
        spellCheck={false}
        autoFocus
        value={query}
        onChange={(event) => {
          const words = event.currentTarget.value;
          setQuery(words);
          const first = all.find(({ folded }) => hasWords(folded, words));
          if (first !== undefined) onChoose(first.id);
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList {...{ listId, label, options, active, onChoose, onConfirm }} />
      {options.length === 0 && <p className={styles.nothing}>{t.codes.noMatch(query)}</p>}
    </div>
  );
}

type OptionListProps = Pick<CodeChooserProps, 'label' | 'onChoose' | 'onConfirm'> & {
  readonly listId: string;
  readonly options: readonly Option[];
  readonly active: number;
};

function OptionList({ listId, label, options, active, onChoose, onConfirm }: OptionListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 500, height: 300 },
  });
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);
  return (
    <div ref={scroller} id={listId} role="listbox" aria-label={label} className={styles.list}>
      <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const option = options[index];
          return option === undefined ? null : (
            <div
              key={option.id ?? 'none'}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={options.length}
              aria-posinset={index + 1}
              className={cx(styles.option, index === active && styles.active)}
              style={{ translate: `0 ${start}px` }}
              title={option.name}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option.id)}
              onDoubleClick={onConfirm}
            >
              {option.color !== null && <ColorDot color={option.color} />}
              <span className={styles.name}>{option.name}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function nextActive(key: string, active: number, count: number): number | null {
  const last = count - 1;
  if (key === 'ArrowDown') return Math.min(last, active + 1);
  if (key === 'ArrowUp') return Math.max(0, active - 1);
  if (key === 'PageDown') return Math.min(last, active + 8);
  if (key === 'PageUp') return Math.max(0, active - 8);
  return null;
}
