import { useEffect } from 'react';
import { compileFind, type FindQuery } from '../../../shared/text/find';
import { currentProject, useProject } from '../../state/project-store';
import type { HitGroup } from './hit-groups';
import { noRun, searchSession, useSearchSession, type SearchRun } from './search-session';
import { useSearchServices, type SearchServices } from './search-services';
import { sourcesOf, type SourceFilter } from './sources';

/**
 * Searches for what is asked, anew whenever that or what is looked through changes; the former search is called off.
 *
 * What was found before stays until there is something to put in its place, so that the list does not flicker while
 * one types.
 */
export function useSearchRun(): void {
  const services = useSearchServices();
  const query = useSearchSession((state) => state.query);
  const things = useSearchSession((state) => state.filter.things);
  const eventId = useSearchSession((state) => state.filter.eventId);
  const documentKind = useSearchSession((state) => state.filter.documentKind);
  const { documents, events, memos, codes } = useProject();
  useEffect(() => services.prepare(), [services, documents]);
  useEffect(() => {
    const cancel = new AbortController();
    void search(query, { things, eventId, documentKind }, { services, signal: cancel.signal });
    return () => cancel.abort();
  }, [services, query, things, eventId, documentKind, documents, events, memos, codes]);
}

type SearchParts = { readonly services: SearchServices; readonly signal: AbortSignal };

async function search(query: FindQuery, filter: SourceFilter, { services, signal }: SearchParts): Promise<void> {
  const show = (change: Partial<SearchRun>): void =>
    searchSession.setState(({ run }) => ({ run: { ...run, ...change } }));
  const compiled = compileFind(query);
  if (!compiled.ok) {
    show(compiled.error.kind === 'empty' ? noRun : { ...noRun, state: 'done', problem: compiled.error });
    return;
  }
  const { fields, revisions, byKey } = sourcesOf(currentProject(), filter);
  let groups: readonly HitGroup[] = [];
  show({ state: 'running', problem: null, searched: 0, total: revisions.length, isCut: false, missing: 0 });
  const end = await services.search(
    { query, fields, revisions },
    ({ found, searched }) => {
      if (found.length === 0) return show({ searched });
      const more = found.flatMap(({ key, hits }) => {
        const source = byKey.get(key);
        return source === undefined ? [] : [{ key, source, hits }];
      });
      groups = [...groups, ...more];
      show({ groups, searched });
    },
    signal,
  );
  if (end.kind === 'cancelled' || signal.aborted) return;
  if (end.kind === 'done') show({ state: 'done', groups, isCut: end.isCut, missing: end.missing });
  else show({ state: 'done', groups, problem: end.kind });
}
