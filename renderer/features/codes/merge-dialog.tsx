import { useMemo, useState } from 'react';
import { mergeCodes } from '../../../shared/commands/merge-codes';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { shownPath, type CodeTree } from '../../../shared/project/code-tree';
import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { useCodeCounts, useCodeTree } from '../../state/code-index';
import { ports } from '../../state/ports';
import { dispatch, undo, useProject } from '../../state/project-store';
import { closeDialog, holdCode, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { ColorDot } from '../../ui/color-dot';
import { Count } from '../../ui/count';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { CodeChooser } from './code-chooser';
import styles from './code-dialogs.module.css';
import { selectNone, treeState } from './tree-state';

/** Makes one code out of several: which one stays, and what that does, said before it is done. */
export function MergeDialog() {
  const t = useMessages();
  const project = useProject();
  const tree = useCodeTree();
  const asked = useSession(({ dialog }) => (dialog?.kind === 'merge-codes' ? dialog.codeIds : null));
  const codes = useMemo(() => tree.ordered.filter(({ id }) => asked?.includes(id)), [tree, asked]);
  const counts = useCodeCounts();
  const [targetId, setTargetId] = useState<CodeId | null>(() => mostUsed(codes, counts));
  const preview = useMemo(() => previewOf(project, codes, targetId), [project, codes, targetId]);
  if (asked === null || codes.length === 0) return null;
  const merge = (): void => {
    if (targetId === null || preview === null) return;
    closeDialog();
    const { params } = dispatch(mergeCodes, { targetId, codeIds: codes.map(({ id }) => id) });
    holdCode(targetId);
    selectNone(targetId);
    treeState.setState({ wanted: targetId });
    toast({ text: t.codeSystem.merge.done(String(params['merged']), String(params['code'])), undo: () => void undo() });
  };
  const [only] = codes;
  return (
    <Dialog
      title={
        codes.length === 1 ? t.codeSystem.merge.titleOne(only?.name ?? '') : t.codeSystem.merge.title(codes.length)
      }
      size="m"
      onClose={closeDialog}
      onSubmit={merge}
      footer={
        <>
          <Button onPress={closeDialog}>{t.codes.cancel}</Button>
          <Button
            variant="primary"
            type="submit"
            disabledReason={preview === null ? t.codeSystem.merge.needsTarget : null}
          >
            {t.codeSystem.merge.confirm}
          </Button>
        </>
      }
    >
      {codes.length === 1 ? (
        <CodeChooser
          label={t.codeSystem.merge.into}
          without={new Set(asked)}
          chosen={targetId ?? undefined}
          onChoose={setTargetId}
          onConfirm={merge}
        />
      ) : (
        <StayChoice codes={codes} tree={tree} targetId={targetId} onChoose={setTargetId} />
      )}
      <p className={styles.preview} aria-live="polite">
        {preview === null ? t.codeSystem.merge.needsTarget : t.codeSystem.merge.preview(preview)}
      </p>
      <p className={styles.hint}>{t.codeSystem.merge.joined}</p>
    </Dialog>
  );
}

type StayChoiceProps = {
  readonly codes: readonly Code[];
  readonly tree: CodeTree;
  readonly targetId: CodeId | null;
  readonly onChoose: (codeId: CodeId) => void;
};

function StayChoice({ codes, tree, targetId, onChoose }: StayChoiceProps) {
  const t = useMessages();
  const counts = useCodeCounts();
  return (
    <fieldset className={styles.choices}>
      <legend>{t.codeSystem.merge.stays}</legend>
      {codes.map(({ id, color }) => (
        <label key={id} className={styles.choice}>
          <input
            type="radio"
            name="merge-target"
            checked={id === targetId}
            autoFocus={id === targetId}
            onChange={() => onChoose(id)}
          />
          <ColorDot color={color} />
          <span className={styles.path}>{shownPath(tree, id)}</span>
          <Count value={counts.get(id) ?? 0} title={t.codes.count(counts.get(id) ?? 0, counts.get(id) ?? 0)} />
        </label>
      ))}
    </fieldset>
  );
}

/** The code that most passages carry stays unless another is chosen; a single one needs a choice. */
function mostUsed(codes: readonly Code[], counts: ReadonlyMap<CodeId, number>): CodeId | null {
  if (codes.length < 2) return null;
  const most = Math.max(...codes.map(({ id }) => counts.get(id) ?? 0));
  return codes.find(({ id }) => (counts.get(id) ?? 0) === most)?.id ?? null;
}

/** What merging would do, in numbers: worked out by doing it to no effect. */
function previewOf(project: Project, codes: readonly Code[], targetId: CodeId | null) {
  const codeIds = codes.map(({ id }) => id).filter((id) => id !== targetId);
  if (targetId === null || codeIds.length === 0) return null;
  const { diff, params } = mergeCodes(project, { targetId, codeIds }, ports);
  return {
    into: String(params['code']),
    codings: Number(params['codings']),
    unified: Number(params['unified']),
    subcodes: (diff.codes?.updated ?? []).filter(([was, is]) => was.parentId !== is.parentId && is.id !== targetId)
      .length,
  };
}
