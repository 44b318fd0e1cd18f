import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { ListLayout, Tree, Virtualizer, type Key, type Selection } from 'react-aria-components';
import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { go, openDialog, placedDocument, session } from '../../state/session-store';
import { cx } from '../../ui/class-names';
import { ContextMenu } from '../../ui/context-menu';
import { useStage } from '../../ui/use-stage';
import { removeEventWithUndo, removeWithUndo } from './document-operations';
import styles from './document-navigator.module.css';
import { DocumentDialogs, type DocumentRequest } from './document-dialogs';
import { documentMenu, eventMenu } from './document-menus';
import { GroupItem } from './document-tree-items';
import { documentsInOrder, withoutEventKey, type NavigatorGroup } from './navigator-groups';
import { useDocumentDrag } from './use-document-drag';

/** From this many documents on, a project opens with its events folded. */
const unfoldedUpTo = 80;
const layoutOptions = { estimatedRowSize: 28 };

type DocumentTreeProps = {
  readonly groups: readonly NavigatorGroup[];
  /** While one searches, everything found is unfolded. */
  readonly isFiltered: boolean;
};

/** The list itself: arrows, Enter, F2, Delete, ranges, menu by key and pointer, dragging. */
export function DocumentTree({ groups, isFiltered }: DocumentTreeProps) {
  const t = useMessages();
  const [folded, setFolded] = useState<ReadonlySet<Key>>(() => initiallyFolded(groups));
  const [selected, setSelected] = useState<Selection>(new Set());
  const [request, setRequest] = useState<DocumentRequest | null>(null);
  const lastInput = useRef<'key' | 'pointer'>('pointer');
  const documents = useMemo(
    () => new Map(documentsInOrder(groups).map((document) => [document.id, document])),
    [groups],
  );
  const dragAndDropHooks = useDocumentDrag(documents);
  const expandedKeys = groups.filter(({ id }) => isFiltered || !folded.has(id)).map(({ id }) => id);

  const asDocument = (key: Key): DocumentId | null => documents.get(key as DocumentId)?.id ?? null;
  const asEvent = (key: Key): EventId | null =>
    groups.find(({ id, event }) => id === key && event !== null)?.event?.id ?? null;
  /** Stays the same function: rows are kept from one drawing to the next, and with them what they were given. */
  const toggle = useCallback((key: Key): void => {
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const act = (key: Key): void => {
    const documentId = asDocument(key);
    if (documentId !== null) go({ view: 'material', documentId });
    else if (lastInput.current === 'key') toggle(key);
  };
  /** The chosen documents when the row is one of them, otherwise the row's alone. */
  const documentsAt = (key: Key): readonly DocumentId[] => {
    const keys = selected === 'all' ? [...documents.keys()] : selected.has(key) ? [...selected] : [key];
    return keys.flatMap((each) => asDocument(each) ?? []);
  };
  const itemsAt = (target: Element) => {
    const key = keyOf(target);
    if (key === null) return [];
    const eventId = asEvent(key);
    if (eventId !== null) return eventMenu(eventId, t);
    return key === withoutEventKey ? [] : documentMenu(documentsAt(key), t, setRequest);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = event.target instanceof Element ? keyOf(event.target) : null;
    if (key === null || event.target instanceof HTMLInputElement) return;
    const eventId = asEvent(key);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (eventId !== null) removeEventWithUndo(eventId, t);
      else void removeWithUndo(documentsAt(key), t);
    } else if (event.key === 'F2') {
      event.preventDefault();
      const documentId = asDocument(key);
      if (eventId !== null) openDialog({ kind: 'event', eventId });
      else if (documentId !== null) setRequest({ kind: 'rename', documentId });
    }
  };
  const noteInput = (event: KeyboardEvent | PointerEvent): void => {
    lastInput.current = 'key' in event ? 'key' : 'pointer';
  };
  return (
    <ContextMenu label={t.documents.list} items={itemsAt}>
      <GrowingFrame onKeyDown={onKeyDown} onKeyDownCapture={noteInput} onPointerDownCapture={noteInput}>
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <Tree
            aria-label={t.documents.list}
            className={cx(styles.tree)}
            items={groups}
            dependencies={[expandedKeys.join()]}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={selected}
            onSelectionChange={setSelected}
            expandedKeys={expandedKeys}
            onExpandedChange={(keys) => setFolded(new Set(groups.map(({ id }) => id).filter((id) => !keys.has(id))))}
            onAction={act}
            dragAndDropHooks={dragAndDropHooks}
          >
            {(group) => (
              <GroupItem key={group.id} group={group} isExpanded={expandedKeys.includes(group.id)} onToggle={toggle} />
            )}
          </Tree>
        </Virtualizer>
      </GrowingFrame>
      {request !== null && <DocumentDialogs request={request} onClose={() => setRequest(null)} />}
    </ContextMenu>
  );
}

/** A quarter as high at first as at last: the rows in it are drawn a few at a time, for each of them takes its time. */
function GrowingFrame(props: HTMLAttributes<HTMLDivElement>) {
  const stage = useStage(3);
  return <div {...props} className={cx(styles.frame)} style={{ height: `${25 * (stage + 1)}%` }} />;
}

function keyOf(target: Element): Key | null {
  return target.closest('[role=row]')?.getAttribute('data-key') ?? null;
}

function initiallyFolded(groups: readonly NavigatorGroup[]): ReadonlySet<Key> {
  const count = groups.reduce((sum, { documents }) => sum + documents.length, 0);
  if (count <= unfoldedUpTo) return new Set();
  const current = placedDocument(session.getState().place);
  return new Set(groups.filter(({ documents }) => !documents.some(({ id }) => id === current)).map(({ id }) => id));
}
