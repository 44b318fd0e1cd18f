import { useMemo, useState } from 'react';
import { topmostCodes } from '../../../shared/commands/move-codes';
import type { CodeId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CodeChooser } from './code-chooser';
import { moveTo } from './code-operations';
import { treeState } from './tree-state';

const none: readonly CodeId[] = [];

/** Moves codes below another by key: what dragging does with the mouse. */
export function MoveDialog() {
  const t = useMessages();
  const tree = useCodeTree();
  const asked = useSession(({ dialog }) => (dialog?.kind === 'move-codes' ? dialog.codeIds : none));
  const codes = useMemo(() => topmostCodes(tree, asked), [tree, asked]);
  const without = useMemo(() => new Set(codes.flatMap(({ id }) => tree.subtree(id))), [tree, codes]);
  const [parentId, setParentId] = useState<CodeId | null>(null);
  const [first] = codes;
  if (first === undefined) return null;
  const move = (): void => {
    closeDialog();
    moveTo(
      codes.map(({ id }) => id),
      { parentId, before: null },
    );
    treeState.setState({ wanted: first.id });
  };
  return (
    <Dialog
      title={codes.length === 1 ? t.codeSystem.move.titleOne(first.name) : t.codeSystem.move.title(codes.length)}
      size="m"
      onClose={closeDialog}
      onSubmit={move}
      footer={
        <>
          <Button onPress={closeDialog}>{t.codes.cancel}</Button>
          <Button variant="primary" type="submit">
            {t.codeSystem.move.confirm}
          </Button>
        </>
      }
    >
      <CodeChooser
        label={t.codeSystem.move.below}
        without={without}
        none={t.codeSystem.move.root}
        chosen={parentId}
        onChoose={setParentId}
        onConfirm={move}
      />
    </Dialog>
  );
}
