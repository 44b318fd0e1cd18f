import { useState } from 'react';
import { canBeCodes } from '../../../../shared/importers/code-lists/code-table';
import { useMessages } from '../../../i18n/use-messages';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import importStyles from '../import-dialog.module.css';
import type { TableDraft } from '../incoming';
import { ProblemList } from '../problem-list';
import { TwinNote } from '../twin-note';
import { AttributeFields } from './attribute-fields';
import { SurveyFields } from './survey-fields';
import styles from './tables.module.css';
import type { TableChoice, TableUse } from './table-choice';
import type { Plans } from './use-plans';

const uses = ['survey', 'attributes', 'codes', 'none'] as const satisfies readonly TableUse[];

type TableListProps = {
  readonly tables: readonly TableDraft[];
  readonly plans: Plans;
  readonly onChange: (key: string, choice: TableChoice) => void;
};

/** Files of tables: somebody must say what each is, and which columns count. */
export function TableList({ tables, plans, onChange }: TableListProps) {
  const t = useMessages();
  if (tables.length === 0) return null;
  const files = [...new Set(tables.map(({ file }) => file))];
  return (
    <section aria-label={t.tables.title}>
      <header className={importStyles.sectionHead}>
        <h3>{t.tables.title}</h3>
      </header>
      {files.map((file) => {
        const sheets = tables.filter((draft) => draft.file === file);
        return <TableFile key={sheets[0]?.key} sheets={sheets} plans={plans} onChange={onChange} />;
      })}
    </section>
  );
}

/** One file, of which one sheet at a time is shown. */
function TableFile({
  sheets,
  plans,
  onChange,
}: Omit<TableListProps, 'tables'> & { readonly sheets: readonly TableDraft[] }) {
  const t = useMessages();
  const [shown, setShown] = useState(() => sheets.find(({ choice }) => choice?.use !== 'none')?.key);
  const draft = sheets.find(({ key }) => key === shown) ?? sheets[0];
  if (draft === undefined || draft.choice === null) return null;
  const { file, table, choice, key, twin } = draft;
  const change = (part: Partial<TableChoice>): void => onChange(key, { ...choice, ...part });
  return (
    <div className={styles.file} role="group" aria-label={file.name}>
      <p>
        <span className={importStyles.file}>{file.name}</span>
        <span className={importStyles.fact}>{` · ${t.tables.size(table.rows.length, table.columns.length)}`}</span>
      </p>
      <TwinNote twin={twin} />
      <ProblemList problems={sheets.flatMap(({ problems }) => problems)} />
      <div className={styles.head}>
        {sheets.length > 1 && (
          <Select
            label={t.tables.sheet}
            value={key}
            options={sheets.map((sheet) => ({
              id: sheet.key,
              label: t.tables.sheetAs(sheet.table.name, t.tables.usesShort[sheet.choice?.use ?? 'none']),
            }))}
            onChange={setShown}
          />
        )}
        <Segmented
          label={t.tables.use(file.name)}
          value={choice.use}
          options={uses
            .filter((id) => id !== 'codes' || canBeCodes(table))
            .map((id) => ({ id, label: t.tables.uses[id] }))}
          onChange={(use) => change({ use })}
        />
      </div>
      {choice.use === 'survey' && (
        <SurveyFields draft={draft} survey={choice.survey} onChange={(survey) => change({ survey })} />
      )}
      {choice.use === 'codes' && <p className={styles.quiet}>{t.tables.asCodes}</p>}
      {choice.use === 'attributes' && (
        <AttributeFields
          draft={draft}
          attributes={choice.attributes}
          plan={plans.get(key)}
          onChange={(attributes) => change({ attributes })}
        />
      )}
    </div>
  );
}
