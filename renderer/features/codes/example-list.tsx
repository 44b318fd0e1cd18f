import { X } from 'lucide-react';
import type { AnchorExample } from '../../../shared/analysis/anchor-examples';
import { referenceOf } from '../../../shared/analysis/reference';
import type { CodingId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { IconButton } from '../../ui/icon-button';
import styles from './example-list.module.css';

type ExampleListProps = {
  readonly examples: readonly AnchorExample[];
  readonly onOpen: (example: AnchorExample) => void;
  readonly onRemove: (id: CodingId) => void;
};

/** Anchor examples word for word, each with its reference, which leads into the text. */
export function ExampleList({ examples, onOpen, onRemove }: ExampleListProps) {
  const t = useMessages();
  const project = useProject();
  if (examples.length === 0) return null;
  const blocked = examples.filter(({ isBlocked }) => isBlocked).length;
  return (
    <>
      <ul className={styles.examples} aria-label={t.codes.examples}>
        {examples.map((example) => {
          const reference = referenceOf(project, example.coding);
          return (
            <li key={example.coding.id} data-blocked={example.isBlocked || undefined}>
              <q>{example.coding.quote}</q>{' '}
              <button type="button" className={styles.reference} onClick={() => onOpen(example)}>
                {reference}
              </button>
              {example.isBlocked && <span className={styles.blocked}> {t.matrix.passages.blocked}</span>}
              <span className={styles.remove}>
                <IconButton
                  label={t.guide.removeExample(reference)}
                  icon={<X size={12} aria-hidden />}
                  onPress={() => onRemove(example.coding.id)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {blocked > 0 && <p className={styles.leftOut}>{t.guide.examplesLeftOut(blocked)}</p>}
    </>
  );
}
