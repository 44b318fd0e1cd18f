import { setWeight } from '../../shared/commands/set-weight';
import type { Coding } from '../../shared/project/coding';
import { useDraft, type Draft } from './drafts';
import { dispatch } from './project-store';

/** The weight of a coding while it is being typed; one change, however many keys it took. */
export function useWeightDraft(coding: Coding): Draft {
  const stored = coding.weight === null ? '' : String(coding.weight);
  return useDraft(stored, (typed) => dispatch(setWeight, { coding, weight: typed === '' ? null : Number(typed) }));
}
