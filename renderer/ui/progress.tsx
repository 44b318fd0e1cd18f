import styles from './progress.module.css';

type ProgressProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
};

/** How far something is that takes its time. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <label className={styles.row}>
      <span>{label}</span>
      <progress className={styles.bar} value={value} max={Math.max(1, max)} />
    </label>
  );
}
