import { ChevronRight, FileText, ListChecks, MessageSquareQuote, NotebookPen } from 'lucide-react';
import { Button, Collection, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import type { DocumentKind, DocumentRecord } from '../../../shared/project/document';
import type { EventRecord } from '../../../shared/project/event';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { useProjectState } from '../../state/project-store';
import { go, placedDocument, useSession } from '../../state/session-store';
import { Count } from '../../ui/count';
import { cx } from '../../ui/class-names';
import { formatDay } from '../../ui/day';
import styles from './document-navigator.module.css';
import type { NavigatorGroup } from './navigator-groups';

const kindIcons: Readonly<Record<DocumentKind, typeof FileText>> = {
  transcript: FileText,
  'o-tone': MessageSquareQuote,
  notes: NotebookPen,
  survey: ListChecks,
};

type GroupItemProps = {
  readonly group: NavigatorGroup;
  /** A folded event makes the row of its first document only, which says that it can be unfolded. */
  readonly isExpanded: boolean;
  /** A click on the row folds and unfolds. */
  readonly onToggle: (key: Key) => void;
};

/** An event with its documents. */
export function GroupItem({ group, isExpanded, onToggle }: GroupItemProps) {
  const t = useMessages();
  const name = group.event?.title ?? t.documents.withoutEvent;
  return (
    <TreeItem id={group.id} textValue={name} className={cx(styles.item)}>
      <TreeItemContent>
        <GroupRow name={name} event={group.event} count={group.documents.length} onToggle={() => onToggle(group.id)} />
      </TreeItemContent>
      <Collection items={isExpanded ? group.documents : group.documents.slice(0, 1)}>
        {(document) => <DocumentItem document={document} />}
      </Collection>
    </TreeItem>
  );
}

type GroupRowProps = {
  readonly name: string;
  readonly event: EventRecord | null;
  readonly count: number;
  readonly onToggle: () => void;
};

function GroupRow({ name, event, count, onToggle }: GroupRowProps) {
  const t = useMessages();
  const locale = useLocale();
  const where = event === null ? [] : [event.place, formatDay(event.date, locale)].filter(Boolean);
  const title = event === null ? name : [event.series, event.title, ...where].filter(Boolean).join(', ');
  return (
    <div
      className={cx(styles.row, where.length > 0 && styles.twoLines)}
      title={title}
      onClick={(press) => {
        const isChevron = press.target instanceof Element && press.target.closest('button') !== null;
        if (!isChevron && !press.shiftKey && !press.ctrlKey && !press.metaKey) onToggle();
      }}
    >
      <Button slot="drag" className={cx(styles.drag)} aria-label={t.documents.drag(name)} isDisabled />
      <Button slot="chevron" className={cx(styles.chevron)}>
        <ChevronRight aria-hidden />
      </Button>
      <span className={styles.event}>
        <span className={styles.eventName}>{name}</span>
        {where.length > 0 && <span className={styles.where}>{where.join(', ')}</span>}
      </span>
      <Count value={count} title={t.documents.count(count)} />
    </div>
  );
}

function DocumentItem({ document }: { readonly document: DocumentRecord }) {
  return (
    <TreeItem id={document.id} textValue={document.name} className={cx(styles.item)}>
      <TreeItemContent>
        <DocumentRow document={document} />
      </TreeItemContent>
    </TreeItem>
  );
}

function DocumentRow({ document }: { readonly document: DocumentRecord }) {
  const t = useMessages();
  const { id, kind, name } = document;
  const isCurrent = useSession(({ place }) => placedDocument(place) === id);
  const codings = useProjectState((state) => state.project?.codings.get(id)?.length ?? 0);
  const Icon = kindIcons[kind];
  return (
    <div
      className={cx(styles.row, styles.document, isCurrent && styles.current)}
      title={`${name} (${t.documents.kinds[kind]})`}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(press) => {
        if (!press.shiftKey && !press.ctrlKey && !press.metaKey) go({ view: 'material', documentId: id });
      }}
    >
      <Button slot="drag" className={cx(styles.drag)} aria-label={t.documents.drag(name)} />
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.name}>{name}</span>
      {codings > 0 && <Count value={codings} title={t.documents.codings(codings)} />}
    </div>
  );
}
