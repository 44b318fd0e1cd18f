import { useMemo } from 'react';
import type { SurveyChoice } from '../../../../shared/importers/tables/survey';
import { useMessages } from '../../../i18n/use-messages';
import { Checkbox } from '../../../ui/checkbox';
import { Select } from '../../../ui/select';
import type { TableDraft } from '../incoming';
import importStyles from '../import-dialog.module.css';
import { ProblemList } from '../problem-list';
import { ColumnTable, columnOptions, withColumn } from './column-table';
import styles from './tables.module.css';
import { surveyOf } from './table-choice';
import { valueText } from './value-text';

/** How many texts are shown as they will be, and how much of each. */
const shown = { texts: 2, characters: 600 };

type SurveyFieldsProps = {
  readonly draft: TableDraft;
  readonly survey: SurveyChoice;
  readonly onChange: (survey: SurveyChoice) => void;
};

/** Which columns of a survey are names, answers and attributes; below it the texts that come of it. */
export function SurveyFields({ draft, survey, onChange }: SurveyFieldsProps) {
  const t = useMessages();
  const { table } = draft;
  const { name, texts, attributes, isWordsOnly = false } = survey;
  const names = useMemo(() => [{ id: 'none', label: t.tables.numbered }, ...columnOptions(table)], [table, t]);
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={t.tables.nameColumn}
          value={name === null ? 'none' : String(name)}
          options={names}
          onChange={(id) => onChange({ ...survey, name: id === 'none' ? null : Number(id) })}
        />
        <Checkbox
          label={t.tables.withHeads}
          isSelected={!isWordsOnly}
          onChange={(next) => onChange({ ...survey, isWordsOnly: !next })}
        />
      </div>
      <ColumnTable
        table={table}
        uses={[
          {
            head: t.tables.text,
            columns: texts,
            label: t.tables.asText,
            onChange: (column, isIn) =>
              onChange({
                ...survey,
                texts: withColumn(texts, column, isIn),
                attributes: isIn ? withColumn(attributes, column, false) : attributes,
              }),
          },
          {
            head: t.tables.attribute,
            columns: attributes,
            label: t.tables.asAttribute,
            onChange: (column, isIn) =>
              onChange({
                ...survey,
                texts: isIn ? withColumn(texts, column, false) : texts,
                attributes: withColumn(attributes, column, isIn),
              }),
          },
        ]}
      />
      <SurveyPreview draft={draft} />
    </>
  );
}

function SurveyPreview({ draft }: Pick<SurveyFieldsProps, 'draft'>) {
  const t = useMessages();
  const { documents, problems } = surveyOf(draft);
  const first = documents.slice(0, shown.texts);
  const isMissing = draft.choice?.survey.texts.length === 0;
  return (
    <>
      <p role="status">
        {isMissing ? t.tables.noText : t.tables.makes(documents.length)}
        {first.length > 0 && ` ${t.tables.firstTexts(first.length)}`}
      </p>
      <ProblemList problems={problems} />
      {first.length > 0 && (
        <ul className={styles.preview}>
          {first.map(({ name, text, attributes }) => (
            <li key={name}>
              <p className={styles.previewName}>{name}</p>
              <p className={importStyles.text} tabIndex={0}>
                {text.slice(0, shown.characters)}
              </p>
              <p className={styles.quiet}>
                {Object.entries(attributes)
                  .map(([attribute, value]) => `${attribute}: ${valueText(t, value)}`)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
