import { useMessages } from '../../../i18n/use-messages';
import styles from '../import-dialog.module.css';
import type { TableDraft } from '../incoming';
import { ProblemList } from '../problem-list';
import { PlanSummary } from './plan-summary';
import { surveyOf } from './table-choice';
import type { Plans } from './use-plans';

/** What became of the tables that were taken in, for the report. */
export function ReportedTables({ tables, plans }: { readonly tables: readonly TableDraft[]; readonly plans: Plans }) {
  const t = useMessages();
  return tables.map((draft) => {
    const { key, file, table, choice, problems } = draft;
    const { documents, problems: ofRows } = surveyOf(draft);
    const plan = plans.get(key);
    return (
      <li key={key} className={styles.reported}>
        <p>
          <span className={styles.file}>{file.name}</span>
          {!file.name.startsWith(table.name) && ` · ${table.name}`}
          {` · ${documents.length > 0 ? t.tables.documentsMade(documents.length) : t.tables.uses.attributes}`}
        </p>
        {plan !== undefined && choice !== null && <PlanSummary plan={plan} of={choice.attributes.of} />}
        <ProblemList problems={[...problems, ...ofRows]} />
      </li>
    );
  });
}
