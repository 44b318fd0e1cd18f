import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages';
import { Button } from '../ui/button';
import styles from './error-boundary.module.css';

type ErrorBoundaryProps = {
  /** When this changes, the view is tried again. */
  readonly resetKey: string;
  readonly children: ReactNode;
};

type ErrorBoundaryState = { readonly error: Error | null; readonly failedKey: string };

/** Keeps a failing view from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, failedKey: '' };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    if (state.error !== null && state.failedKey !== '' && state.failedKey !== props.resetKey) {
      return { error: null, failedKey: '' };
    }
    return state.error !== null && state.failedKey === '' ? { failedKey: props.resetKey } : null;
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failure error={error} onRetry={() => this.setState({ error: null, failedKey: '' })} />;
  }
}

type FailureProps = { readonly error: Error; readonly onRetry: () => void };

/** What happened, what is safe, what to do. */
function Failure({ error, onRetry }: FailureProps) {
  const t = useMessages();
  return (
    <div role="alert" className={styles.failure}>
      <h2 className={styles.title}>{t.app.failure.title}</h2>
      <p>{t.app.failure.text}</p>
      <p className={styles.safe}>{t.app.failure.safe}</p>
      <Button variant="primary" onPress={onRetry}>
        {t.app.failure.again}
      </Button>
      <details className={styles.details}>
        <summary>{t.app.failure.details}</summary>
        <pre>{`${error.message}\n${error.stack ?? ''}`}</pre>
      </details>
    </div>
  );
}
