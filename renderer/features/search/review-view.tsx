import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Progress } from '../../ui/progress';
import { Button } from '../../ui/button';
import { applyReview } from './apply-review';
import type { HitGroup } from './hit-groups';
import { choiceOf, type Choice } from './passages';
import { ReviewBar } from './review-bar';
import { ReviewList } from './review-list';
import { endReview, useSearchSession, type Review } from './search-session';
import { useSearchServices } from './search-services';
import { usePassages } from './use-passages';
import styles from './review-view.module.css';

/** Goes through the passages around the hits, chooses codes, and gives them to all that are chosen in one step. */
export function ReviewView({ groups }: { readonly groups: readonly HitGroup[] }) {
  const review = useSearchSession((state) => state.review);
  return review === null ? null : <OpenReview review={review} groups={groups} />;
}

type OpenReviewProps = { readonly review: Review; readonly groups: readonly HitGroup[] };

function OpenReview({ review, groups: hits }: OpenReviewProps) {
  const t = useMessages();
  const { codings } = useProject();
  const { scope, codeIds, newCodes, ticked } = review;
  const passages = usePassages(hits, scope);
  const groups = passages !== null && 'groups' in passages ? passages.groups : null;
  const choice = useMemo(
    () => (groups === null ? null : choiceOf(groups, { project: { codings }, codeIds, newCodes, ticked })),
    [groups, codings, codeIds, newCodes, ticked],
  );
  const { apply, fraction, cancel } = useApply(choice, review);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') endReview();
    else if (event.key === 'Enter' && isMod) apply();
    else return;
    event.preventDefault();
  };
  const finding = passages !== null && 'fraction' in passages ? passages.fraction : null;
  return (
    <section className={styles.review} aria-label={t.search.review.title} onKeyDown={onKeyDown}>
      <ReviewBar review={review} groups={groups} choice={choice} onApply={apply} />
      {passages === null && <p className={styles.failed}>{t.search.review.failed}</p>}
      {finding !== null && <Working label={t.search.review.finding} fraction={finding} onCancel={endReview} />}
      {fraction !== null && <Working label={t.search.review.cutting} fraction={fraction} onCancel={cancel} />}
      {groups !== null && choice !== null && <ReviewList groups={groups} choice={choice} />}
    </section>
  );
}

type WorkingProps = { readonly label: string; readonly fraction: number; readonly onCancel: () => void };

/** Work shorter than this, in milliseconds, says nothing of itself. */
const silentFor = 400;

function Working({ label, fraction, onCancel }: WorkingProps) {
  const t = useMessages();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), silentFor);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={styles.working}>
      <Progress label={label} value={fraction} max={1} />
      <Button onPress={onCancel}>{t.search.review.cancel}</Button>
    </div>
  );
}

/** Applies the codes; how far that is, and what calls it off. */
function useApply(choice: Choice | null, review: Review) {
  const t = useMessages();
  const { ask } = useSearchServices();
  const [fraction, setFraction] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const apply = useCallback((): void => {
    const hasCode = review.codeIds.length + review.newCodes.length > 0;
    if (choice === null || choice.count === 0 || !hasCode || running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setFraction(0);
    const parts = { ask, t, onProgress: setFraction, signal: controller.signal };
    void applyReview(choice, review, parts).finally(() => {
      running.current = null;
      setFraction(null);
    });
  }, [ask, t, choice, review]);
  return { apply, fraction, cancel: () => running.current?.abort() };
}
