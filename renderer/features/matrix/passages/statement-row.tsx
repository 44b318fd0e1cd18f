import { Ellipsis } from 'lucide-react';
import {
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { referenceOf } from '../../../../shared/analysis/reference';
import type { Statement } from '../../../../shared/project/cell-summary';
import { useMessages } from '../../../i18n/use-messages';
import { codingFormat, droppedCodings } from '../../../state/drag-formats';
import { useDraft } from '../../../state/drafts';
import { useProject } from '../../../state/project-store';
import { cx } from '../../../ui/class-names';
import { MenuButton } from '../../../ui/menu-button';
import { toast } from '../../../ui/toast';
import { EvidenceList } from './evidence-list';
import {
  deleteStatement,
  giveEvidence,
  pastedItems,
  rewriteStatement,
  shiftStatement,
  takeEvidence,
  writeStatements,
} from './statement-acts';
import { statementKey } from './statement-keys';
import styles from './statements.module.css';
import type { CellWriting } from './use-cell-summary';
import { addToDraft, beginStatement, giveUpDraft, setWriting, useWriting } from './writing-session';

type StatementRowProps = {
  readonly writing: CellWriting;
  readonly at: number;
  /** Undefined for the one that is being begun. */
  readonly statement: Statement | undefined;
  /** Rows of the list, the one being begun among them. */
  readonly count: number;
  /** Asks for the cell the statement is to go to. */
  readonly onMove: (at: number) => void;
};

/** A statement as it is written and proved; the same row becomes a statement with its first saved words. */
export function StatementRow({ writing, at, statement, count, onMove }: StatementRowProps) {
  const t = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOver, setIsOver] = useState(false);
  const isNew = statement === undefined;
  const { text, change, save } = useDraft(statement?.text ?? '', (written) => {
    if (!isNew) rewriteStatement(writing, at, written);
    else if (written.trim() !== '') writeStatements(writing, { at, texts: [written] }, t);
  });
  useFocusWhenWanted({ at, isNew }, field);

  const leave = (): void => {
    const isEmpty = text.trim() === '';
    save();
    if (isEmpty && !isNew) deleteStatement(writing, at, t);
    if (isEmpty && isNew) giveUpDraft(writing.target);
  };
  const run = (key: NonNullable<ReturnType<typeof statementKey>>): void => {
    switch (key) {
      case 'next': {
        if (text.trim() === '') return;
        save();
        return beginStatement({ target: writing.target, at: at + 1, evidence: [] });
      }
      case 'remove':
        if (isNew) {
          giveUpDraft(writing.target);
          return setWriting({ wanted: at === 0 ? null : at - 1 });
        }
        // The row stays, for the next statement; nothing typed may stay in it.
        save();
        deleteStatement(writing, at, t);
        // Who has removed the only one stays where it was.
        return count === 1
          ? beginStatement({ target: writing.target, at: 0, evidence: [] })
          : setWriting({ wanted: Math.max(0, at - 1) });
      case 'go-up':
      case 'go-down':
        return setWriting({ wanted: Math.max(0, Math.min(count - 1, at + (key === 'go-up' ? -1 : 1))) });
      case 'shift-up':
      case 'shift-down':
        save();
        return shiftStatement(writing, at, key === 'shift-up' ? -1 : 1);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const isOneLine = linesOf(event.currentTarget) === 1;
    const key = statementKey(event.nativeEvent, { value, selectionStart, selectionEnd, isOneLine });
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(key);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const items = isNew && text.trim() === '' ? pastedItems(event.clipboardData.getData('text/plain')) : [];
    if (items.length === 0) return;
    event.preventDefault();
    writeStatements(writing, { at, texts: items }, t);
    beginStatement({ target: writing.target, at: at + items.length, evidence: [] });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const ids = droppedCodings(event.dataTransfer);
    const codings = writing.cell.codings.filter(({ id }) => ids.has(id));
    if (codings.length === 0) toast({ text: t.summaries.notOfCell });
    else if (isNew) addToDraft(codings);
    else giveEvidence(writing, at, codings, t);
  };
  return (
    <li
      className={cx(styles.row, isOver && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(codingFormat)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <span aria-hidden className={styles.number}>
        {at + 1}.
      </span>
      <div className={styles.words}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          value={text}
          placeholder={t.summaries.placeholder}
          aria-label={isNew ? t.summaries.newStatement(at + 1) : t.summaries.statement(at + 1, count)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          aria-describedby={isNew ? undefined : `evidence-${at}`}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {isNew && <DraftEvidence />}
        {statement !== undefined && (
          <EvidenceList
            id={`evidence-${at}`}
            writing={writing}
            statement={statement}
            onRemove={(codingIds) => takeEvidence(writing, at, codingIds, t)}
          />
        )}
      </div>
      {!isNew && (
        <div className={styles.menu}>
          <MenuButton label={t.summaries.actions} icon={<Ellipsis aria-hidden />} items={menuOf()} />
        </div>
      )}
    </li>
  );

  function menuOf() {
    const last = writing.statements.length - 1;
    return [
      {
        id: 'up',
        label: t.summaries.up,
        shortcut: 'Alt+ArrowUp',
        disabledReason: at === 0 ? t.summaries.isFirst : null,
        onAction: () => shiftStatement(writing, at, -1),
      },
      {
        id: 'down',
        label: t.summaries.down,
        shortcut: 'Alt+ArrowDown',
        disabledReason: at === last ? t.summaries.isLast : null,
        onAction: () => shiftStatement(writing, at, 1),
      },
      { id: 'move', label: t.summaries.moveTo, startsGroup: true, onAction: () => onMove(at) },
      {
        id: 'remove',
        label: t.summaries.remove,
        danger: true,
        startsGroup: true,
        onAction: () => deleteStatement(writing, at, t),
      },
    ];
  }
}

/** References of the passages a statement was begun from. */
function DraftEvidence() {
  const project = useProject();
  const evidence = useWriting(({ draft }) => draft?.evidence);
  if (evidence === undefined || evidence.length === 0) return null;
  const references = new Set(evidence.map((coding) => referenceOf(project, coding)));
  return <div className={styles.evidence}>{[...references].join(', ')}</div>;
}

/** Takes the keyboard to the field, at the end of its words, when it is this one's turn. */
function useFocusWhenWanted(
  { at, isNew }: { readonly at: number; readonly isNew: boolean },
  field: RefObject<HTMLTextAreaElement | null>,
): void {
  const isWanted = useWriting(({ wanted }) => wanted === at || (wanted === 'draft' && isNew));
  useLayoutEffect(() => {
    if (!isWanted || field.current === null) return;
    setWriting({ wanted: null });
    field.current.focus();
    const end = field.current.value.length;
    field.current.setSelectionRange(end, end);
  }, [isWanted, field]);
}

/** Lines the words take as drawn: the field is as high as they are. */
function linesOf(field: HTMLTextAreaElement): number {
  const style = getComputedStyle(field);
  const inner = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  return Math.max(1, Math.round(inner / parseFloat(style.lineHeight)));
}
