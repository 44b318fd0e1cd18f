import { useMemo } from 'react';
import { intervalIndex } from '../../../shared/text/interval-index';
import { useMessages } from '../../i18n/use-messages';
import type { Messages } from '../../i18n/messages';
import { currentProject, useProjectState } from '../../state/project-store';
import { holdCoding, openDialog, session, setSelection, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import {
  applyCodes,
  applyInVivo,
  heldCoding,
  keepAsOTone,
  letGo,
  removeHeld,
  resizeHeldByWord,
  targetPassage,
} from './coding-operations';
import { codingSession, recentCodes, useCodingSession } from './coding-session';

/** What can be done with the selected passage and with the coding in hand. */
export function useCodingActions(): readonly Action[] {
  const t = useMessages();
  const project = useProjectState((state) => state.project);
  const place = useSession((state) => state.place);
  const selection = useSession((state) => state.selection);
  const codingId = useSession((state) => state.codingId);
  const used = useCodingSession((state) => state.recent);
  return useMemo(() => {
    if (project === null) return [];
    const inHand = { place, selection, codingId };
    const hasPassage = targetPassage(project, inHand) !== null;
    const hasCoding = heldCoding(project, inHand) !== undefined;
    const hasText = place.view === 'material' && place.documentId !== null;
    const recent = recentCodes(project, used).map((id) => ({ id, name: project.codes.get(id)?.name ?? '' }));
    return [
      ...passageActions(t, hasPassage ? null : t.coding.needsSelection, recent),
      ...codingActions(t, hasCoding ? null : t.coding.needsCoding),
      ...textActions(t, hasText ? null : t.coding.needsText),
    ];
  }, [t, project, place, selection, codingId, used]);
}

/** Opens the picker for the passage in hand. */
export function openPicker(): void {
  openDialog({ kind: 'code-picker' });
}

/** Takes the smallest coding at the caret in hand, or the next larger one when one of them is. */
export function takeAtCaret(t: Messages): void {
  const { caret } = codingSession.getState();
  const { place, codingId } = session.getState();
  if (caret === null || place.view !== 'material' || place.documentId === null) return;
  const codings = intervalIndex(currentProject().codings.get(place.documentId) ?? [])
    .query(caret)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const next = codings[(codings.findIndex(({ id }) => id === codingId) + 1) % Math.max(1, codings.length)];
  if (next === undefined) return codingSession.setState({ said: t.coding.needsCodingHere });
  setSelection(null);
  holdCoding(next.id);
  codingSession.setState({
    takenAt: caret,
    said: t.coding.heldSaid(currentProject().codes.get(next.codeId)?.name ?? '', next.quote),
  });
}

type NamedCode = { readonly id: Parameters<typeof applyCodes>[0][number]; readonly name: string };

function passageActions(t: Messages, disabledReason: string | null, recent: readonly NamedCode[]): Action[] {
  const section = t.coding.section;
  const last = recent[0];
  return [
    { id: 'coding.apply', label: t.coding.apply, section, shortcut: 'C', disabledReason, run: openPicker },
    {
      id: 'coding.repeat',
      label: last === undefined ? t.coding.repeat : t.coding.repeatWith(last.name),
      section,
      shortcut: '.',
      disabledReason: last === undefined ? t.coding.needsRecent : disabledReason,
      run: () => {
        if (last !== undefined) void applyCodes([last.id], t);
      },
    },
    ...recent.map(({ id, name }, index) => ({
      id: `coding.recent-${index + 1}`,
      label: t.coding.applyRecent(name),
      section,
      shortcut: String(index + 1),
      disabledReason,
      run: () => void applyCodes([id], t),
    })),
    {
      id: 'coding.in-vivo',
      label: t.coding.inVivo,
      section,
      shortcut: 'I',
      disabledReason,
      run: () => void applyInVivo(t),
    },
    {
      id: 'coding.o-tone',
      label: t.coding.oTone,
      section,
      shortcut: 'O',
      disabledReason,
      run: () => void keepAsOTone(),
    },
  ];
}

function codingActions(t: Messages, disabledReason: string | null): Action[] {
  const section = t.coding.section;
  const common = { section, disabledReason };
  return [
    {
      ...common,
      id: 'coding.recode',
      label: t.coding.recode,
      shortcut: 'R',
      run: () => openDialog({ kind: 'code-picker', recode: session.getState().codingId }),
    },
    {
      ...common,
      id: 'coding.memo',
      label: t.coding.memo,
      shortcut: 'M',
      run: () => codingSession.setState({ isMemoOpen: true }),
    },
    { ...common, id: 'coding.remove', label: t.coding.remove, shortcut: 'Delete', run: () => removeHeld(t) },
    {
      ...common,
      id: 'coding.end-later',
      label: t.coding.endLater,
      shortcut: 'Alt+Shift+ArrowRight',
      run: () => void resizeHeldByWord('end', 1),
    },
    {
      ...common,
      id: 'coding.end-earlier',
      label: t.coding.endEarlier,
      shortcut: 'Alt+Shift+ArrowLeft',
      run: () => void resizeHeldByWord('end', -1),
    },
    {
      ...common,
      id: 'coding.start-earlier',
      label: t.coding.startEarlier,
      shortcut: 'Alt+Shift+ArrowUp',
      run: () => void resizeHeldByWord('start', -1),
    },
    {
      ...common,
      id: 'coding.start-later',
      label: t.coding.startLater,
      shortcut: 'Alt+Shift+ArrowDown',
      run: () => void resizeHeldByWord('start', 1),
    },
  ];
}

function textActions(t: Messages, disabledReason: string | null): Action[] {
  const common = { section: t.coding.section, disabledReason };
  return [
    { ...common, id: 'coding.focus', label: t.coding.focusText, shortcut: 'Mod+Shift+T', run: focusText },
    { ...common, id: 'coding.take', label: t.coding.take, shortcut: 'H', run: () => takeAtCaret(t) },
    { ...common, id: 'coding.let-go', label: t.coding.letGo, shortcut: 'Escape', run: letGo },
  ];
}

function focusText(): void {
  document.querySelector<HTMLElement>('[data-coded-text]')?.focus({ preventScroll: true });
}
