import { useMessages } from '../../i18n/use-messages';
import { reportChoicesKey } from '../../state/report-choices-key';
import { go, useSession } from '../../state/session-store';
import { remember, remembered } from '../../state/settings-store';
import type { Action } from '../../ui/action';
import { analyses, optionsOf } from './analyses';
import { choose, compareSession } from './compare-session';

/** What one can compare, by palette. */
export function useCompareActions(): readonly Action[] {
  const t = useMessages();
  const isShown = useSession((state) => state.place.view === 'compare');
  const section = t.compare.title;
  return [
    ...analyses.map((id) => ({
      id: `compare.${id}`,
      label: `${t.compare.title}: ${t.compare.analyses[id]}`,
      section,
      run: () => {
        choose(optionsOf(id));
        go({ view: 'compare' });
      },
    })),
    {
      id: 'compare.give-out',
      label: t.compare.giveOutChart,
      section,
      disabledReason: isShown ? null : t.compare.needsView,
      run: giveOut,
    },
  ];
}

/** Leads to where files are written, with what is seen chosen there; kind of file and language stay as they were. */
export function giveOut(): void {
  const key = reportChoicesKey('charts');
  remember(key, JSON.stringify({ ...readRemembered(key), options: compareSession().options }));
  go({ view: 'report', format: 'charts' });
}

function readRemembered(key: string): object {
  try {
    const value: unknown = JSON.parse(remembered(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
