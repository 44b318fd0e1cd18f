import { Fragment } from 'react';
import { useMessages } from '../../i18n/use-messages';
import styles from './compared.module.css';
import type { Piece } from './quote-pieces';

/** Words of two texts, with what came and went marked for eye and ear. */
export function Compared({ pieces }: { readonly pieces: readonly Piece[] }) {
  const t = useMessages();
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return <Fragment key={index}>{text}</Fragment>;
    const Mark = kind === 'out' ? 'del' : 'ins';
    return (
      <Mark key={index} className={styles[kind]}>
        <span className={styles.said}>{kind === 'out' ? t.editing.outSaid : t.editing.inSaid} </span>
        {text}
      </Mark>
    );
  });
}
