import { X } from 'lucide-react';
import { noFilter, type MatrixFilter } from '../../../shared/project/matrix-view';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { changeMatrixFilter, changeMatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { filterChips } from './filter-chips';
import styles from './filter-bar.module.css';

/** Says what narrows the matrix, each of it to be taken back; there only when something does. */
export function FilterBar({ filter }: { readonly filter: MatrixFilter }) {
  const t = useMessages();
  const locale = useLocale();
  const project = useProject();
  const chips = filterChips(filter, { project, t, locale });
  if (chips.length === 0) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.label}>{t.matrixTools.narrowedTo}</span>
      <ul className={styles.chips} aria-label={t.matrixTools.narrowedTo}>
        {chips.map(({ id, label, without }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t.matrixTools.removeChip(label)}
              title={t.matrixTools.removeChip(label)}
              onClick={() => changeMatrixFilter(without)}
            >
              <span className={styles.text}>{label}</span>
              <X aria-hidden className={styles.remove} />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onPress={() => changeMatrixLook({ filter: noFilter })}>
        {t.matrixTools.showAll}
      </Button>
    </div>
  );
}
