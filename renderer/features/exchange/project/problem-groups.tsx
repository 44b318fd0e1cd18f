import type { Problem } from '../../../../shared/kernel/problem';
import { problemText } from '../../../i18n/problem-text';
import { useMessages } from '../../../i18n/use-messages';
import { cx } from '../../../ui/class-names';
import { groupProblems } from './group-problems';
import styles from './project.module.css';

/** Most places that are listed; beyond that nobody reads them. */
const mostPlaces = 200;

/** What differs from the file, the same said once, with all the places it was found at. */
export function ProblemGroups({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useMessages();
  const words = t.wholeProject;
  const groups = groupProblems(problems, (problem) => problemText(t, problem));
  return (
    <section className={styles.section} aria-label={words.problems}>
      <h3>{words.problems}</h3>
      {groups.length === 0 ? (
        <p className={styles.fact}>{words.noProblems}</p>
      ) : (
        <ul className={styles.problems}>
          {groups.map(({ text, severity, count, places }) => (
            <li key={`${severity} ${text}`}>
              <span className={cx(styles.severity, styles[severity])}>{t.exchange.severity[severity]}</span>
              <div>
                <p>
                  {text}
                  {count > 1 && <span className={styles.fact}>{` (${words.times(count)})`}</span>}
                </p>
                {places.length === 1 && <p className={styles.fact}>{places[0]}</p>}
                {places.length > 1 && (
                  <details>
                    <summary>{words.places(places.length)}</summary>
                    <ul className={styles.places}>
                      {places.slice(0, mostPlaces).map((place) => (
                        <li key={place}>{place}</li>
                      ))}
                      {places.length > mostPlaces && <li>{t.kept.moreFiles(places.length - mostPlaces)}</li>}
                    </ul>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
