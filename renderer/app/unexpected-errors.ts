import { useEffect } from 'react';
import { useMessages } from '../i18n/use-messages';
import { toast } from '../ui/toast';

/** Says aloud what went wrong outside of drawing: an error that nobody expected must not pass in silence. */
export function useUnexpectedErrors(): void {
  const t = useMessages();
  useEffect(() => {
    const onRejection = ({ reason }: PromiseRejectionEvent): void => {
      const what = reason instanceof Error ? reason.message : String(reason);
      toast({ text: `${t.app.failure.unexpected(what)} ${t.app.failure.safe}`, tone: 'danger' });
    };
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [t]);
}
