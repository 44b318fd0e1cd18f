import { useLocale, useMessages } from '../../i18n/use-messages';
import { heatBounds } from './heat';
import styles from './heat-legend.module.css';

type HeatLegendProps = {
  readonly largest: number;
  /** Set where numbers are shares, from 0 to 1. */
  readonly isShare: boolean;
};

/** From which number on each step of the ground begins. */
export function HeatLegend({ largest, isShare }: HeatLegendProps) {
  const t = useMessages();
  const locale = useLocale();
  if (largest === 0) return null;
  const bounds = isShare
    ? heatBounds(1000).map(({ level, from }) => ({ level, from: (from / 1000) * largest }))
    : heatBounds(largest);
  const written = (from: number): string =>
    isShare
      ? from.toLocaleString(locale, { style: 'percent', maximumSignificantDigits: 2 })
      : from.toLocaleString(locale);
  return (
    <span className={styles.legend} title={t.matrix.heatLegend}>
      <span className={styles.from}>{t.matrix.heatLegendFrom}</span>
      {bounds.map(({ level, from }) => (
        <span
          key={level}
          className={styles.swatch}
          style={{ '--heat': level }}
          title={t.matrix.heatFrom(written(from))}
        >
          {written(from)}
        </span>
      ))}
    </span>
  );
}
