import { useMessages } from '../../i18n/use-messages';
import { Count } from '../../ui/count';
import styles from './hit-heads.module.css';

type SectionHeadProps = { readonly name: string; readonly count: number };

/** Head of an event, of the memos or of the codes. */
export function SectionHead({ name, count }: SectionHeadProps) {
  const t = useMessages();
  return (
    <div className={styles.section}>
      <h2 className={styles.name}>{name}</h2>
      <Count value={count} title={t.search.hits(count)} />
    </div>
  );
}

type GroupHeadProps = SectionHeadProps & {
  /** Whether it is an O-tone that may not be published. */
  readonly isBlocked: boolean;
};

/** Head of a document, a memo or a code. */
export function GroupHead({ name, count, isBlocked }: GroupHeadProps) {
  const t = useMessages();
  return (
    <div className={styles.group}>
      <h3 className={styles.name}>{name}</h3>
      {isBlocked && <span className={styles.blocked}>{t.search.blocked}</span>}
      <Count value={count} title={t.search.hits(count)} />
    </div>
  );
}
