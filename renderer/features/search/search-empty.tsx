import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { lastQueries, setFilter, setQuery, noFilter, useSearchSession } from './search-session';
import styles from './search-empty.module.css';

/** What stands where there are no hits: what can be found here, or why nothing was. */
export function SearchEmpty() {
  const state = useSearchSession((session) => session.run.state);
  const problem = useSearchSession((session) => session.run.problem);
  if (state === 'idle') return <Start />;
  if (state === 'running' || problem !== null) return null;
  return <Nothing />;
}

function Start() {
  const t = useMessages();
  const queries = lastQueries();
  return (
    <div className={styles.start}>
      <EmptyState title={t.search.start.title} text={t.search.start.text} />
      {queries.length > 0 && (
        <section className={styles.last} aria-label={t.search.start.last}>
          <h2 className={styles.lastTitle}>{t.search.start.last}</h2>
          <ul className={styles.queries}>
            {queries.map((pattern) => (
              <li key={pattern}>
                <Button variant="quiet" onPress={() => setQuery({ pattern })}>
                  {pattern}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Nothing() {
  const t = useMessages();
  const total = useSearchSession((session) => session.run.total);
  const loosen = (): void => {
    setFilter(noFilter);
    setQuery({ matchCase: false, foldMarks: true, wholeWord: false });
  };
  return (
    <EmptyState title={t.search.none.title} text={t.search.none.text(total)}>
      <Button onPress={loosen}>{t.search.none.exact}</Button>
    </EmptyState>
  );
}
