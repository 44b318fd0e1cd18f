import { useMemo } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { filterGroups, type HitGroup } from './hit-groups';
import { HitList } from './hit-list';
import { ReviewView } from './review-view';
import { SearchEmpty } from './search-empty';
import { SearchFilters } from './search-filters';
import { SearchForm } from './search-form';
import { SearchStatus } from './search-status';
import { useSearchSession } from './search-session';
import styles from './search-view.module.css';
import { useSearchRun } from './use-search-run';

/** Search over the whole project: what is asked, what is searched, and the hits in their context. */
export function SearchView() {
  const t = useMessages();
  useSearchRun();
  const groups = useShownGroups();
  const isReviewing = useSearchSession((state) => state.review !== null);
  const hasHits = groups.length > 0;
  return (
    <section className={styles.view} aria-label={t.search.title}>
      <header className={styles.head}>
        <SearchForm />
        <SearchFilters />
        <SearchStatus groups={groups} />
      </header>
      {isReviewing ? <ReviewView groups={groups} /> : hasHits ? <HitList groups={groups} /> : <SearchEmpty />}
    </section>
  );
}

/** The hits that the filters let through. */
function useShownGroups(): readonly HitGroup[] {
  const project = useProject();
  const tree = useCodeTree();
  const groups = useSearchSession((state) => state.run.groups);
  const speaker = useSearchSession((state) => state.filter.speaker);
  const uncoded = useSearchSession((state) => state.filter.uncoded);
  return useMemo(() => {
    const codes = uncoded === null || uncoded === 'any' ? [] : tree.subtree(uncoded);
    return filterGroups(project, groups, { speaker, uncoded, codes: new Set(codes) });
  }, [project, tree, groups, speaker, uncoded]);
}
