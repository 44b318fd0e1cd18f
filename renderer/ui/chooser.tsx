import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './class-names';
import styles from './chooser.module.css';

type ChooserProps = {
  /** Name of the dialog. */
  readonly title: string;
  readonly onClose: () => void;
  /** A `ChooserBody`, and what stands around it. */
  readonly children: ReactNode;
};

/** A dialog near the top of the window in which something is found by a few letters. */
export function Chooser({ title, onClose, children }: ChooserProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={cx(styles.veil)}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={title} className={cx(styles.dialog)}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
