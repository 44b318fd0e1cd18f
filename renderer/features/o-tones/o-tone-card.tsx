import { Ellipsis, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReleaseState } from '../../../shared/project/document';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { ColorDot } from '../../ui/color-dot';
import { MenuButton } from '../../ui/menu-button';
import type { MenuEntry } from '../../ui/menu-list';
import { Segmented } from '../../ui/segmented';
import styles from './o-tone-card.module.css';
import type { OToneEntry } from './o-tone-entries';
import { eventPlaceAndDay, eventTitle } from './o-tone-words';

type OToneCardProps = {
  readonly entry: OToneEntry;
  readonly index: number;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  /** Name of the document it was taken from; null when that is gone, undefined when it was written by hand. */
  readonly sourceName: string | null | undefined;
  readonly menu: readonly MenuEntry[];
  readonly onOpen: () => void;
  readonly onShowSource: () => void;
  readonly onRelease: (release: ReleaseState) => void;
};

/** As many codes stand on a card; the rest are counted. */
const shownCodes = 5;

/** A quotation with what must be known of it: who, where, whether it may be printed, and what it was coded with. */
export function OToneCard(props: OToneCardProps) {
  const { entry, index, isActive, menu, onOpen, onRelease } = props;
  const { quotation, document } = entry;
  const t = useMessages();
  // The name of an O-tone may hold that of the person as well.
  const named = quotation.release === 'open' ? undefined : 'never';
  return (
    <div className={styles.card}>
      <div className={styles.main}>
        <div
          role="link"
          tabIndex={isActive ? 0 : -1}
          data-roving={index}
          className={styles.words}
          onClick={onOpen}
          aria-describedby={`o-tone-about-${document.id}`}
        >
          {t.oTones.quoted(entry.text)}
        </div>
        <div className={styles.below}>
          <span className={styles.name} data-printed={named}>
            {document.name}
          </span>
          <Codes entry={entry} />
        </div>
      </div>
      <div className={styles.about}>
        <div className={styles.who}>
          <div id={`o-tone-about-${document.id}`} className={styles.attribution}>
            <span className={quotation.role === '' ? styles.unknown : styles.role}>
              {quotation.role || t.oTones.roleUnknown}
            </span>
            {quotation.label !== '' && (
              <span className={styles.quiet} data-printed={named}>
                {quotation.label}
              </span>
            )}
            <EventLine entry={entry} />
          </div>
          <MenuButton label={t.oTones.actions} icon={<Ellipsis aria-hidden />} items={menu} />
        </div>
        <SourceLine {...props} />
        <div className={styles.release}>
          <Segmented
            label={t.oTones.release.label(document.name)}
            value={quotation.release}
            options={(['open', 'anonymous', 'blocked'] as const).map((id) => ({ id, label: t.oTones.release[id] }))}
            onChange={onRelease}
          />
          {quotation.release === 'blocked' && <span className={styles.blocked}>{t.oTones.blockedNote}</span>}
        </div>
      </div>
    </div>
  );
}

function EventLine({ entry: { event } }: { readonly entry: OToneEntry }): ReactNode {
  const locale = useLocale();
  const t = useMessages();
  if (event === null) return <span className={styles.quiet}>{t.oTones.noEvent}</span>;
  const placeAndDay = eventPlaceAndDay(event, locale);
  return (
    <>
      <span className={styles.quiet}>{eventTitle(event)}</span>
      {placeAndDay !== '' && <span className={styles.faint}>{placeAndDay}</span>}
    </>
  );
}

function SourceLine({ sourceName, onShowSource }: OToneCardProps): ReactNode {
  const t = useMessages();
  if (sourceName === undefined) return null;
  if (sourceName === null) return <span className={styles.faint}>{t.oTones.sourceGone}</span>;
  return (
    <div className={styles.source}>
      <Button variant="quiet" icon={<Link2 aria-hidden />} onPress={onShowSource}>
        {t.oTones.toSource}
      </Button>
      <span className={styles.faint}>{t.oTones.sourceOf(sourceName)}</span>
    </div>
  );
}

function Codes({ entry: { codes } }: { readonly entry: OToneEntry }): ReactNode {
  const t = useMessages();
  if (codes.length === 0) return <span className={styles.faint}>{t.oTones.noCodes}</span>;
  return (
    <ul className={styles.codes} aria-label={t.oTones.codes}>
      {codes.slice(0, shownCodes).map((code) => (
        <li key={code.id} className={styles.code}>
          <ColorDot color={code.color} />
          {code.name}
        </li>
      ))}
      {codes.length > shownCodes && (
        <li
          className={styles.faint}
          title={codes
            .slice(shownCodes)
            .map((code) => code.name)
            .join(', ')}
        >
          {t.oTones.moreCodes(codes.length - shownCodes)}
        </li>
      )}
    </ul>
  );
}
