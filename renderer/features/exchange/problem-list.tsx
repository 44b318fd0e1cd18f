import type { Problem } from '../../../shared/kernel/problem';
import { useMessages } from '../../i18n/use-messages';
import { cx } from '../../ui/class-names';
import styles from './import-dialog.module.css';
import { problemText } from '../../i18n/problem-text';

/** Notes beyond this number are folded, so that a list of many files can be looked over. */
const fewNotes = 2;

/** What was noticed about a file, worst first. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useMessages();
  if (problems.length === 0) return null;
  const order = { error: 0, warning: 1, note: 2 } as const;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  const notes = sorted.filter(({ severity }) => severity === 'note');
  if (notes.length <= fewNotes) return <Problems problems={sorted} />;
  return (
    <>
      <Problems problems={sorted.filter(({ severity }) => severity !== 'note')} />
      <details className={styles.notes}>
        <summary>{t.exchange.problems(notes.length)}</summary>
        <Problems problems={notes} />
      </details>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useMessages();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem, index) => (
        <li key={index} className={cx(styles[problem.severity])}>
          <span className={styles.severity}>{t.exchange.severity[problem.severity]}</span>
          {problemText(t, problem)}
          {problem.place !== undefined &&
            // The only table of a file bears its name.
            !problem.file.startsWith(problem.place) &&
            ` (${t.exchange.inPlace(problem.place)})`}
        </li>
      ))}
    </ul>
  );
}
