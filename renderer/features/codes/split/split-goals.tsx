import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { CodeId } from '../../../../shared/kernel/ids';
import type { Code } from '../../../../shared/project/code';
import { useMessages } from '../../../i18n/use-messages';
import { useCodeTree } from '../../../state/code-index';
import { useProject } from '../../../state/project-store';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { ColorDot } from '../../../ui/color-dot';
import { cx } from '../../../ui/class-names';
import { Kbd } from '../../../ui/kbd';
import { goalName } from './goal-name';
import type { Goal, SplitDraft } from './split-draft';
import styles from './split.module.css';

type SplitGoalsProps = {
  readonly code: Code;
  readonly draft: SplitDraft;
  /** Goal of the passage under review; null while it stays. */
  readonly current: number | null;
  readonly nameRef: RefObject<HTMLInputElement | null>;
  readonly onGive: (goal: number | null) => void;
  readonly onAdd: (goal: Goal) => void;
};

/** Where a passage can go, each by its digit, and the field for another name. */
export function SplitGoals({ code, draft, current, nameRef, onGive, onAdd }: SplitGoalsProps) {
  const t = useMessages();
  const { codes } = useProject();
  return (
    <div className={styles.goals} role="group" aria-label={t.codingList.split.goals}>
      <GoalButton
        digit={0}
        name={t.codingList.split.stays(code.name)}
        color={code.color}
        isChosen={current === null}
        onPress={() => onGive(null)}
      />
      {draft.goals.map((goal, index) => (
        <GoalButton
          key={index}
          digit={index + 1}
          name={goalName(goal, codes)}
          color={'codeId' in goal ? codes.get(goal.codeId)?.color : undefined}
          isChosen={current === index}
          onPress={() => onGive(index)}
        />
      ))}
      <NewGoal code={code} nameRef={nameRef} onAdd={onAdd} />
    </div>
  );
}

type GoalButtonProps = {
  readonly digit: number;
  readonly name: string;
  readonly color: string | undefined;
  readonly isChosen: boolean;
  readonly onPress: () => void;
};

function GoalButton({ digit, name, color, isChosen, onPress }: GoalButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={digit < 10 ? String(digit) : undefined}
      className={cx(styles.goalButton, isChosen && styles.chosen)}
      onClick={onPress}
    >
      {digit < 10 && <Kbd shortcut={String(digit)} />}
      {color !== undefined && <ColorDot color={color} />}
      <span className={styles.goalName}>{name}</span>
    </button>
  );
}

function NewGoal({ code, nameRef, onAdd }: Pick<SplitGoalsProps, 'code' | 'nameRef' | 'onAdd'>) {
  const t = useMessages();
  const words = t.codingList.split;
  const tree = useCodeTree();
  const [name, setName] = useState('');
  const [isBelow, setIsBelow] = useState(true);
  const known = codeNamed(name, tree.ordered, code.id);
  const add = (): void => {
    if (name.trim() === '') return;
    onAdd(known === undefined ? { name: name.trim(), isBelow } : { codeId: known.id });
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.newGoal}>
      <label className={styles.newName}>
        <span className={styles.label}>
          {words.newGoal} <Kbd shortcut="N" />
        </span>
        <input
          ref={nameRef}
          className={styles.input}
          value={name}
          list="split-codes"
          placeholder={words.newGoalHint}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <datalist id="split-codes">
          {tree.ordered
            .filter(({ id }) => id !== code.id)
            .map(({ id, name: other }) => (
              <option key={id} value={other} />
            ))}
        </datalist>
      </label>
      <div className={styles.newGoalFoot}>
        {known === undefined ? (
          <Checkbox label={words.isBelow(code.name)} isSelected={isBelow} onChange={setIsBelow} />
        ) : (
          <span className={styles.label}>{words.known}</span>
        )}
        <Button disabledReason={name.trim() === '' ? words.needsName : null} onPress={add}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}

/** The first code of that name other than the one that is split. */
function codeNamed(name: string, codes: readonly Code[], without: CodeId): Code | undefined {
  const asked = name.trim();
  return codes.find((code) => code.id !== without && code.name === asked);
}
