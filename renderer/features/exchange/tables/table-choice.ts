import { planAttributes, type AttributePlan, type AttributeTable } from '../../../../shared/commands/import-attributes';
import { isCodeTable } from '../../../../shared/importers/code-lists/code-table';
import type { ImportedDocument, ImportedTable } from '../../../../shared/importers/define-importer';
import {
  guessChoice,
  surveyDocuments,
  type SurveyChoice,
  type SurveyDocuments,
} from '../../../../shared/importers/tables/survey';
import { attributeOwners } from '../../../../shared/project/attribute-values';
import type { Project } from '../../../../shared/project/project';

/** What becomes of a table. */
export type TableUse = 'survey' | 'attributes' | 'codes' | 'none';

/** Which columns are what where a table holds attributes. */
export type AttributeChoice = Omit<AttributeTable, 'columns' | 'rows'>;

/** What the researcher settled of a table; both choices of columns last while the use is changed. */
export type TableChoice = {
  readonly use: TableUse;
  readonly survey: SurveyChoice;
  readonly attributes: AttributeChoice;
};

type Table = {
  readonly table: ImportedTable;
  readonly origin: ImportedDocument['origin'];
  /** Null until the project was looked at for what rows may belong to. */
  readonly choice: TableChoice | null;
};

/** The documents that a table makes; the same ones as long as it is not changed. */
export function surveyOf(draft: Table): SurveyDocuments {
  let documents = surveys.get(draft);
  if (documents === undefined) {
    const { table, choice, origin } = draft;
    const isSurvey = choice?.use === 'survey' && choice.survey.texts.length > 0;
    documents = isSurvey ? surveyDocuments(table, choice.survey, origin) : { documents: [], problems: [] };
    surveys.set(draft, documents);
  }
  return documents;
}

/** A table of attributes as the command wants it; null where it is none. */
export function attributeTableOf({ table, choice }: Pick<Table, 'table' | 'choice'>): AttributeTable | null {
  if (choice?.use !== 'attributes') return null;
  return { ...choice.attributes, columns: table.columns, rows: table.rows };
}

/** Whether anything would be different after it. */
export function doesChange({ rows }: AttributePlan): boolean {
  return rows.some(({ status, changes }) => status === 'new' || changes.length > 0);
}

/**
 * Where nothing was chosen yet: names of the project make attributes, what names codes a list of codes, answers a survey;
 * one sheet of a file to begin with.
 */
export function withChoices<T extends Table & { readonly twin: unknown; readonly file: File }>(
  tables: readonly T[],
  project: Project,
): readonly T[] {
  const used = new Set(tables.filter(({ choice }) => choice !== null && choice.use !== 'none').map(({ file }) => file));
  return tables.map((draft) => {
    if (draft.choice !== null) return draft;
    const choice = firstChoice(draft.table, project);
    const isLeft = draft.twin !== null || used.has(draft.file);
    if (choice.use !== 'none') used.add(draft.file);
    return { ...draft, choice: isLeft ? { ...choice, use: 'none' } : choice };
  });
}

const surveys = new WeakMap<object, SurveyDocuments>();

function firstChoice(table: ImportedTable, project: Project): TableChoice {
  const survey = guessChoice(table);
  const key = survey.name ?? 0;
  // Whole answers are texts, if anything.
  const values = table.columns
    .map((_, index) => index)
    .filter((index) => index !== key && !survey.texts.includes(index));
  const plain = { key, documentKey: null, values, withNewCases: false };
  const matches = attributeOwners.map((of) => {
    // Without columns only the keys are looked at.
    const { rows } = planAttributes(project, { ...plain, ...table, of, values: [] });
    return { of, count: rows.filter(({ status }) => status === 'known').length };
  });
  const best = matches.reduce((most, one) => (one.count > most.count ? one : most));
  const isOfProject = best.count > table.rows.length / 2;
  const ofItself = isCodeTable(table) ? 'codes' : survey.texts.length > 0 ? 'survey' : 'attributes';
  const use = table.rows.length === 0 ? 'none' : isOfProject ? 'attributes' : ofItself;
  return { use, survey, attributes: { ...plain, of: best.of } };
}
