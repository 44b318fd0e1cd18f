import { Quote } from 'lucide-react';
import type { Coding } from '../../../../shared/project/coding';
import { useMessages } from '../../../i18n/use-messages';
import { MenuButton } from '../../../ui/menu-button';
import type { MenuEntry } from '../../../ui/menu-list';
import { giveEvidence, takeEvidence } from './statement-acts';
import type { CellWriting } from './use-cell-summary';
import { beginStatement } from './writing-session';

type GiveEvidenceProps = {
  readonly writing: CellWriting;
  /** All that lies exactly on the passage. */
  readonly codings: readonly Coding[];
  readonly isActive: boolean;
};

/** Makes a passage evidence of a statement, or takes it away again: what dragging does with the mouse. */
export function GiveEvidence({ writing, codings, isActive }: GiveEvidenceProps) {
  const t = useMessages();
  const { statements, target } = writing;
  const ids = codings.map(({ id }) => id);
  const items = statements.map(({ text, codingIds }, at): MenuEntry => {
    const isGiven = ids.some((id) => codingIds.includes(id));
    return {
      id: `${at}`,
      label: isGiven ? t.summaries.takeFrom(at + 1, text) : t.summaries.giveTo(at + 1, text),
      onAction: () => (isGiven ? takeEvidence(writing, at, ids, t) : giveEvidence(writing, at, codings, t)),
    };
  });
  return (
    <span data-giving>
      <MenuButton
        label={t.summaries.give}
        icon={<Quote aria-hidden />}
        shortcut="E"
        excludeFromTabOrder={!isActive}
        items={[
          ...items,
          {
            id: 'new',
            label: t.summaries.giveToNew,
            startsGroup: items.length > 0,
            // Once the menu has gone: as long as it is open it keeps the keyboard.
            onAction: () =>
              requestAnimationFrame(() => beginStatement({ target, at: statements.length, evidence: codings })),
          },
        ]}
      />
    </span>
  );
}
