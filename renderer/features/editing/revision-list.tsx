import type { RevisionId } from '../../../shared/kernel/ids';
import type { Revision } from '../../../shared/project/revision';
import { localeTags, useLocale, useMessages } from '../../i18n/use-messages';
import { useRovingList } from '../../ui/use-roving-list';
import styles from './revision-list.module.css';

type RevisionListProps = {
  /** The newest first. */
  readonly revisions: readonly Revision[];
  readonly currentId: RevisionId;
  readonly chosenId: RevisionId;
  readonly onChoose: (id: RevisionId) => void;
};

/** The revisions of a document, with what each of them changed. */
export function RevisionList({ revisions, currentId, chosenId, onChoose }: RevisionListProps) {
  const t = useMessages();
  const chosenIndex = revisions.findIndex(({ id }) => id === chosenId);
  const { containerRef, active, setActive, onKeyDown } = useRovingList(revisions.length, { initial: chosenIndex });
  return (
    <div
      ref={containerRef}
      role="list"
      className={styles.list}
      aria-label={t.editing.history.list}
      onKeyDown={onKeyDown}
    >
      {revisions.map((revision, index) => (
        <div key={revision.id} role="listitem">
          <button
            type="button"
            className={styles.row}
            aria-pressed={revision.id === chosenId}
            data-roving={index}
            tabIndex={index === active ? 0 : -1}
            onFocus={() => setActive(index)}
            onClick={() => onChoose(revision.id)}
          >
            <RevisionRow revision={revision} isCurrent={revision.id === currentId} />
          </button>
        </div>
      ))}
    </div>
  );
}

function RevisionRow({ revision, isCurrent }: { readonly revision: Revision; readonly isCurrent: boolean }) {
  const t = useMessages();
  const words = t.editing.history;
  const locale = useLocale();
  const { change } = revision;
  const when = new Date(revision.createdAt).toLocaleString(localeTags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <span className={styles.head}>
        <span className={styles.number}>{t.editing.revision(revision.number)}</span>
        {isCurrent && <span className={styles.current}>{words.current}</span>}
        <span className={styles.when}>{when}</span>
      </span>
      <span className={styles.what}>
        {change === undefined ? words.imported : words.kinds[change.kind]}
        {change?.kind === 'restored' && change.restored !== null && ` ${words.restoredFrom(change.restored)}`}
      </span>
      {change !== undefined && (
        <span className={styles.counts} title={words.charactersSaid(change.inserted, change.deleted)}>
          {[
            words.characters(change.inserted, change.deleted),
            ...(change.codingsChanged > 0 ? [words.codingsChanged(change.codingsChanged)] : []),
            ...(change.codingsRemoved > 0 ? [words.codingsRemoved(change.codingsRemoved)] : []),
          ].join(' · ')}
        </span>
      )}
    </>
  );
}
