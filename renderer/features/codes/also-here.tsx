import type { Coding } from '../../../shared/project/coding';
import { bySize, overlaps } from '../../../shared/text/span';
import { countWords } from '../../../shared/text/words';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { holdCoding } from '../../state/session-store';
import { ColorDot } from '../../ui/color-dot';
import styles from './inspector.module.css';

/** The other codings that share words with one, smallest first, each a press away. */
export function AlsoHere({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const codes = useProject((project) => project.codes);
  const codings = useProject((project) => project.codings.get(coding.documentId));
  const others = (codings ?? []).filter((other) => other.id !== coding.id && overlaps(other, coding)).sort(bySize);
  if (others.length === 0) return null;
  return (
    <div>
      <p className={styles.label}>{t.codes.alsoHere}</p>
      <ul className={styles.also}>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className={styles.other} title={other.quote} onClick={() => holdCoding(other.id)}>
              <ColorDot color={codes.get(other.codeId)?.color ?? 'gray'} />
              <span className={styles.otherName}>{codes.get(other.codeId)?.name}</span>
              <span className={styles.quiet}>{t.acts.wordCount(countWords(other.quote))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
