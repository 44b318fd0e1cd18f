import { SlidersHorizontal } from 'lucide-react';
import { contentPercents, type MatrixContent } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, mostPinned, type MatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { PopoverButton } from '../../ui/popover-button';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { attributeId, attributeLabel, attributeOf, knownAttributes } from './column-options';
import styles from './matrix-toolbar.module.css';

/** How the same numbers are laid out: percentages, order, groups, which way round, shading, columns that stay. */
export function ShowButton({ look }: { readonly look: MatrixLook }) {
  const t = useMessages();
  const words = t.matrixTools;
  return (
    <PopoverButton label={words.show} icon={<SlidersHorizontal aria-hidden />}>
      <Select
        label={words.percent}
        value={look.percent}
        options={contentPercents.map((id) => ({ id, label: words.percents[id] }))}
        onChange={(percent) => changeMatrixLook({ percent })}
      />
      <SortChoice sort={look.sort} />
      <GroupChoice groupBy={look.groupBy} />
      <div className={styles.field}>
        <span aria-hidden className={styles.label}>
          {words.pinned}
        </span>
        <Segmented
          label={words.pinned}
          value={String(look.pinned)}
          options={Array.from({ length: mostPinned + 1 }, (_, count) => ({
            id: String(count),
            label: words.pinnedCount(count),
          }))}
          onChange={(count) => changeMatrixLook({ pinned: Number(count) })}
        />
      </div>
      <Checkbox
        label={words.transposed}
        isSelected={look.transposed}
        onChange={(transposed) => changeMatrixLook({ transposed })}
      />
      <Checkbox label={t.matrix.heat} isSelected={look.heat} onChange={(heat) => changeMatrixLook({ heat })} />
      {Object.keys(look.widths).length > 0 && (
        <Button variant="quiet" onPress={() => changeMatrixLook({ widths: {} })}>
          {words.resetWidths}
        </Button>
      )}
    </PopoverButton>
  );
}

const sorts = [
  { id: 'tree', by: 'tree', descending: false },
  { id: 'name', by: 'name', descending: false },
  { id: 'name-down', by: 'name', descending: true },
  { id: 'total-down', by: 'total', descending: true },
  { id: 'total', by: 'total', descending: false },
] as const satisfies readonly (MatrixContent['sort'] & { readonly id: string })[];

function SortChoice({ sort }: Pick<MatrixContent, 'sort'>) {
  const { matrixTools: words } = useMessages();
  const shown = sorts.find(({ by, descending }) => by === sort.by && (by === 'tree' || descending === sort.descending));
  return (
    <Select
      label={words.sort}
      value={shown?.id ?? 'tree'}
      options={sorts.map(({ id }) => ({ id, label: words.sorts[id] }))}
      onChange={(id) => {
        const { by, descending } = sorts.find((known) => known.id === id) ?? sorts[0];
        changeMatrixLook({ sort: { by, descending } });
      }}
    />
  );
}

function GroupChoice({ groupBy }: Pick<MatrixContent, 'groupBy'>) {
  const t = useMessages();
  const project = useProject();
  return (
    <Select
      label={t.matrixTools.group}
      value={typeof groupBy === 'string' ? groupBy : attributeId(groupBy)}
      options={[
        { id: 'none', label: t.matrixTools.groups.none },
        { id: 'event', label: t.matrixTools.groups.event },
        ...knownAttributes(project).map((key) => ({ id: attributeId(key), label: attributeLabel(key, t) })),
      ]}
      onChange={(id) =>
        changeMatrixLook({ groupBy: id === 'none' || id === 'event' ? id : (attributeOf(id) ?? 'none') })
      }
    />
  );
}
