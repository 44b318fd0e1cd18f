import { Star, Tag, Trash2 } from 'lucide-react';
import { removeCodings } from '../../../shared/commands/remove-codings';
import { memoOn } from '../../../shared/commands/memo-on';
import { setMemo } from '../../../shared/commands/set-memo';
import { updateCode } from '../../../shared/commands/update-code';
import { shownPath } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import type { MemoTarget } from '../../../shared/project/memo';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { dragCodings } from '../../state/drag-formats';
import { dispatch, undo, useProject } from '../../state/project-store';
import { holdCoding, openDialog } from '../../state/session-store';
import { useWeightDraft } from '../../state/weight-draft';
import { Button } from '../../ui/button';
import { ColorDot } from '../../ui/color-dot';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { toast } from '../../ui/toast';
import { AlsoHere } from './also-here';
import { Provenance } from './provenance';
import { DraftField } from './draft-field';
import { Mentions } from './mentions';
import styles from './inspector.module.css';

/** One coding: its words, where they stand, who coded them and why. */
export function CodingInspector({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const project = useProject();
  const tree = useCodeTree();
  const code = project.codes.get(coding.codeId);
  if (code === undefined) return null;
  const target: MemoTarget = { type: 'coding', id: coding.id };
  const isExample = code.examples.includes(coding.id);
  const remove = (): void => {
    dispatch(removeCodings, { codings: [coding] });
    holdCoding(null);
    toast({ text: t.codes.codingRemoved, undo: () => void undo() });
  };
  const toggleExample = (): void => {
    const examples = isExample ? code.examples.filter((id) => id !== coding.id) : [...code.examples, coding.id];
    dispatch(updateCode, { code: { ...code, examples } });
  };
  return (
    <>
      <div
        className={styles.head}
        draggable
        title={t.acts.dragHint}
        onDragStart={({ dataTransfer }) => dragCodings(dataTransfer, [coding], coding.quote)}
      >
        <ColorDot color={code.color} />
        <span className={styles.name}>{shownPath(tree, code.id)}</span>
        <IconButton
          label={isExample ? t.codes.isExample : t.codes.example}
          icon={<Star size={14} aria-hidden fill={isExample ? 'currentColor' : 'none'} />}
          isPressed={isExample}
          onPress={toggleExample}
        />
      </div>
      <blockquote className={styles.quote} tabIndex={0}>
        {coding.quote}
      </blockquote>
      <Provenance coding={coding} />
      <div className={styles.buttons}>
        <Button
          variant="plain"
          icon={<Tag size={14} aria-hidden />}
          onPress={() => openDialog({ kind: 'code-picker', recode: coding.id })}
        >
          {t.codes.recode}
        </Button>
        <Button variant="quiet" icon={<Trash2 size={14} aria-hidden />} onPress={remove}>
          {t.codes.removeCoding}
        </Button>
      </div>
      <DraftField
        label={t.codes.memo}
        placeholder={t.codes.memoPlaceholder}
        value={memoOn(project, target)?.text ?? ''}
        onSave={(text) => dispatch(setMemo, { target, title: '', text })}
      />
      <Mentions id={coding.id} />
      <Weight coding={coding} />
      <AlsoHere coding={coding} />
    </>
  );
}

function Weight({ coding }: { readonly coding: Coding }) {
  const t = useMessages();
  const { text, change, save } = useWeightDraft(coding);
  return <NumberField label={t.codes.weight} max={100} step={5} value={text} onChange={change} onBlur={save} />;
}
