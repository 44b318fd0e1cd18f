import type { ItemInstance } from '@headless-tree/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { useMessages } from '../../i18n/use-messages';
import { useCodeCount, useCodeTotal } from '../../state/code-index';
import { openDialog, useSession } from '../../state/session-store';
import { ColorDot } from '../../ui/color-dot';
import { Count } from '../../ui/count';
import { NumberKey } from './code-pin';
import { keyOfRow, pressRow } from './code-row-keys';
import { renameTo } from './code-operations';
import styles from './code-tree.module.css';
import { treeState, useTreeState } from './tree-state';

type CodeRowProps = {
  readonly item: ItemInstance<Code>;
  readonly code: Code;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
};

/** One code: press to apply it to the selected passage or to take it in hand. */
export function CodeRow({ item, code, top }: CodeRowProps) {
  const t = useMessages();
  const own = useCodeCount(code.id);
  const total = useCodeTotal(code.id);
  const isHeld = useSession((state) => state.codeId === code.id);
  const isRenaming = useTreeState((state) => state.renaming === code.id);
  const isSelected = useTreeState((state) => (state.selected.size > 0 ? state.selected.has(code.id) : null)) ?? isHeld;
  const { onClick, ref, ...props } = item.getProps();
  void onClick;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const run = keyOfRow(event, item, t);
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <div
      {...props}
      ref={ref as (element: HTMLDivElement | null) => void}
      role="treeitem"
      aria-selected={isSelected}
      // Its name is what it shows; the tree would give it one of its own.
      aria-label={undefined}
      className={styles.row}
      data-code-id={code.id}
      data-held={isHeld || undefined}
      data-selected={isSelected || undefined}
      data-drop={item.isUnorderedDragTarget() || undefined}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 8 + item.getItemMeta().level * 16 }}
      title={code.definition === '' ? undefined : code.definition}
      onClick={(event) => {
        item.setFocused();
        pressRow(event, item);
      }}
      onDoubleClick={() => openDialog({ kind: 'code', codeId: code.id })}
      onKeyDown={onKeyDown}
    >
      <FoldMark item={item} name={code.name} />
      <ColorDot color={code.color} />
      {isRenaming ? (
        <RenameField codeId={code.id} name={code.name} />
      ) : (
        <span className={styles.name}>{code.name}</span>
      )}
      <NumberKey codeId={code.id} />
      {total > 0 && <Count value={total} title={t.codes.count(own, total)} />}
    </div>
  );
}

function FoldMark({ item, name }: { readonly item: ItemInstance<Code>; readonly name: string }) {
  const t = useMessages();
  if (!item.isFolder()) return <span className={styles.fold} />;
  const isExpanded = item.isExpanded();
  return (
    <span
      className={styles.fold}
      aria-hidden
      title={isExpanded ? t.codes.collapse(name) : t.codes.expand(name)}
      onClick={(event) => {
        event.stopPropagation();
        if (isExpanded) item.collapse();
        else item.expand();
      }}
    >
      {isExpanded ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
    </span>
  );
}

function RenameField({ codeId, name }: { readonly codeId: CodeId; readonly name: string }) {
  const t = useMessages();
  return (
    <NameField
      label={t.codes.renameTo(name)}
      initial={name}
      onDone={(next) => {
        treeState.setState({ renaming: null });
        if (next !== null) renameTo(codeId, next);
      }}
    />
  );
}

type NameFieldProps = {
  readonly label: string;
  readonly initial: string;
  /** Called once, with null when Escape was pressed; by key, or because the focus went elsewhere. */
  readonly onDone: (name: string | null, isByKey: boolean) => void;
};

/** A field in place of a name: Enter or leaving it keeps what was typed, Escape forgets it. */
export function NameField({ label, initial, onDone }: NameFieldProps) {
  const [value, setValue] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const finish = (name: string | null, isByKey: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    const row = field.current?.closest<HTMLElement>('[role="treeitem"]');
    onDone(name, isByKey);
    if (isByKey) row?.focus();
  };
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      aria-label={label}
      className={styles.field}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(value, true);
        if (event.key === 'Escape') finish(null, true);
      }}
      onBlur={() => finish(value, false)}
    />
  );
}
