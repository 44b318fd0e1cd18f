import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { ChooserList, type ChooserGroup } from './chooser-list';
import styles from './chooser.module.css';
import type { ChooserState } from './use-chooser';

type ChooserBodyProps<Row> = {
  readonly state: ChooserState;
  /** Name of the field. */
  readonly label: string;
  readonly placeholder: string;
  readonly icon: ReactNode;
  /** Name of the list. */
  readonly listLabel: string;
  readonly groups: readonly ChooserGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  /** Whether a row is marked; left out where rows cannot be. */
  readonly isMarked?: ((row: Row) => boolean) | undefined;
  /** By a press; `isMarking` with Mod held down. */
  readonly onPress: (row: Row, isMarking: boolean) => void;
  /** Called before the list moves; returns whether the key was used. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, row: Row | undefined) => boolean;
  /** Stands between field and list. */
  readonly children?: ReactNode;
  /** In place of the list when nothing is found. */
  readonly empty: ReactNode;
};

/** Rows a page key passes over. */
const pageOfRows = 8;

/** A field and the rows that fit what is typed in it; the keyboard stays in the field. */
export function ChooserBody<Row>(props: ChooserBodyProps<Row>) {
  const { state, label, placeholder, icon, groups, onKey, children, empty } = props;
  const listId = useId();
  const rows = groups.flatMap((group) => group.rows);
  const active = state.active === null || rows.length === 0 ? null : Math.min(state.active, rows.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const next = movedTo(event, active, rows.length);
    if (onKey(event, active === null ? undefined : rows[active])) event.preventDefault();
    else if (next !== undefined) {
      event.preventDefault();
      state.point(next);
    }
  };
  return (
    <>
      <div className={styles.field}>
        <span className={styles.sign}>{icon}</span>
        <input
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
          placeholder={placeholder}
          spellCheck={false}
          autoFocus
          value={state.query}
          onChange={(event) => state.write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {children}
      {rows.length === 0 ? <p className={styles.nothing}>{empty}</p> : null}
      <ChooserList {...props} id={listId} active={active} />
    </>
  );
}

/** The row a key leads to; undefined for a key that leads nowhere. */
function movedTo(event: KeyboardEvent, active: number | null, count: number): number | undefined {
  const last = count - 1;
  if (count === 0) return undefined;
  if (event.key === 'ArrowDown') return active === null || active >= last ? 0 : active + 1;
  if (event.key === 'ArrowUp') return active === null || active <= 0 ? last : active - 1;
  if (event.key === 'PageDown') return Math.min(last, (active ?? -1) + pageOfRows);
  if (event.key === 'PageUp') return Math.max(0, (active ?? 0) - pageOfRows);
  return undefined;
}
