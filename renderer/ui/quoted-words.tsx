import styles from './quoted-words.module.css';

type QuotedWordsProps = {
  /** What stands around the words; null while it is fetched. */
  readonly context: { readonly before: string; readonly after: string } | null;
  readonly quote: string;
  /** `#rrggbb`; the accent where it is left out. */
  readonly color: string | undefined;
};

/** Exact words on the ground of their code, with the words around them. */
export function QuotedWords({ context, quote, color }: QuotedWordsProps) {
  return (
    <>
      {context !== null && <span className={styles.context}>{context.before}</span>}
      <mark className={styles.quote} style={{ '--code': color }}>
        {quote}
      </mark>
      {context !== null && <span className={styles.context}>{context.after}</span>}
    </>
  );
}
