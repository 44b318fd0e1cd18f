import { Scissors, Star, Tag, Trash2 } from 'lucide-react';
import type { CodingRow } from '../../../../shared/analysis/coding-list';
import type { CodeId } from '../../../../shared/kernel/ids';
import { useMessages } from '../../../i18n/use-messages';
import { openDialog } from '../../../state/session-store';
import { IconButton } from '../../../ui/icon-button';
import { removeRows, toggleExample } from './list-acts';
import { askForCode } from './list-keys';
import { meantRows, useListState } from './list-state';

type ListButtonsProps = { readonly codeId: CodeId; readonly rows: readonly CodingRow[] };

/** What the keys do on the rows, for the mouse. */
export function ListButtons({ codeId, rows }: ListButtonsProps) {
  const t = useMessages();
  const current = useListState((state) => state.current);
  const selected = useListState((state) => state.selected);
  const row = rows.find(({ coding }) => coding.id === current);
  const count = selected.size > 1 ? selected.size : 1;
  const disabledReason = row === undefined ? t.codingList.needsRow : null;
  const isExample = row?.code.examples.includes(row.coding.id) ?? false;
  return (
    <span>
      <IconButton
        label={t.codingList.recode(count)}
        shortcut="R"
        icon={<Tag size={16} aria-hidden />}
        disabledReason={disabledReason}
        onPress={() => row !== undefined && askForCode(row.coding.id)}
      />
      <IconButton
        label={isExample ? t.codes.isExample : t.codes.example}
        shortcut="E"
        icon={<Star size={16} aria-hidden fill={isExample ? 'currentColor' : 'none'} />}
        isPressed={isExample}
        disabledReason={disabledReason}
        onPress={() => row !== undefined && toggleExample(row.coding.id)}
      />
      <IconButton
        label={t.codingList.remove(count)}
        shortcut="Delete"
        icon={<Trash2 size={16} aria-hidden />}
        disabledReason={disabledReason}
        onPress={() => row !== undefined && removeRows(meantRows(row.coding.id), t)}
      />
      <IconButton
        label={t.codingList.split.action}
        icon={<Scissors size={16} aria-hidden />}
        disabledReason={rows.length === 0 ? t.codingList.none : null}
        onPress={() => openDialog({ kind: 'split-code', codeId })}
      />
    </span>
  );
}
