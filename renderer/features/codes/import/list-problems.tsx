import type { Problem } from '../../../../shared/kernel/problem';
import { problemText } from '../../../i18n/problem-text';
import { useMessages } from '../../../i18n/use-messages';
import { cx } from '../../../ui/class-names';
import styles from './import-codes.module.css';

/** As many are shown; a list that is wrong in every line says the same of each. */
const most = 50;

/** What was noticed about a list, with the line it is about. */
export function ListProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useMessages();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label={t.codeImport.problems}>
      {problems.slice(0, most).map((problem, index) => (
        <li key={index} className={cx(styles[problem.severity])}>
          <span className={styles.severity}>{t.exchange.severity[problem.severity]}</span> {problemText(t, problem)}
          {problem.place !== undefined && ` (${t.codeImport.line(problem.file, problem.place)})`}
        </li>
      ))}
      {problems.length > most && <li>{t.codeImport.moreProblems(problems.length - most)}</li>}
    </ul>
  );
}
