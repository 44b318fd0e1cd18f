import { useMessages } from '../../i18n/use-messages';
import { handIn } from '../../state/report-choices';
import { go, useSession } from '../../state/session-store';
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

/** Leads to where files are written, with what is seen chosen there. */
export function giveOut(): void {
  handIn('charts', () => compareSession().options);
}
