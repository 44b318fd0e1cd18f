import { useLocale, VisuallyHidden } from 'react-aria-components';
import styles from './count.module.css';

type CountProps = {
  readonly value: number;
  /** What is counted, with the number: "12 Codierungen". On hover and for the screen reader. */
  readonly title: string;
};

/** A quiet number beside a name. */
export function Count({ value, title }: CountProps) {
  const { locale } = useLocale();
  return (
    <span className={styles.count} title={title}>
      <span aria-hidden>{value.toLocaleString(locale)}</span>
      <VisuallyHidden>{title}</VisuallyHidden>
    </span>
  );
}
