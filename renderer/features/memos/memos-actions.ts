import { writeLink } from '../../../shared/project/memo-links';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { findCoding, passageLink, targetInHand } from '../../state/memo-target';
import { currentProject } from '../../state/project-store';
import { openDialog, session, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { copyText } from '../../ui/copy-text';
import { toast } from '../../ui/toast';

/** What one can do with memos from anywhere. */
export function useMemosActions(): readonly Action[] {
  const t = useMessages();
  const hasPassage = useSession(({ selection, codingId }) => selection !== null || codingId !== null);
  return [
    {
      id: 'memos.of-hand',
      label: t.memos.ofHand,
      section: t.memos.section,
      shortcut: 'Mod+Shift+M',
      run: () => openDialog({ kind: 'memo', target: targetInHand() }),
    },
    {
      id: 'memos.copy-link',
      label: t.memos.copyLink,
      section: t.memos.section,
      shortcut: 'Mod+Alt+C',
      disabledReason: hasPassage ? null : t.memos.nothingToLink,
      run: () => void copyLink(t),
    },
  ];
}

/** Copies a link to the selected passage, or to the coding in hand. */
async function copyLink(t: Messages): Promise<void> {
  const { selection, codingId } = session.getState();
  const coding = codingId === null ? undefined : findCoding(currentProject(), codingId);
  if (selection !== null) copyText(await passageLink(selection));
  else if (coding !== undefined) copyText(writeLink(coding.quote, { type: 'coding', id: coding.id }));
  else return;
  toast({ text: t.memos.linkCopied });
}
