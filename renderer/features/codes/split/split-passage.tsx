import { useMemo } from 'react';
import { speakerNames } from '../../../../shared/analysis/attribution';
import type { CodingRow } from '../../../../shared/analysis/coding-list';
import { referenceOf } from '../../../../shared/analysis/reference';
import { contextOf, longReach } from '../../../../shared/text/context';
import { useCodingMemos } from '../../../state/coding-memos';
import { useProject } from '../../../state/project-store';
import { useText } from '../../../state/texts';
import { QuotedWords } from '../../../ui/quoted-words';
import styles from './split.module.css';

/** The passage under review, with so much around it that one can judge. */
export function SplitPassage({ row }: { readonly row: CodingRow }) {
  const project = useProject();
  const memo = useCodingMemos().get(row.coding.id);
  const text = useText(row.document.revisionId);
  const context = useMemo(
    () => (text === undefined ? null : contextOf(text, row.coding, { reach: longReach / 2 })),
    [text, row.coding],
  );
  return (
    <div className={styles.passage} tabIndex={0} aria-live="polite">
      <p className={styles.words}>
        <QuotedWords context={context} quote={row.coding.quote} color={row.code.color} />
      </p>
      <p className={styles.about}>
        <span>{referenceOf(project, row.coding)}</span>
        <span>{speakerNames(project, row.coding)}</span>
      </p>
      {memo !== undefined && <p className={styles.memo}>{memo}</p>}
    </div>
  );
}
