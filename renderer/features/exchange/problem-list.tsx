import type { Problem } from '../../../shared/kernel/problem';
import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import styles from './import-dialog.module.css';
import { problemText } from '../../i18n/problem-text';

/** What was noticed about a file, worst first. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useMessages();
  if (problems.length === 0) return null;
  const order = { error: 0, warning: 1, note: 2 } as const;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul className={styles.problems}>
      {sorted.map((problem, index) => (
        <li key={index} className={cx(styles[problem.severity])}>
          <span className={styles.severity}>{t.exchange.severity[problem.severity]}</span>
          {problemText(t, problem)}
          {problem.place !== undefined && ` (${t.exchange.inPlace(problem.place)})`}
        </li>
      ))}
    </ul>
  );
}
