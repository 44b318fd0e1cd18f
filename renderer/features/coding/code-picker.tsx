import { useVirtualizer } from '@tanstack/react-virtual';
import { Tag } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Coding } from '../../../shared/project/coding';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { closeDialog, session, useSession } from '../../state/session-store';
import { cx } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { applyCodes, codesOn, createAndApply, heldCoding, recode, targetPassage } from './coding-operations';
import { recentCodes, useCodingSession } from './coding-session';
import { PickerRowView, rowHeight } from './picker-row';
import { pickerSearch, type PickerRow } from './picker-rows';
import styles from './code-picker.module.css';

/** Finds a code by a few letters and puts it on the passage in hand, or makes a new one; also gives a coding another. */
export function CodePicker() {
  const dialog = useSession((state) => state.dialog);
  const t = useMessages();
  const project = useProject();
  if (dialog?.kind !== 'code-picker') return null;
  const coding = dialog.recode ? heldCoding(project, { ...session.getState(), codingId: dialog.recode }) : undefined;
  const title =
    coding === undefined
      ? t.coding.picker.title
      : t.coding.picker.recodeTitle(project.codes.get(coding.codeId)?.name ?? '');
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={cx(styles.veil)}
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDialog();
      }}
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={title} className={cx(styles.dialog)}>
          <PickerBody title={title} recoded={coding ?? null} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type PickerBodyProps = {
  readonly title: string;
  /** The coding that gets another code; null when a passage is coded. */
  readonly recoded: Coding | null;
};

function PickerBody({ title, recoded }: PickerBodyProps) {
  const t = useMessages();
  const listId = useId();
  const project = useProject();
  const tree = useCodeTree();
  const used = useCodingSession((state) => state.recent);
  const [recent] = useState(() => recentCodes(project, used));
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const without = recoded?.codeId ?? null;
  const search = useMemo(
    () => pickerSearch(tree, { recent, canCreate: without === null, without }),
    [tree, recent, without],
  );
  const rows = search(query);
  const passage = targetPassage(project, session.getState());
  const applied = passage === null || recoded !== null ? new Set<string>() : codesOn(project, passage);
  const row = rows[Math.min(active, rows.length - 1)];

  const choose = (chosen: PickerRow | undefined, goesOn: boolean): void => {
    if (chosen === undefined) return;
    if (!goesOn) closeDialog();
    if (chosen.kind === 'create') void createAndApply(chosen.name, t);
    else if (recoded !== null) recode(recoded.id, chosen.code.id);
    else void applyCodes([chosen.code.id], t);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = pickerKey(event, rows.length);
    if (step !== null) setActive((before) => step(Math.min(before, rows.length - 1)));
    else if (event.key === 'Enter' && event.shiftKey && recoded === null && query.trim() !== '')
      choose({ kind: 'create', name: query.trim() }, false);
    else if (event.key === 'Enter') choose(row, (event.ctrlKey || event.metaKey) && recoded === null);
    else if (query === '' && /^[1-9]$/.test(event.key) && recent[Number(event.key) - 1] !== undefined)
      choose(
        rows.find((candidate) => candidate.kind === 'code' && candidate.key === Number(event.key)),
        false,
      );
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.field}>
        <Tag aria-hidden className={styles.sign} />
        <input
          className={styles.input}
          role="combobox"
          aria-label={title}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={row === undefined ? undefined : `${listId}-${rows.indexOf(row)}`}
          placeholder={recoded === null ? t.coding.picker.placeholder : title}
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {recoded !== null && <p className={styles.quote}>{recoded.quote}</p>}
      <PickerList
        listId={listId}
        rows={rows}
        active={active}
        applied={applied}
        onChoose={(chosen) => choose(chosen, false)}
      />
      {rows.length === 0 && (
        <p className={styles.nothing}>{recoded === null ? t.coding.picker.nothing : t.coding.picker.nothingToRecode}</p>
      )}
      <footer className={styles.footer}>
        <p className={styles.definition}>{definitionOf(row, t.coding.picker.noDefinition)}</p>
        <span className={styles.hint}>
          <Kbd shortcut="Enter" /> {t.coding.picker.hintApply}
        </span>
        {recoded === null && (
          <>
            <span className={styles.hint}>
              <Kbd shortcut="Mod+Enter" /> {t.coding.picker.hintMore}
            </span>
            <span className={styles.hint}>
              <Kbd shortcut="Shift+Enter" /> {t.coding.picker.hintCreate}
            </span>
          </>
        )}
      </footer>
    </>
  );
}

type PickerListProps = {
  readonly listId: string;
  readonly rows: readonly PickerRow[];
  readonly active: number;
  /** Codes that lie on the passage already. */
  readonly applied: ReadonlySet<string>;
  readonly onChoose: (row: PickerRow) => void;
};

function PickerList({ listId, rows, active, applied, onChoose }: PickerListProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 600, height: 400 },
  });
  const current = Math.min(active, rows.length - 1);
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [current, virtualizer]);
  return (
    <div ref={scroller} id={listId} role="listbox" aria-label={t.coding.picker.results} className={styles.list}>
      <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <PickerRowView
              key={row.kind === 'code' ? row.code.id : 'create'}
              id={`${listId}-${index}`}
              row={row}
              top={start}
              position={{ index, count: rows.length }}
              isActive={index === current}
              isApplied={row.kind === 'code' && applied.has(row.code.id)}
              onChoose={() => onChoose(row)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Rows a page key passes over. */
const pageOfRows = 8;

function pickerKey(event: KeyboardEvent, count: number): ((index: number) => number) | null {
  const last = Math.max(0, count - 1);
  if (event.key === 'ArrowDown') return (index) => (index >= last ? 0 : index + 1);
  if (event.key === 'ArrowUp') return (index) => (index <= 0 ? last : index - 1);
  if (event.key === 'PageDown') return (index) => Math.min(last, index + pageOfRows);
  if (event.key === 'PageUp') return (index) => Math.max(0, index - pageOfRows);
  return null;
}

function definitionOf(row: PickerRow | undefined, none: string): string {
  if (row?.kind !== 'code') return '';
  return row.code.definition.trim() === '' ? none : row.code.definition;
}
