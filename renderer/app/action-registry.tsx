import { useEffect, useSyncExternalStore } from 'react';
import { useAttributesActions } from '../features/attributes/attributes-actions';
import { useCodesActions } from '../features/codes/codes-actions';
import { useCodingActions } from '../features/coding/coding-actions';
import { useReadingActions } from '../features/coding/reading-actions';
import { useCompareActions } from '../features/compare/compare-actions';
import { useDocumentsActions } from '../features/documents/documents-actions';
import { useEditingActions } from '../features/editing/editing-actions';
import { useExchangeActions } from '../features/exchange/exchange-actions';
import { useHistoryActions } from '../features/history/history-actions';
import { useMatrixActions } from '../features/matrix/matrix-actions';
import { useMemosActions } from '../features/memos/memos-actions';
import { useOToneActions } from '../features/o-tones/o-tone-actions';
import { useReportActions } from '../features/report/report-actions';
import { useSearchActions } from '../features/search/search-actions';
import { useProjectState } from '../state/project-store';
import type { Action } from '../ui/action';
import { announce } from './announcements';
import { useShellActions } from './shell-actions';

let current: readonly Action[] = [];
/** What each action does now; what is offered asks here, so that it stays the same while it says the same. */
let runs: ReadonlyMap<string, () => void> = new Map();
const listeners = new Set<() => void>();

function setActions(actions: readonly Action[]): void {
  const known = new Map(current.map((action) => [action.id, action]));
  runs = new Map(actions.map(({ id, run }) => [id, run]));
  const next = actions.map((action) => {
    const before = known.get(action.id);
    if (before !== undefined && saysTheSame(before, action)) return before;
    return { ...action, run: () => runs.get(action.id)?.() };
  });
  if (next.length === current.length && next.every((action, index) => action === current[index])) return;
  current = next;
  for (const listener of listeners) listener();
}

function saysTheSame(a: Action, b: Action): boolean {
  return (
    a.label === b.label &&
    a.section === b.section &&
    a.shortcut === b.shortcut &&
    (a.disabledReason ?? null) === (b.disabledReason ?? null)
  );
}

/** Hears when anything else can be done, or is called otherwise; returns the function that stops it. */
export function onActions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything that can be done at this moment. */
export function currentActions(): readonly Action[] {
  return current;
}

/** Everything that can be done; draws again when that changes. An action that says the same stays the same value. */
export function useActions(): readonly Action[] {
  return useSyncExternalStore(onActions, currentActions);
}

/** Does it, or says why it cannot be done now. */
export function runAction(action: Action): void {
  const reason = action.disabledReason ?? null;
  if (reason === null) action.run();
  else announce(reason);
}

/** Collects the actions of the shell and of every feature; draws nothing, so that no view is drawn for its sake. */
export function ActionRegistry() {
  const isOpen = useProjectState((state) => state.status === 'open');
  return isOpen ? <WorkspaceActions /> : <WelcomeActions />;
}

function WelcomeActions() {
  const shell = useShellActions();
  const exchange = useExchangeActions();
  usePublished([...exchange, ...shell]);
  return null;
}

function WorkspaceActions() {
  usePublished([
    ...useExchangeActions(),
    ...useReportActions(),
    ...useShellActions(),
    ...useHistoryActions(),
    ...useCodingActions(),
    ...useReadingActions(),
    ...useCodesActions(),
    ...useDocumentsActions(),
    ...useAttributesActions(),
    ...useEditingActions(),
    ...useMatrixActions(),
    ...useCompareActions(),
    ...useOToneActions(),
    ...useSearchActions(),
    ...useMemosActions(),
  ]);
  return null;
}

function usePublished(actions: readonly Action[]): void {
  useEffect(() => setActions(actions));
}
