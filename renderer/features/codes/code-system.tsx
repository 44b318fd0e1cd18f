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
import { codeMenu } from './code-menu';
import { createNamed } from './code-operations';
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
    return id === null || id === undefined ? [] : codeMenu(id as CodeId, tree, t);
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
          <Button onPress={() => openDialog({ kind: 'import-codes' })}>{t.codeImport.action}</Button>
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
