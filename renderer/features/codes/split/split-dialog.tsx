import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { codingRows } from '../../../../shared/analysis/coding-list';
import { splitCode } from '../../../../shared/commands/split-code';
import type { CodeId, CodingId } from '../../../../shared/kernel/ids';
import type { Code } from '../../../../shared/project/code';
import { useMessages } from '../../../i18n/use-messages';
import { dispatch, undo, useProject } from '../../../state/project-store';
import { closeDialog, useSession } from '../../../state/session-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { toast } from '../../../ui/toast';
import { assign, emptyDraft, partsOf, withGoal, type Goal, type SplitDraft } from './split-draft';
import { SplitGoals } from './split-goals';
import { SplitList } from './split-list';
import { SplitPassage } from './split-passage';
import styles from './split.module.css';

/** Reviews that were left before they were applied: they go on where they were. Forgotten when the window closes. */
const drafts = new Map<CodeId, SplitDraft>();

/** Goes through the passages of a code and gives each to the old, a new or another code; applied as one step. */
export function SplitDialog() {
  const codeId = useSession(({ dialog }) => (dialog?.kind === 'split-code' ? dialog.codeId : null));
  const { codes } = useProject();
  const code = codeId === null ? undefined : codes.get(codeId);
  return code === undefined ? null : <SplitReview key={code.id} code={code} />;
}

function SplitReview({ code }: { readonly code: Code }) {
  const t = useMessages();
  const words = t.codingList.split;
  const project = useProject();
  const rows = useMemo(() => codingRows(project, [code.id]), [project, code.id]);
  const ids = useMemo(() => rows.map(({ coding }) => coding.id), [rows]);
  const [draft, setDraft] = useState(() => drafts.get(code.id) ?? emptyDraft);
  const [wanted, setAt] = useState(() => firstOpen(ids, draft));
  const nameField = useRef<HTMLInputElement>(null);
  const listField = useRef<HTMLDivElement>(null);
  const at = Math.min(wanted, Math.max(0, rows.length - 1));
  const row = rows[at];
  const parts = partsOf(draft, ids, (id) => project.codes.has(id));
  const moved = parts.reduce((sum, { codingIds }) => sum + codingIds.length, 0);

  const change = (next: SplitDraft): void => {
    drafts.set(code.id, next);
    setDraft(next);
  };
  const give = (goal: number | null): void => {
    const id = ids[at];
    if (id === undefined || (goal !== null && draft.goals[goal] === undefined)) return;
    change(assign(draft, id, goal));
    setAt(Math.min(at + 1, ids.length - 1));
  };
  const addGoal = (goal: Goal): void => {
    change(withGoal(draft, goal)[0]);
    listField.current?.focus();
  };
  const apply = (): void => {
    if (moved === 0) return;
    closeDialog();
    drafts.delete(code.id);
    const { params } = dispatch(splitCode, { codeId: code.id, parts });
    toast({ text: words.done(Number(params['codings']), String(params['parts'])), undo: () => void undo() });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== listField.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = splitKey(event.key, { at, count: ids.length, give, setAt, name: () => nameField.current?.focus() });
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <Dialog
      title={words.title(code.name)}
      size="l"
      isDismissable={false}
      onClose={closeDialog}
      footer={
        <>
          <span className={styles.progress} aria-live="polite">
            {words.progress(moved, ids.length)}
          </span>
          <Button onPress={closeDialog}>{words.later}</Button>
          <Button variant="primary" disabledReason={moved === 0 ? words.nothing : null} onPress={apply}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.review} onKeyDown={onKeyDown}>
        <SplitList rows={rows} at={at} draft={draft} listRef={listField} onChoose={setAt} />
        <div className={styles.work}>
          {row !== undefined && <SplitPassage row={row} />}
          <SplitGoals
            code={code}
            draft={draft}
            current={row === undefined ? null : (draft.assigned.get(row.coding.id) ?? null)}
            nameRef={nameField}
            onGive={give}
            onAdd={addGoal}
          />
        </div>
      </div>
    </Dialog>
  );
}

type SplitKeys = {
  readonly at: number;
  readonly count: number;
  readonly give: (goal: number | null) => void;
  readonly setAt: (index: number) => void;
  readonly name: () => void;
};

function splitKey(key: string, { at, count, give, setAt, name }: SplitKeys): (() => void) | null {
  const last = count - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at - 1),
    PageDown: Math.min(last, at + 8),
    PageUp: Math.max(0, at - 8),
    Home: 0,
    End: last,
  };
  const next = to[key];
  if (next !== undefined) return () => setAt(next);
  if (key === '0') return () => give(null);
  if (/^[1-9]$/.test(key)) return () => give(Number(key) - 1);
  return key.toLowerCase() === 'n' ? name : null;
}

/** The first passage that was not given away yet. */
function firstOpen(ids: readonly CodingId[], { assigned }: SplitDraft): number {
  return Math.max(
    0,
    ids.findIndex((id) => !assigned.has(id)),
  );
}
