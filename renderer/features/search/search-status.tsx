import { TagIcon } from 'lucide-react';
import { useDeferredValue } from 'react';
import { spanCount } from '../../../shared/text/packed-spans';
import type { FindProblem } from '../../../shared/text/find';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import type { HitGroup } from './hit-groups';
import { beginReview, reviewShortcut } from './search-actions';
import { noRun, useSearchSession, type SearchRun } from './search-session';
import styles from './search-status.module.css';

/** How many hits there are and in what, how far the search is, and what stands in its way; said politely. */
export function SearchStatus({ groups }: { readonly groups: readonly HitGroup[] }) {
  const t = useMessages();
  const run = useSearchSession((state) => state.run);
  const isReviewing = useSearchSession((state) => state.review !== null);
  // The counts run up quickly; what is said waits until they rest.
  const said = useDeferredValue(run.state === 'running' ? noRun : run);
  if (run.state === 'idle') return null;
  if (run.problem !== null) {
    return (
      <p role="alert" className={styles.problem}>
        {problemText(run.problem, t)}
      </p>
    );
  }
  const hasText = groups.some(({ source }) => source.kind === 'text');
  return (
    <div className={styles.status}>
      <p className={styles.counts} aria-hidden={run.state === 'running'}>
        {groups.length > 0 && <strong className={styles.found}>{foundText(groups, t)}</strong>}
        <span className={styles.searched}>
          {run.state === 'running' ? t.search.searching(run.searched, run.total) : t.search.searched(run.total)}
        </span>
      </p>
      <p role="status" className={styles.said}>
        {said.state === 'done' && (groups.length > 0 ? foundText(groups, t) : t.search.none.title)}
      </p>
      {hasText && !isReviewing && (
        <Button icon={<TagIcon aria-hidden />} onPress={beginReview}>
          {t.search.actions.code}
          <span className={styles.key}>
            <Kbd shortcut={reviewShortcut} />
          </span>
        </Button>
      )}
      {limitsOf(run, t).map((words) => (
        <p key={words} className={styles.limit}>
          {words}
        </p>
      ))}
    </div>
  );
}

function foundText(groups: readonly HitGroup[], t: Messages): string {
  const texts = groups.filter(({ source }) => source.kind === 'text');
  const inTexts = hitsIn(texts);
  return t.search.found(inTexts, texts.length, hitsIn(groups) - inTexts);
}

function hitsIn(groups: readonly HitGroup[]): number {
  return groups.reduce((sum, group) => sum + spanCount(group.hits), 0);
}

function limitsOf({ isCut, missing, groups }: SearchRun, t: Messages): readonly string[] {
  return [...(isCut ? [t.search.cut(hitsIn(groups))] : []), ...(missing > 0 ? [t.search.missing(missing)] : [])];
}

function problemText(problem: NonNullable<SearchRun['problem']>, t: Messages): string {
  if (typeof problem === 'string') return t.search.problems[problem];
  return wordsOf(problem, t);
}

function wordsOf({ kind, detail }: FindProblem, t: Messages): string {
  return kind === 'other' ? t.search.problems.other(detail) : t.search.problems[kind];
}
