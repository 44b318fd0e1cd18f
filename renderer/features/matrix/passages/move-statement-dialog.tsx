import { useState } from 'react';
import { moveStatementToCell } from '../../../../shared/commands/move-statement-to-cell';
import type { CodeId } from '../../../../shared/kernel/ids';
import { useMessages } from '../../../i18n/use-messages';
import { dispatch, undo } from '../../../state/project-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Select } from '../../../ui/select';
import { toast } from '../../../ui/toast';
import type { Sheet } from '../sheet';
import styles from './statements.module.css';
import type { CellWriting } from './use-cell-summary';

type MoveStatementDialogProps = {
  readonly writing: CellWriting;
  readonly at: number;
  readonly sheet: Sheet;
  readonly onClose: () => void;
};

/** Stands for all rows or all columns: a statement may go into a synthesis. */
const all = 'all';

/** Asks for the cell that a statement is to go to. */
export function MoveStatementDialog({ writing, at, sheet, onClose }: MoveStatementDialogProps) {
  const t = useMessages();
  const [row, setRow] = useState<string>(writing.target.codeId ?? all);
  const [column, setColumn] = useState<string>(writing.target.columnId ?? all);
  const codeId = row === all ? null : (row as CodeId);
  const columnId = column === all ? null : column;
  const isOwn = codeId === writing.target.codeId && columnId === writing.target.columnId;
  const rows = [
    ...sheet.rows.map(({ id, path }) => ({ id: id, label: path })),
    { id: all, label: t.summaries.titles.column },
  ];
  const columns = [
    ...sheet.columns.map(({ id, name }) => ({ id, label: name })),
    { id: all, label: t.summaries.titles.row },
  ];
  const move = (): void => {
    const { summary, cell } = writing;
    if (isOwn || summary === undefined) return;
    onClose();
    const codings = sheet.codingsOf(codeId, columnId);
    const { params } = dispatch(moveStatementToCell, {
      summaryId: summary.id,
      at,
      cell: { view: cell.view, codeId, columnId, codings },
    });
    const names = [
      rows.find(({ id }) => id === row)?.label ?? '',
      columns.find(({ id }) => id === column)?.label ?? '',
    ];
    toast({ text: t.summaries.moved(names.join(' · '), Number(params['left'])), undo: () => void undo() });
  };
  return (
    <Dialog
      title={t.summaries.moveTitle}
      size="s"
      onClose={onClose}
      onSubmit={move}
      footer={
        <>
          <Button onPress={onClose}>{t.summaries.cancel}</Button>
          <Button variant="primary" type="submit" disabledReason={isOwn ? t.summaries.ownCell : null}>
            {t.summaries.move}
          </Button>
        </>
      }
    >
      <div className={styles.move}>
        <Select label={t.summaries.moveRow} value={row} options={rows} onChange={setRow} />
        <Select label={t.summaries.moveColumn} value={column} options={columns} onChange={setColumn} />
      </div>
    </Dialog>
  );
}
