import { formatTime } from '../../../../shared/text/time-stamps';
import type { Messages } from '../../../i18n/messages';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { ColorDot } from '../../../ui/color-dot';
import styles from './kept.module.css';
import type { MarkedArea, MarkedPlace } from './marked-areas';

/** Most areas that are listed of one part. */
const most = 200;

/** What is marked in a kept part: where, with which codes, and what is said of it. */
export function MarkedList({ areas }: { readonly areas: readonly MarkedArea[] }) {
  const t = useMessages();
  const codes = useProject((project) => project.codes);
  return (
    <details>
      <summary>{t.kept.areas(areas.length)}</summary>
      <ol className={styles.areas}>
        {areas.slice(0, most).map(({ place, name, memo, codes: ids }, index) => (
          <li key={index}>
            {place !== null && <span>{placeText(t, place)}</span>}
            {ids.map((id) => {
              const code = codes.get(id);
              return code === undefined ? null : (
                <span key={id} className={styles.code}>
                  <ColorDot color={code.color} />
                  {code.name}
                </span>
              );
            })}
            {(name !== '' || memo !== '') && <p className={styles.memo}>{[name, memo].filter(Boolean).join(' ')}</p>}
          </li>
        ))}
      </ol>
      {areas.length > most && <p className={styles.fact}>{t.kept.moreFiles(areas.length - most)}</p>}
    </details>
  );
}

function placeText(t: Messages, place: MarkedPlace): string {
  if (place.kind === 'time') return t.kept.timeArea(formatTime(place.begin), formatTime(place.end));
  const [x1, y1, x2, y2] = place.corners;
  const area = t.kept.area(x2 - x1, y2 - y1);
  return place.kind === 'page' ? t.kept.pageArea(place.page + 1, area) : area;
}
