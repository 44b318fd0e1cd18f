import { useDragAndDrop, type DragAndDropHooks, type DropItem } from 'react-aria-components';
import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import type { DocumentRecord } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { currentProject } from '../../state/project-store';
import { moveWithUndo } from './document-operations';
import { withoutEventKey, type NavigatorGroup } from './navigator-groups';

/** What a dragged document is called, so that only it is taken here. */
const dragType = 'application/x-wortlaut-document';

/** Dragging documents to another event, with the pointer or by keys. */
export function useDocumentDrag(documents: ReadonlyMap<DocumentId, DocumentRecord>): DragAndDropHooks<NavigatorGroup> {
  const t = useMessages();
  const { dragAndDropHooks } = useDragAndDrop<NavigatorGroup>({
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const document = documents.get(key as DocumentId);
        return document === undefined ? [] : [{ [dragType]: document.id, 'text/plain': document.name }];
      }),
    acceptedDragTypes: [dragType],
    shouldAcceptItemDrop: ({ key, dropPosition }) => dropPosition === 'on' && isEventRow(String(key)),
    getDropOperation: (target) => (target.type === 'item' && target.dropPosition === 'on' ? 'move' : 'cancel'),
    onItemDrop: ({ items, target }) => {
      const eventId = target.key === withoutEventKey ? null : (target.key as EventId);
      void idsOf(items).then((ids) => moveWithUndo(ids, eventId, t));
    },
  });
  return dragAndDropHooks;
}

function isEventRow(key: string): boolean {
  return key === withoutEventKey || currentProject().events.has(key as EventId);
}

async function idsOf(items: readonly DropItem[]): Promise<readonly DocumentId[]> {
  const texts = await Promise.all(items.flatMap((item) => (item.kind === 'text' ? [item.getText(dragType)] : [])));
  return texts as DocumentId[];
}
