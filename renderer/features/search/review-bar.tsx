import { X } from 'lucide-react';
import { scopes } from '../../../shared/text/scopes';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Segmented } from '../../ui/segmented';
import { CodeChooser } from './code-chooser';
import { passageKey, type Choice, type PassageGroup } from './passages';
import { endReview, setReview, type Review } from './search-session';
import { unpackSpans } from '../../../shared/text/packed-spans';
import styles from './review-bar.module.css';

type ReviewBarProps = {
  readonly review: Review;
  /** Null while the passages are found. */
  readonly groups: readonly PassageGroup[] | null;
  readonly choice: Choice | null;
  readonly onApply: () => void;
};

/** How much around each hit, which codes, how many passages; and the button that does it. */
export function ReviewBar({ review, groups, choice, onApply }: ReviewBarProps) {
  const t = useMessages();
  const words = t.search.review;
  const all = (groups ?? []).reduce((sum, { hits }) => sum + hits.length / 2, 0);
  const tickAll = (isChosen: boolean): void => setReview({ ticked: tickedAll(groups ?? [], isChosen) });
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <h2 className={styles.title}>{words.title}</h2>
        <Segmented
          label={words.scope}
          value={review.scope}
          options={scopes.map((scope) => ({ id: scope, label: words.scopes[scope] }))}
          onChange={(scope) => setReview({ scope, ticked: new Map(), active: 0 })}
        />
        <span className={styles.space} />
        <IconButton label={words.cancel} icon={<X aria-hidden />} shortcut="Escape" onPress={endReview} />
      </div>
      <CodeChooser codeIds={review.codeIds} newCodes={review.newCodes} onChange={setReview} />
      <div className={styles.row}>
        <p className={styles.count} role="status">
          {choice !== null && words.passages(choice.count, all)}
        </p>
        <Button variant="quiet" onPress={() => tickAll(true)}>
          {words.all}
        </Button>
        <Button variant="quiet" onPress={() => tickAll(false)}>
          {words.none}
        </Button>
        <span className={styles.space} />
        <Button variant="primary" disabledReason={reasonAgainst(review, choice, words)} onPress={onApply}>
          {words.apply(choice?.count ?? 0)} <Kbd shortcut="Mod+Enter" />
        </Button>
      </div>
    </div>
  );
}

/** All passages ticked, or none. */
export function tickedAll(groups: readonly PassageGroup[], isChosen: boolean): ReadonlyMap<string, boolean> {
  return new Map(
    groups.flatMap((group) =>
      unpackSpans(group.hits).map((passage) => [passageKey(group, passage), isChosen] as const),
    ),
  );
}

type Reasons = { readonly needsCode: string; readonly needsPassage: string; readonly isBusy: string };

function reasonAgainst({ codeIds, newCodes }: Review, choice: Choice | null, words: Reasons): string | null {
  if (choice === null) return words.isBusy;
  if (codeIds.length + newCodes.length === 0) return words.needsCode;
  return choice.count === 0 ? words.needsPassage : null;
}
