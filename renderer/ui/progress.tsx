import styles from './progress.module.css';

type ProgressProps = {
  readonly label: string;
  /** Null where nobody knows how much there is to do. */
  readonly value: number | null;
  readonly max: number;
};

/** How far something is that takes its time. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <label className={styles.row}>
      <span>{label}</span>
      <progress className={styles.bar} {...(value === null ? {} : { value })} max={Math.max(1, max)} />
    </label>
  );
}
