import { useMemo, useSyncExternalStore } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { useMessages } from '../../i18n/use-messages';
import type { Messages } from '../../i18n/messages';
import { useNumberKeys } from '../../state/number-keys';
import { projectStore, useProjectState } from '../../state/project-store';
import { openDialog, session } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { heldCoding } from './coding-operations';
import { heldActions } from './held-actions';
import { letGo, takeAtCaret } from './held-coding';
import { passageActions } from './passage-actions';

/**
 * What can be done with the selected passage and with the coding in hand.
 *
 * They are asked for by window, text and bar, and all are drawn again when they change: so they change only when
 * something else can be done, not with every selection. What an action is about it looks up when it runs.
 */
export function useCodingActions(): readonly Action[] {
  const t = useMessages();
  const readiness = useSyncExternalStore(subscribe, readReadiness);
  const codes = useProjectState((state) => state.project?.codes);
  const keys = useNumberKeys((state) => state.keys);
  const last = useNumberKeys(({ recent }) => recent.find((id) => codes?.has(id) === true) ?? null);
  return useMemo(
    () => (codes === undefined ? [] : actionsOf(t, readiness, codes, { keys, last })),
    [t, readiness, codes, keys, last],
  );
}

/** What there is to act on. */
type Readiness = {
  readonly hasPassage: boolean;
  readonly hasCoding: boolean;
  readonly hasText: boolean;
  readonly hasTurns: boolean;
};

function subscribe(listener: () => void): () => void {
  const stops = [session.subscribe(listener), projectStore.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

let latest: Readiness = { hasPassage: false, hasCoding: false, hasText: false, hasTurns: false };

function readReadiness(): Readiness {
  const { project } = projectStore.getState();
  const state = session.getState();
  const { place, selection } = state;
  const documentId = place.view === 'material' ? place.documentId : null;
  const document = documentId === null ? undefined : project?.documents.get(documentId);
  const hasCoding = project !== null && heldCoding(project, state) !== undefined;
  const now: Readiness = {
    hasPassage: hasCoding || selection !== null,
    hasCoding,
    hasText: document !== undefined,
    hasTurns: document !== undefined && project?.revisions.get(document.revisionId)?.turns.length !== 0,
  };
  const isSame = (Object.keys(now) as (keyof Readiness)[]).every((key) => now[key] === latest[key]);
  if (!isSame) latest = now;
  return latest;
}

type Keys = { readonly keys: readonly (CodeId | null)[]; readonly last: CodeId | null };

function actionsOf(
  t: Messages,
  { hasPassage, hasCoding, hasText, hasTurns }: Readiness,
  codes: ReadonlyMap<CodeId, Code>,
  { keys, last }: Keys,
): readonly Action[] {
  const nameOf = (id: CodeId | null): string | null => (id === null ? null : (codes.get(id)?.name ?? null));
  return [
    ...passageActions(t, hasPassage ? null : t.coding.needsSelection, {
      keys: keys.map((id) => ({ id, name: nameOf(id) })),
      last: { id: last, name: nameOf(last) },
    }),
    ...turnActions(t, hasText ? (hasTurns ? null : t.acts.needsTurns) : t.coding.needsText),
    ...heldActions(t, hasCoding ? null : t.coding.needsCoding),
    ...textActions(t, hasText ? null : t.coding.needsText),
  ];
}

function turnActions(t: Messages, disabledReason: string | null): Action[] {
  return [
    {
      id: 'coding.turns',
      label: t.acts.turns.action,
      section: t.coding.section,
      shortcut: 'T',
      disabledReason,
      run: () => openDialog({ kind: 'code-turns' }),
    },
  ];
}

function textActions(t: Messages, disabledReason: string | null): Action[] {
  const common = { section: t.acts.textSection, disabledReason };
  return [
    { ...common, id: 'coding.focus', label: t.coding.focusText, shortcut: 'Mod+Shift+T', run: focusText },
    { ...common, id: 'coding.take', label: t.coding.take, shortcut: 'H', run: () => takeAtCaret(t) },
    {
      ...common,
      id: 'coding.take-smaller',
      label: t.acts.takeSmaller,
      shortcut: 'Shift+H',
      run: () => takeAtCaret(t, -1),
    },
    { ...common, id: 'coding.let-go', label: t.coding.letGo, shortcut: 'Escape', run: letGo },
  ];
}

/** Gives the text the keyboard. */
export function focusText(): void {
  document.querySelector<HTMLElement>('[data-coded-text]')?.focus({ preventScroll: true });
}
