import { useEffect, useState } from 'react';
import type { Scope } from '../../../shared/text/scopes';
import { currentProject } from '../../state/project-store';
import type { HitGroup } from './hit-groups';
import type { PassageGroup } from './passages';
import { useSearchServices } from './search-services';

/** The passages around the hits, or how far finding them is, from 0 to 1; null when it failed. */
type Passages = { readonly groups: readonly PassageGroup[] } | { readonly fraction: number } | null;

/** Finds the passages around hits in texts, off the main thread; anew whenever the hits or the scope change. */
export function usePassages(hits: readonly HitGroup[], scope: Scope): Passages {
  const { ask } = useSearchServices();
  const [passages, setPassages] = useState<Passages>({ fraction: 0 });
  useEffect(() => {
    const cancel = new AbortController();
    const { revisions } = currentProject();
    const inTexts = hits.flatMap((group) => {
      const revision = group.source.kind === 'text' ? revisions.get(group.source.revisionId) : undefined;
      return revision === undefined ? [] : [{ group: group as PassageGroup, revision }];
    });
    const documents = inTexts.map(({ group, revision: { id, paragraphs, turns } }) => ({
      revisionId: id,
      hits: group.hits,
      outline: { paragraphs, turns },
    }));
    setPassages({ fraction: 0 });
    const onProgress = (fraction: number): void => setPassages({ fraction });
    ask('scopes', { documents, scope }, { signal: cancel.signal, onProgress }).then(
      (answer) => {
        if (answer === null) return;
        setPassages({
          groups: inTexts.flatMap(({ group }, index) => {
            const spans = answer[index];
            return spans === undefined ? [] : [{ ...group, hits: spans }];
          }),
        });
      },
      () => setPassages(null),
    );
    return () => cancel.abort();
  }, [ask, hits, scope]);
  return passages;
}
