import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components';
import { Button } from './button';
import { cx } from './class-names';
import { IconButton } from './icon-button';
import styles from './toast.module.css';
import { useUiWords } from './ui-words';

/** What is told, and how it is taken back. */
export type ToastMessage = {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** `warning` and `danger` stay until they are closed. */
  readonly tone?: 'plain' | 'warning' | 'danger' | undefined;
};

/** Long enough to read two lines and reach the button; it waits while hovered or focused. */
const shownFor = 8000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Tells what happened, at the lower edge, without taking the focus. */
export function toast(message: ToastMessage): void {
  toastUntil(message);
}

/** Tells what may be over sooner than it is read; returns the function that takes it away. */
export function toastUntil(message: ToastMessage): () => void {
  const key = queue.add(message, (message.tone ?? 'plain') === 'plain' ? { timeout: shownFor } : {});
  return () => queue.close(key);
}

/** Takes all toasts away: what they offer to undo is no longer there. */
export function clearToasts(): void {
  queue.clear();
}

/** Takes the toasts away that offer to undo: after another change, undo would take back that one. */
export function withdrawOffers(): void {
  for (const { key, content } of queue.visibleToasts) if (content.undo !== undefined) queue.close(key);
}

/** Where toasts appear; mounted once. F6 leads there. */
export function ToastRegion() {
  const words = useUiWords();
  return (
    <AriaToastRegion queue={queue} aria-label={words.notifications} className={cx(styles.region)}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={cx(styles.toast, shown.content.tone === 'danger' && styles.danger)}>
          <AriaToastContent className={cx(styles.content)}>
            <Text slot="title">{shown.content.text}</Text>
          </AriaToastContent>
          {shown.content.undo !== undefined && (
            <Button
              variant="plain"
              onPress={() => {
                shown.content.undo?.();
                queue.close(shown.key);
              }}
            >
              {words.undo}
            </Button>
          )}
          <IconButton label={words.close} icon={<X aria-hidden />} onPress={() => queue.close(shown.key)} />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
