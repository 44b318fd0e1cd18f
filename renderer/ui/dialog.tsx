import { X } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './class-names';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { useUiWords } from './ui-words';

type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the acting one last. */
  readonly footer?: ReactNode;
  /** Called by Escape, by the cross and by a press outside. */
  readonly onClose: () => void;
  /** Makes the dialog a form: Enter in a field, or a button of type `submit`. */
  readonly onSubmit?: (() => void) | undefined;
  readonly size?: 's' | 'm' | 'l' | undefined;
  /** Set where there is nothing in it but words to read: Tab then leads to them, so that keys can scroll. */
  readonly isReading?: boolean | undefined;
  /** Whether a press outside closes it too; off where something written would be lost. */
  readonly isDismissable?: boolean | undefined;
};

/** A modal dialog, open as long as it is mounted. Focus comes back to where it was. */
export function Dialog(props: DialogProps) {
  const { title, children, footer, onClose, onSubmit, size = 'm', isReading = false, isDismissable = true } = props;
  const words = useUiWords();
  const body = (
    <>
      <div className={styles.body} data-dialog-body {...(isReading ? { tabIndex: 0 } : {})}>
        {children}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable={isDismissable}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={cx(styles.veil)}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={cx(styles.title)}>
              {title}
            </Heading>
            <IconButton label={words.close} icon={<X aria-hidden />} shortcut="Escape" onPress={onClose} />
          </header>
          {onSubmit === undefined ? (
            body
          ) : (
            <form className={styles.form} onSubmit={submit}>
              {body}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
