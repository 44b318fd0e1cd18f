import { useMessages } from '../../i18n/use-messages';
import { go } from '../../state/session-store';
import type { Action } from '../../ui/action';

/** What leads to the history, from anywhere. */
export function useHistoryActions(): readonly Action[] {
  const t = useMessages();
  return [
    {
      id: 'edit.history',
      label: t.historyView.open,
      section: t.app.sections.edit,
      shortcut: 'Mod+Shift+H',
      run: () => go({ view: 'history' }),
    },
  ];
}
