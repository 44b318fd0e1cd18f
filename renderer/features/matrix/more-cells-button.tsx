import { Plus } from 'lucide-react';
import { matrixCells, type MatrixCell } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook } from '../../state/matrix-look';
import { Checkbox } from '../../ui/checkbox';
import { PopoverButton } from '../../ui/popover-button';

/** What stands in the cells besides the first thing, in the order in which it was added. */
export function MoreCellsButton({ cells }: { readonly cells: readonly MatrixCell[] }) {
  const t = useMessages();
  const more = cells.length - 1;
  return (
    <PopoverButton
      label={more === 0 ? t.matrixTools.more : t.matrixTools.moreCells(more)}
      icon={<Plus aria-hidden />}
      isPressed={more > 0}
    >
      {matrixCells
        .filter((cell) => cell !== cells[0])
        .map((cell) => (
          <Checkbox
            key={cell}
            label={t.matrix.cells[cell]}
            isSelected={cells.includes(cell)}
            onChange={(isIn) =>
              changeMatrixLook({ cells: isIn ? [...cells, cell] : cells.filter((other) => other !== cell) })
            }
          />
        ))}
    </PopoverButton>
  );
}
