import type { AttributePlan, PlannedRow } from '../../../../shared/commands/import-attributes';
import type { AttributeOwner } from '../../../../shared/project/attribute-values';
import type { Messages } from '../../../i18n/messages';
import { useMessages } from '../../../i18n/use-messages';
import styles from './tables.module.css';
import { doesChange } from './table-choice';
import { valueText } from './value-text';

/** How many replaced values are shown as they were and as they will be. */
const shownReplacements = 3;
const misses = ['unknown', 'several', 'repeated', 'nameless'] as const;

/** What a table of attributes will do, in a few sentences. */
export function PlanSummary({ plan, of }: { readonly plan: AttributePlan; readonly of: AttributeOwner }) {
  const t = useMessages();
  return (
    <ul className={styles.plan}>
      {planSentences(t, plan, of).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function planSentences(t: Messages, plan: AttributePlan, of: AttributeOwner): readonly string[] {
  const { rows, newAttributes, refused } = plan;
  const ofStatus = (status: PlannedRow['status']): readonly PlannedRow[] => rows.filter((row) => row.status === status);
  const changes = rows.flatMap(({ key, changes: ofRow }) => ofRow.map((change) => ({ key, ...change })));
  const replaced = changes.flatMap(({ key, name, before, after }) =>
    before === null ? [] : [t.tables.replacement(key, name, valueText(t, before), valueText(t, after))],
  );
  const set = changes.length - replaced.length;
  const added = ofStatus('new').length;
  return [
    t.tables.matched(ofStatus('known').length, of),
    ...(added > 0 ? [t.tables.added(added)] : []),
    ...misses.flatMap((status) => {
      const missed = ofStatus(status);
      const keys = missed.map(({ key }) => key);
      return missed.length === 0 ? [] : [t.tables.misses[status](missed.length, keys)];
    }),
    ...(newAttributes.length > 0 && changes.length > 0 ? [t.tables.newAttributes(newAttributes)] : []),
    ...(set > 0 ? [t.tables.set(set)] : []),
    ...(replaced.length > 0 ? [t.tables.replaced(replaced.length, replaced.slice(0, shownReplacements))] : []),
    ...(refused.length > 0 ? [t.tables.refused(refused.map(({ column }) => column))] : []),
    ...(doesChange(plan) ? [] : [t.tables.nothingNew]),
  ];
}
