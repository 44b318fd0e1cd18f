import styles from './color-dot.module.css';

type ColorDotProps = {
  /** `#rrggbb` of the code. */
  readonly color: string;
};

/** The colour of a code beside its name. The name says the rest, so it is silent for readers. */
export function ColorDot({ color }: ColorDotProps) {
  return <span aria-hidden className={styles.dot} style={{ '--code': color }} />;
}
