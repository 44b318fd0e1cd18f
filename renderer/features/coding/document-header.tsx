import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { useMessages } from '../../i18n/use-messages';
import { useProjectState } from '../../state/project-store';
import { FilterButton } from './filter-button';
import { ReadingLookButton } from './reading-look-button';
import styles from './coding-view.module.css';
import { EditButton } from './edit-button';

type DocumentHeaderProps = { readonly document: DocumentRecord; readonly revision: Revision };

/** Says what is being read: event, document, how long it is. */
export function DocumentHeader({ document, revision }: DocumentHeaderProps) {
  const t = useMessages();
  const event = useProjectState((state) =>
    document.eventId === null ? undefined : state.project?.events.get(document.eventId),
  );
  const codings = useProjectState((state) => state.project?.codings.get(document.id)?.length ?? 0);
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>
        <span className={styles.event}>{event?.title ?? t.coding.withoutEvent}</span>
        <span aria-hidden className={styles.dot}>
          ·
        </span>
        <span className={styles.document}>{document.name}</span>
      </h2>
      <span className={styles.extent} title={t.coding.paragraphs(revision.paragraphs.length)}>
        {revision.paragraphs.length > 0 && t.coding.paragraphRange(revision.paragraphs.length)}
      </span>
      <span className={styles.extent}>{codings > 0 && t.coding.codings(codings)}</span>
      <span className={styles.tools}>
        <FilterButton />
        <ReadingLookButton />
        <EditButton documentId={document.id} />
      </span>
    </header>
  );
}
