import { Tag } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import { useMessages } from '../../i18n/use-messages';
import { numberKeys } from '../../state/number-keys';
import { useProject } from '../../state/project-store';
import { closeDialog, session, useSession } from '../../state/session-store';
import { Chooser } from '../../ui/chooser';
import { ChooserBody } from '../../ui/chooser-body';
import { numberWithAlt } from '../../ui/shortcut';
import { useChooser } from '../../ui/use-chooser';
import { applyCodes, createAndApply, heldCoding } from './coding-operations';
import { pinCode, recode } from './held-coding';
import { MarkedCodes } from './marked-codes';
import { PickerFooter } from './picker-footer';
import { PickerRowView } from './picker-row';
import type { PickerRow } from './picker-rows';
import { usePickerSearch } from './use-picker-search';
import styles from './code-picker.module.css';

/** Finds codes by a few letters and puts them on the passage in hand, or makes a new one; also gives a coding another. */
export function CodePicker() {
  const dialog = useSession((state) => state.dialog);
  const t = useMessages();
  const project = useProject();
  if (dialog?.kind !== 'code-picker') return null;
  const coding = dialog.recode ? heldCoding(project, { ...session.getState(), codingId: dialog.recode }) : undefined;
  const title =
    coding === undefined
      ? t.coding.picker.title
      : t.coding.picker.recodeTitle(project.codes.get(coding.codeId)?.name ?? '');
  return (
    <Chooser title={title} onClose={closeDialog}>
      <PickerBody title={title} recoded={coding ?? null} />
    </Chooser>
  );
}

type PickerBodyProps = {
  readonly title: string;
  /** The coding that gets another code; null when a passage is coded. */
  readonly recoded: Coding | null;
};

function PickerBody({ title, recoded }: PickerBodyProps) {
  const t = useMessages();
  const codes = useProject((project) => project.codes);
  const { search, applied } = usePickerSearch(recoded);
  const state = useChooser();
  const [marked, setMarked] = useState<readonly CodeId[]>([]);
  const { likely, others } = search(state.query);
  const groups = [
    { id: 'likely', label: likely.length === 0 ? null : t.acts.picker.likely, rows: likely },
    { id: 'others', label: likely.length === 0 || others.length === 0 ? null : t.acts.picker.all, rows: others },
  ];
  const active = state.active === null ? undefined : [...likely, ...others][state.active];

  /** Applies what is marked and the row, all in one step. */
  const apply = (row: PickerRow | undefined): void => {
    const id = row?.kind === 'code' ? row.code.id : null;
    const all = id === null || marked.includes(id) ? marked : [...marked, id];
    if (row === undefined && all.length === 0) return;
    closeDialog();
    if (row?.kind === 'create')
      void createAndApply(row.name, t, { parentId: row.parent?.id ?? null, alsoApply: marked });
    else if (recoded !== null && id !== null) recode(recoded.id, id, t);
    else void applyCodes(all, t);
  };
  const mark = (row: PickerRow | undefined): void => {
    if (row?.kind !== 'code' || recoded !== null) return;
    const { id } = row.code;
    setMarked((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
    // What was typed has done its work; only what is pointed out from here on goes with the marked ones.
    if (state.query !== '') {
      state.write('');
      state.point(null);
    }
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: PickerRow | undefined): boolean => {
    const isMod = event.ctrlKey || event.metaKey;
    const pin = numberWithAlt(event.nativeEvent);
    const isEmpty = state.query === '';
    if (pin !== null && row?.kind === 'code') pinCode(row.code.id, t, pin);
    else if (event.key === 'Enter' && event.shiftKey) apply(others.find(({ kind }) => kind === 'create') ?? row);
    else if (event.key === 'Enter' && isMod && recoded === null) mark(row);
    else if (event.key === 'Enter') apply(row);
    else if (isEmpty && event.key === ' ') mark(row);
    else if (isEmpty && event.key === 'Backspace') setMarked(marked.slice(0, -1));
    else if (isEmpty && /^[1-9]$/.test(event.key) && !event.altKey && !isMod) applyNumber(Number(event.key));
    else return false;
    return true;
  };
  const applyNumber = (number: number): void => {
    const id = numberKeys.getState().keys[number - 1];
    apply([...likely, ...others].find((row) => row.kind === 'code' && row.code.id === id));
  };
  return (
    <>
      <ChooserBody
        state={state}
        label={title}
        placeholder={recoded === null ? t.coding.picker.placeholder : title}
        icon={<Tag aria-hidden />}
        listLabel={t.coding.picker.results}
        groups={groups}
        keyOf={(row) => (row.kind === 'code' ? row.code.id : 'create')}
        renderRow={(row) => <PickerRowView row={row} isApplied={row.kind === 'code' && applied.has(row.code.id)} />}
        isMarked={recoded === null ? (row) => row.kind === 'code' && marked.includes(row.code.id) : undefined}
        onPress={(row, isMarking) => (isMarking ? mark(row) : apply(row))}
        onKey={onKey}
        empty={recoded === null ? t.coding.picker.nothing : t.coding.picker.nothingToRecode}
      >
        {recoded !== null && <p className={styles.quote}>{recoded.quote}</p>}
        {recoded === null && (
          <MarkedCodes
            codes={marked.flatMap((id) => codes.get(id) ?? [])}
            onUnmark={({ id }) => setMarked(marked.filter((other) => other !== id))}
          />
        )}
      </ChooserBody>
      <PickerFooter row={active} marked={marked} isRecoding={recoded !== null} />
    </>
  );
}
