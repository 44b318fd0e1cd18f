import { useMemo, useState } from 'react';
import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CodeChooser } from './code-chooser';
import { codingsOf, recodeTo } from './list/list-acts';

const none: readonly CodingId[] = [];

/** Asks for the code that one or several codings shall have. */
export function RecodeDialog() {
  const t = useMessages();
  const { codings } = useProject();
  const asked = useSession(({ dialog }) => (dialog?.kind === 'recode-codings' ? dialog.codingIds : none));
  // Their own code is no choice, if they all have the same.
  const without = useMemo(() => {
    const own = new Set(codings.size === 0 ? [] : codingsOf(new Set(asked)).map(({ codeId }) => codeId));
    return own.size === 1 ? own : new Set<CodeId>();
  }, [codings, asked]);
  const [codeId, setCodeId] = useState<CodeId | null>(null);
  const recode = (): void => {
    if (codeId === null) return;
    closeDialog();
    recodeTo(new Set(asked), codeId, t);
  };
  return (
    <Dialog
      title={t.codingList.recodeTitle(asked.length)}
      size="m"
      onClose={closeDialog}
      onSubmit={recode}
      footer={
        <>
          <Button onPress={closeDialog}>{t.codes.cancel}</Button>
          <Button variant="primary" type="submit" disabledReason={codeId === null ? t.codingList.needsCode : null}>
            {t.codingList.recodeConfirm}
          </Button>
        </>
      }
    >
      <CodeChooser
        label={t.codingList.newCode}
        without={without}
        chosen={codeId ?? undefined}
        onChoose={setCodeId}
        onConfirm={recode}
      />
    </Dialog>
  );
}
