import { useMemo } from 'react';
import type { AttributePlan } from '../../../../shared/commands/import-attributes';
import { attributeOwners } from '../../../../shared/project/attribute-values';
import { useMessages } from '../../../i18n/use-messages';
import { Checkbox } from '../../../ui/checkbox';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import type { TableDraft } from '../incoming';
import { ColumnTable, columnOptions, withColumn } from './column-table';
import { PlanSummary } from './plan-summary';
import type { AttributeChoice } from './table-choice';
import styles from './tables.module.css';

type AttributeFieldsProps = {
  readonly draft: TableDraft;
  readonly attributes: AttributeChoice;
  readonly plan: AttributePlan | undefined;
  readonly onChange: (attributes: AttributeChoice) => void;
};

/** Whose attributes a table holds and in which columns; below it what they would change. */
export function AttributeFields({ draft: { table }, attributes, plan, onChange }: AttributeFieldsProps) {
  const t = useMessages();
  const { of, key, documentKey, values, withNewCases } = attributes;
  const columns = useMemo(() => columnOptions(table), [table]);
  const documentColumns = useMemo(() => [{ id: 'none', label: t.tables.noDocumentColumn }, ...columns], [columns, t]);
  return (
    <>
      <div className={styles.owner}>
        <span aria-hidden>{t.tables.of}</span>
        <Segmented
          label={t.tables.of}
          value={of}
          options={attributeOwners.map((id) => ({ id, label: t.attributes.owners[id] }))}
          onChange={(next) => onChange({ ...attributes, of: next, documentKey: null })}
        />
        {of === 'case' && (
          <Checkbox
            label={t.tables.newCases}
            isSelected={withNewCases}
            onChange={(next) => onChange({ ...attributes, withNewCases: next })}
          />
        )}
      </div>
      <div className={styles.fields}>
        <Select
          label={t.tables.keyColumn[of]}
          value={String(key)}
          options={columns}
          onChange={(id) => onChange({ ...attributes, key: Number(id), values: withColumn(values, Number(id), false) })}
        />
        {of === 'speaker' && (
          <Select
            label={t.tables.documentColumn}
            value={documentKey === null ? 'none' : String(documentKey)}
            options={documentColumns}
            onChange={(id) =>
              onChange({
                ...attributes,
                documentKey: id === 'none' ? null : Number(id),
                values: id === 'none' ? values : withColumn(values, Number(id), false),
              })
            }
          />
        )}
      </div>
      <ColumnTable
        table={table}
        without={key}
        uses={[
          {
            head: t.tables.attribute,
            columns: values,
            label: t.tables.asAttribute,
            onChange: (column, isIn) => onChange({ ...attributes, values: withColumn(values, column, isIn) }),
          },
        ]}
      />
      <div role="status">{plan !== undefined && <PlanSummary plan={plan} of={of} />}</div>
    </>
  );
}
