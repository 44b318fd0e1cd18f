import type { Coding } from '../../../shared/project/coding';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Chooser } from '../../ui/chooser';
import { CodeChoiceField } from './code-choice';
import { applyCodes, codingById, createAndApply } from './coding-operations';
import { recode } from './held-coding';
import { PickerFooter } from './picker-footer';
import { useCodeChoice, type ChosenCodes } from './use-code-choice';
import { usePickerSearch } from './use-picker-search';
import styles from './code-picker.module.css';

/** Finds codes by a few letters and puts them on the passage in hand, or makes a new one; also gives a coding another. */
export function CodePicker() {
  const dialog = useSession((state) => state.dialog);
  const t = useMessages();
  const project = useProject();
  if (dialog?.kind !== 'code-picker') return null;
  const coding = dialog.recode ? codingById(project, dialog.recode) : undefined;
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
  const { search, applied } = usePickerSearch(recoded);
  const onChoose = ({ codeIds, create }: ChosenCodes): void => {
    closeDialog();
    const [first] = codeIds;
    if (create !== null)
      void createAndApply(create.name, t, { parentId: create.parent?.id ?? null, alsoApply: codeIds });
    else if (recoded === null) void applyCodes(codeIds, t);
    else if (first !== undefined) recode(recoded.id, first, t);
  };
  const choice = useCodeChoice({ search, canMark: recoded === null, isQuick: true, onChoose });
  return (
    <>
      <CodeChoiceField
        choice={choice}
        label={title}
        placeholder={recoded === null ? t.coding.picker.placeholder : title}
        empty={recoded === null ? t.coding.picker.nothing : t.coding.picker.nothingToRecode}
        applied={applied}
        canMark={recoded === null}
      >
        {recoded !== null && <p className={styles.quote}>{recoded.quote}</p>}
      </CodeChoiceField>
      <PickerFooter row={choice.row} marked={choice.marked} isRecoding={recoded !== null} />
    </>
  );
}
