import { Pin } from 'lucide-react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { numberKeys, numberToPin, pinOf, togglePin, useNumberKeys, useNumberOf } from '../../state/number-keys';
import { currentProject } from '../../state/project-store';
import type { MenuEntry } from '../../ui/menu-list';
import { toast } from '../../ui/toast';
import styles from './code-tree.module.css';

/** The key that applies a code, with a pin where it stays on it. */
export function NumberKey({ codeId }: { readonly codeId: CodeId }) {
  const t = useMessages();
  const number = useNumberOf(codeId);
  const isPinned = useNumberKeys(({ pinned }) => pinOf(pinned, codeId) !== null);
  if (number === null) return null;
  return (
    <span className={styles.key} title={t.acts.numberKey(number)}>
      {isPinned && <Pin size={10} aria-hidden />}
      {number}
    </span>
  );
}

/** Fixes a code to a number key or takes it off it, and says so. */
export function pinWithToast(codeId: CodeId, number: number, t: Messages): void {
  const name = currentProject().codes.get(codeId)?.name ?? '';
  const result = togglePin(number, codeId);
  toast({ text: result === 'pinned' ? t.acts.pinnedSaid(name, number) : t.acts.freedSaid(name, number) });
}

/** The entry of a code's menu that does the same. */
export function pinEntry(codeId: CodeId, t: Messages): MenuEntry {
  const state = numberKeys.getState();
  const number = numberToPin(state, codeId);
  const isPinned = pinOf(state.pinned, codeId) !== null;
  return {
    id: 'pin',
    label: number === null ? t.acts.pinNone : isPinned ? t.acts.unpin(number) : t.acts.pin(number),
    ...(number === null ? {} : { shortcut: `Alt+${number}` }),
    startsGroup: true,
    disabledReason: number === null ? t.acts.pinsFull : null,
    onAction: () => {
      if (number !== null) pinWithToast(codeId, number, t);
    },
  };
}
