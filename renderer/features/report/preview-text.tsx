import styles from './preview-text.module.css';

type PreviewTextProps = {
  readonly title: string;
  readonly text: string;
};

/** A plain text as an editor shows it. */
export function PreviewText({ title, text }: PreviewTextProps) {
  return (
    <div className={styles.paper} role="region" aria-label={title} tabIndex={0}>
      <pre className={styles.text}>{text}</pre>
    </div>
  );
}
