import { useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { numberKeys } from '../../state/number-keys';
import type { ChooserGroup } from '../../ui/chooser-list';
import { numberWithAlt } from '../../ui/shortcut';
import { useChooser, type ChooserState } from '../../ui/use-chooser';
import { pinCode } from './held-coding';
import type { PickerRow, PickerSearch } from './picker-rows';

/** What is chosen in the end: codes that are there, and perhaps one that is to be made. */
export type ChosenCodes = {
  readonly codeIds: readonly CodeId[];
  readonly create: Extract<PickerRow, { kind: 'create' }> | null;
};

type CodeChoiceOptions = {
  readonly search: PickerSearch;
  /** Whether several can be marked and applied together. */
  readonly canMark: boolean;
  /** Whether the likeliest code is pointed out before anything is typed. */
  readonly isQuick: boolean;
  readonly onChoose: (chosen: ChosenCodes) => void;
};

/** A field that finds codes: what is marked in it, and what its keys do. */
export type CodeChoice = {
  readonly state: ChooserState;
  readonly groups: readonly ChooserGroup<PickerRow>[];
  /** The row pointed out. */
  readonly row: PickerRow | undefined;
  readonly marked: readonly CodeId[];
  readonly mark: (row: PickerRow | undefined) => void;
  readonly unmark: (id: CodeId) => void;
  /** Chooses what is marked and a row. */
  readonly choose: (row: PickerRow | undefined) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, row: PickerRow | undefined) => boolean;
};

/** Finding, marking and choosing codes by keys, wherever codes are asked for. */
export function useCodeChoice({ search, canMark, isQuick, onChoose }: CodeChoiceOptions): CodeChoice {
  const t = useMessages();
  const state = useChooser(isQuick ? 0 : null);
  const [marked, setMarked] = useState<readonly CodeId[]>([]);
  const groups = groupsOf(search, state.query, t);
  const rows = groups.flatMap((group) => group.rows);
  const isEmpty = state.query === '';

  const choose = (row: PickerRow | undefined): void => {
    const codeIds = row?.kind === 'code' ? [...new Set([...marked, row.code.id])] : marked;
    const create = row?.kind === 'create' ? row : null;
    if (codeIds.length > 0 || create !== null) onChoose({ codeIds, create });
  };
  const unmark = (id: CodeId): void => setMarked(marked.filter((other) => other !== id));
  const mark = (row: PickerRow | undefined): void => {
    if (row?.kind !== 'code' || !canMark) return;
    const { id } = row.code;
    if (marked.includes(id)) unmark(id);
    else setMarked([...marked, id]);
    // What was typed has done its work; only what is pointed out from here on goes with the marked ones.
    if (isEmpty) return;
    state.write('');
    state.point(null);
  };
  const chooseNumber = (number: number): void => {
    const id = numberKeys.getState().keys[number - 1];
    choose(rows.find((row) => row.kind === 'code' && row.code.id === id));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: PickerRow | undefined): boolean => {
    const isMod = event.ctrlKey || event.metaKey;
    const pin = numberWithAlt(event.nativeEvent);
    if (pin !== null && row?.kind === 'code') pinCode(row.code.id, t, pin);
    else if (event.key === 'Enter' && event.shiftKey) choose(rows.find(({ kind }) => kind === 'create') ?? row);
    else if (event.key === 'Enter' && isMod && canMark) mark(row);
    else if (event.key === 'Enter') choose(row);
    else if (isEmpty && event.key === ' ') mark(row);
    else if (isEmpty && event.key === 'Backspace') setMarked(marked.slice(0, -1));
    else if (isEmpty && /^[1-9]$/.test(event.key) && !event.altKey && !isMod) chooseNumber(Number(event.key));
    else return false;
    return true;
  };
  return {
    state,
    groups,
    row: state.active === null ? undefined : rows[state.active],
    marked,
    mark,
    unmark,
    choose,
    onKey,
  };
}

function groupsOf(search: PickerSearch, query: string, t: Messages): readonly ChooserGroup<PickerRow>[] {
  const { likely, others } = search(query);
  if (likely.length === 0) return [{ id: 'others', label: null, rows: others }];
  const all = others.length === 0 ? [] : [{ id: 'others', label: t.acts.picker.all, rows: others }];
  return [{ id: 'likely', label: t.acts.picker.likely, rows: likely }, ...all];
}
