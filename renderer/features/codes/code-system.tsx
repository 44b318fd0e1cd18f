import { Plus } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { openDialog } from '../../state/session-store';
import { Button } from '../../ui/button';
import { ContextMenu } from '../../ui/context-menu';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import type { MenuEntry } from '../../ui/menu-list';
import { SearchField } from '../../ui/search-field';
import { createNamed, moveByKey, moveTarget, removeWithToast } from './code-operations';
import { pinEntry } from './code-pin';
import { NameField } from './code-row';
import styles from './code-system.module.css';
import { CodeTreeList } from './code-tree';
import { newCodeShortcut } from './codes-actions';
import { treeState, useTreeState } from './tree-state';

/** The code system: find, apply, arrange and describe codes. */
export function CodeSystem() {
  const t = useMessages();
  const tree = useCodeTree();
  const filter = useTreeState((state) => state.filter);
  const creating = useTreeState((state) => state.creating);
  const pane = useRef<HTMLElement>(null);
  const isEmpty = tree.ordered.length === 0;

  const onFilterKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      pane.current?.querySelector<HTMLElement>('[role="treeitem"]')?.focus();
    }
  };
  const itemsFor = (target: Element): readonly MenuEntry[] => {
    const id = target.closest('[data-code-id]')?.getAttribute('data-code-id');
    return id === null || id === undefined ? [] : menuOf(id as CodeId);
  };
  const menuOf = (codeId: CodeId): readonly MenuEntry[] => {
    const blocked = (move: 'up' | 'down' | 'in' | 'out', reason: string): string | null =>
      moveTarget(tree, codeId, move) === null ? reason : null;
    return [
      { id: 'edit', label: t.codes.edit, shortcut: 'F4', onAction: () => openDialog({ kind: 'code', codeId }) },
      { id: 'rename', label: t.codes.rename, shortcut: 'F2', onAction: () => treeState.setState({ renaming: codeId }) },
      {
        id: 'below',
        label: t.codes.createBelow,
        shortcut: 'Insert',
        onAction: () => treeState.setState({ creating: { parentId: codeId } }),
      },
      pinEntry(codeId, t),
      {
        id: 'up',
        label: t.codes.moveUp,
        shortcut: 'Alt+Shift+ArrowUp',
        startsGroup: true,
        disabledReason: blocked('up', t.codes.isFirst),
        onAction: () => moveByKey(codeId, 'up'),
      },
      {
        id: 'down',
        label: t.codes.moveDown,
        shortcut: 'Alt+Shift+ArrowDown',
        disabledReason: blocked('down', t.codes.isLast),
        onAction: () => moveByKey(codeId, 'down'),
      },
      {
        id: 'in',
        label: t.codes.indent,
        shortcut: 'Alt+Shift+ArrowRight',
        disabledReason: blocked('in', t.codes.isFirst),
        onAction: () => moveByKey(codeId, 'in'),
      },
      {
        id: 'out',
        label: t.codes.outdent,
        shortcut: 'Alt+Shift+ArrowLeft',
        disabledReason: blocked('out', t.codes.isRoot),
        onAction: () => moveByKey(codeId, 'out'),
      },
      {
        id: 'remove',
        label: t.codes.remove,
        shortcut: 'Delete',
        danger: true,
        startsGroup: true,
        onAction: () => removeWithToast(codeId, t),
      },
    ];
  };

  return (
    <section className={styles.pane} ref={pane} aria-label={t.codes.title} data-pane="codes">
      <header className={styles.header}>
        <h2 className={styles.title}>{t.codes.title}</h2>
        <IconButton
          label={t.codes.create}
          shortcut={newCodeShortcut}
          icon={<Plus size={16} aria-hidden />}
          onPress={() => treeState.setState({ creating: { parentId: null } })}
        />
      </header>
      {!isEmpty && (
        <div className={styles.search}>
          <SearchField
            label={t.codes.search}
            value={filter}
            onChange={(value) => treeState.setState({ filter: value })}
            onKeyDown={onFilterKey}
          />
        </div>
      )}
      {creating !== null && <CreateRow parentId={creating.parentId} />}
      {isEmpty && creating === null ? (
        <EmptyState title={t.codes.emptyTitle} text={t.codes.emptyText}>
          <Button variant="primary" onPress={() => treeState.setState({ creating: { parentId: null } })}>
            {t.codes.create}
          </Button>
        </EmptyState>
      ) : (
        <ContextMenu label={t.codes.title} items={itemsFor}>
          <CodeTreeList />
        </ContextMenu>
      )}
    </section>
  );
}

function CreateRow({ parentId }: { readonly parentId: CodeId | null }) {
  const t = useMessages();
  const tree = useCodeTree();
  const parent = parentId === null ? undefined : tree.path(parentId).at(-1);
  return (
    <div className={styles.create}>
      {parent !== undefined && <span className={styles.parent}>{parent.name} ›</span>}
      <NameField
        key={parentId ?? 'root'}
        label={parent === undefined ? t.codes.nameOfNew : `${t.codes.createBelow}: ${parent.name}`}
        initial=""
        onDone={(name, isByKey) => {
          treeState.setState({ creating: null });
          const created = name === null ? null : createNamed(name, parentId);
          if (isByKey) treeState.setState({ wanted: created ?? parentId });
        }}
      />
    </div>
  );
}
