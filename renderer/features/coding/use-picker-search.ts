import { useMemo, useState } from 'react';
import type { Coding } from '../../../shared/project/coding';
import { useCodeCounts, useCodeTree } from '../../state/code-index';
import { numberKeys } from '../../state/number-keys';
import { projectStore, useProject } from '../../state/project-store';
import { session } from '../../state/session-store';
import { codesOn, targetPassage } from './coding-operations';
import { pickerSearch, type PickerSearch } from './picker-rows';
import { usageAt } from './picker-usage';

type PickerSource = {
  readonly search: PickerSearch;
  /** Codes that lie on the passage already; none while a coding is recoded. */
  readonly applied: ReadonlySet<string>;
};

const noCodes: ReadonlySet<string> = new Set();

/** The search of a picker; what it learns from is looked at once, so that no row moves under the hand. */
export function usePickerSearch(recoded: Coding | null): PickerSource {
  const project = useProject();
  const tree = useCodeTree();
  const counts = useCodeCounts();
  const [passage] = useState(() => targetPassage(project, session.getState()));
  const [usage] = useState(() =>
    usageAt(project, {
      passage,
      coderId: projectStore.getState().coderId,
      recent: numberKeys.getState().recent,
      counts,
    }),
  );
  const without = recoded?.codeId ?? null;
  const search = useMemo(
    () => pickerSearch(tree, { usage, canCreate: without === null, without }),
    [tree, usage, without],
  );
  return { search, applied: passage === null || recoded !== null ? noCodes : codesOn(project, passage) };
}
