import { useMemo } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { currentProject, useProjectState } from '../../state/project-store';
import { go, session } from '../../state/session-store';
import { loadText } from '../../state/texts';
import type { Action } from '../../ui/action';
import { rememberQuery, searchSession, setQuery, setReview, useSearchSession } from './search-session';

/** Opens the review of what would be coded around the hits. */
export const reviewShortcut = 'Mod+Shift+A';

/** What can be searched from anywhere, and done with what was found. */
export function useSearchActions(): readonly Action[] {
  const t = useMessages();
  const isOpen = useProjectState((state) => state.project !== null);
  const hasTextHits = useSearchSession(({ run }) => run.groups.some(({ source }) => source.kind === 'text'));
  return useMemo(() => {
    if (!isOpen) return [];
    const section = t.search.section;
    return [
      {
        id: 'search.project',
        label: t.search.actions.search,
        section,
        shortcut: 'Mod+Shift+F',
        run: () => void searchSelected(),
      },
      {
        id: 'search.code',
        label: t.search.actions.code,
        section,
        shortcut: reviewShortcut,
        disabledReason: hasTextHits ? null : t.search.actions.needsHits,
        run: beginReview,
      },
    ];
  }, [t, isOpen, hasTextHits]);
}

/** Shows what would be coded around the hits. */
export function beginReview(): void {
  rememberQuery();
  searchSession.setState({ returnsTo: false });
  setReview({});
  go({ view: 'search' });
}

/** Longest selection that is taken along; more is no search term. */
const longestTerm = 200;

/** Goes to the search and takes the selected words along. */
async function searchSelected(): Promise<void> {
  const words = (await selectedWords()).trim();
  if (words !== '' && words.length <= longestTerm && !words.includes('\n'))
    setQuery({ pattern: words, isRegex: false });
  searchSession.setState(({ wanted }) => ({ wanted: wanted + 1, returnsTo: false, review: null }));
  go({ view: 'search' });
}

async function selectedWords(): Promise<string> {
  const { selection } = session.getState();
  if (selection === null) return document.getSelection()?.toString() ?? '';
  const source = currentProject().documents.get(selection.documentId);
  if (source === undefined) return '';
  return (await loadText(source.revisionId)).slice(selection.start, selection.end);
}
