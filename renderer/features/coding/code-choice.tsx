import { Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { ChooserBody } from '../../ui/chooser-body';
import { MarkedCodes } from './marked-codes';
import { PickerRowView } from './picker-row';
import type { PickerRow } from './picker-rows';
import type { CodeChoice } from './use-code-choice';

type CodeChoiceFieldProps = {
  readonly choice: CodeChoice;
  /** Name of the field. */
  readonly label: string;
  readonly placeholder: string;
  readonly empty: string;
  /** Codes that lie on the passage already. */
  readonly applied: ReadonlySet<string>;
  /** Whether several can be marked. */
  readonly canMark: boolean;
  /** Whether a press marks a row instead of choosing it. */
  readonly isPressMarking?: boolean | undefined;
  /** Stands between field and list. */
  readonly children?: ReactNode;
};

/** The field and the list in which codes are found and marked. */
export function CodeChoiceField({
  choice,
  label,
  placeholder,
  empty,
  applied,
  canMark,
  isPressMarking = false,
  children,
}: CodeChoiceFieldProps) {
  const t = useMessages();
  const { codes } = useProject();
  const { marked } = choice;
  const isIn = (ids: { has: (id: string) => boolean }, row: PickerRow): boolean =>
    row.kind === 'code' && ids.has(row.code.id);
  const markedIds = new Set<string>(marked);
  return (
    <ChooserBody
      state={choice.state}
      label={label}
      placeholder={placeholder}
      icon={<Tag aria-hidden />}
      listLabel={t.coding.picker.results}
      groups={choice.groups}
      keyOf={(row) => (row.kind === 'code' ? row.code.id : 'create')}
      renderRow={(row) => <PickerRowView row={row} isApplied={isIn(applied, row)} />}
      isMarked={canMark ? (row) => isIn(markedIds, row) : undefined}
      onPress={(row, isMarking) => (isMarking || isPressMarking ? choice.mark(row) : choice.choose(row))}
      onKey={choice.onKey}
      empty={empty}
    >
      {children}
      {canMark && (
        <MarkedCodes codes={marked.flatMap((id) => codes.get(id) ?? [])} onUnmark={({ id }) => choice.unmark(id)} />
      )}
    </ChooserBody>
  );
}
