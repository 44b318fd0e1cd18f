import { useMemo } from 'react';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { isInFocusMode, setFocusMode } from '../../state/focus-mode';
import { openDialog, session, useSession } from '../../state/session-store';
import { loadText } from '../../state/texts';
import { currentProject } from '../../state/project-store';
import type { Action } from '../../ui/action';
import { toast } from '../../ui/toast';
import { focusText } from './coding-actions';
import { openFind, stepHit } from './find-session';
import { changeReadingLook, currentReadingLook } from '../../state/reading-look';
import { setPanel } from './reading-panels';

/** What can be done with the text one reads: find, filter, go, look at it in another way. */
export function useReadingActions(): readonly Action[] {
  const t = useMessages();
  const hasText = useSession(({ place }) => place.view === 'material' && place.documentId !== null);
  return useMemo(() => readingActions(t, hasText ? null : t.coding.needsText), [t, hasText]);
}

function readingActions(t: Messages, disabledReason: string | null): Action[] {
  const common = { section: t.reading.section, disabledReason };
  const words = t.reading;
  return [
    { ...common, id: 'reading.find', label: words.find, shortcut: 'Mod+F', run: () => void findSelected() },
    { ...common, id: 'reading.find-next', label: words.nextHit, shortcut: 'F3', run: () => stepHit(1) },
    { ...common, id: 'reading.find-previous', label: words.previousHit, shortcut: 'Shift+F3', run: () => stepHit(-1) },
    { ...common, id: 'reading.filter', label: words.filter.title, shortcut: 'F', run: () => setPanel('filter') },
    {
      ...common,
      id: 'reading.go-to',
      label: words.goTo.action,
      shortcut: 'Mod+G',
      run: () => openDialog({ kind: 'go-to' }),
    },
    { ...common, id: 'reading.look', label: words.look.action, run: () => setPanel('look') },
    {
      ...common,
      id: 'reading.lines',
      label: words.look.toggleLines,
      run: () => changeReadingLook({ hasLines: !currentReadingLook().hasLines }),
    },
    {
      ...common,
      id: 'reading.focus',
      label: words.focusMode,
      shortcut: 'Mod+Shift+.',
      run: () => toggleFocusMode(t),
    },
  ];
}

function toggleFocusMode(t: Messages): void {
  const isOn = !isInFocusMode();
  setFocusMode(isOn);
  if (!isOn) return;
  toast({ text: t.reading.focusModeTold });
  focusText();
}

/** Opens the search with what is selected. */
async function findSelected(): Promise<void> {
  const { selection } = session.getState();
  const revisionId = selection && currentProject().documents.get(selection.documentId)?.revisionId;
  if (!selection || !revisionId) return openFind('');
  const text = await loadText(revisionId);
  openFind(text.slice(selection.start, selection.end));
}
