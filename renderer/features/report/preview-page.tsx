import { useMemo } from 'react';
import { framedDocument } from '../../../shared/ipc/csp';
import styles from './preview-page.module.css';

type PreviewPageProps = {
  readonly title: string;
  readonly html: string;
};

/**
 * A report as it is, in a frame.
 *
 * The frame is a stranger to the page and runs no scripts (`sandbox` without a word), and it is under the page's own
 * policy, of which nothing is opened: the one style sheet of the report carries the page's nonce.
 */
export function PreviewPage({ title, html }: PreviewPageProps) {
  const framed = useMemo(() => framedDocument(html, pageNonce()), [html]);
  return <iframe className={styles.page} sandbox="" title={title} srcDoc={framed} />;
}

/** The nonce of this load of the page, as its styles have it. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
