import { Pin, Quote, Tag, TextQuote } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages';
import { useNumberKeys } from '../../state/number-keys';
import { useProject } from '../../state/project-store';
import { ColorDot } from '../../ui/color-dot';
import { BarButton } from './bar-button';
import { useCodingActions } from './coding-actions';
import styles from './hand-bar.module.css';

/** Codes with a key that the bar offers, pinned ones apart: more would hide the lines one reads on in. */
const offeredCodes = 2;

/** What can be done with a selected passage. */
export function SelectionBar() {
  const t = useMessages();
  const codes = useProject((project) => project.codes);
  const { keys, pinned } = useNumberKeys((state) => state);
  const actions = new Map(useCodingActions().map((action) => [action.id, action]));
  const keyed = keys.flatMap((id, index) => {
    const code = id === null ? undefined : codes.get(id);
    return code === undefined ? [] : [{ code, number: index + 1, isPinned: pinned.get(index + 1) === id }];
  });
  // What is pinned was meant to be at hand; the keys stay in their order.
  const pinnedFirst = keyed.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned));
  const offered = new Set(pinnedFirst.filter(({ isPinned }, index) => isPinned || index < offeredCodes));
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.coding.selectionBar}>
      <BarButton action={actions.get('coding.apply')} icon={<Tag aria-hidden />}>
        {t.coding.applyShort}
      </BarButton>
      {keyed
        .filter((one) => offered.has(one))
        .map(({ code, number, isPinned }) => (
          <BarButton
            key={code.id}
            action={actions.get(`coding.number-${number}`)}
            icon={
              <>
                <ColorDot color={code.color} />
                {isPinned && <Pin aria-hidden className={styles.pin} />}
              </>
            }
          >
            {code.name}
          </BarButton>
        ))}
      <BarButton action={actions.get('coding.in-vivo')} icon={<TextQuote aria-hidden />}>
        {t.coding.inVivoShort}
      </BarButton>
      <BarButton action={actions.get('coding.o-tone')} icon={<Quote aria-hidden />}>
        {t.coding.oToneShort}
      </BarButton>
    </div>
  );
}
