import { useMessages } from '../../i18n/use-messages';
import { heatBounds } from './heat';
import styles from './heat-legend.module.css';

/** From which number on each step of the ground begins. */
export function HeatLegend({ largest }: { readonly largest: number }) {
  const t = useMessages();
  if (largest === 0) return null;
  return (
    <span className={styles.legend} title={t.matrix.heatLegend}>
      <span className={styles.from}>{t.matrix.heatLegendFrom}</span>
      {heatBounds(largest).map(({ level, from }) => (
        <span key={level} className={styles.swatch} style={{ '--heat': level }} title={t.matrix.heatFrom(from)}>
          {from}
        </span>
      ))}
    </span>
  );
}
