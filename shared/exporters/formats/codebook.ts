import { anchorExamples } from '../../analysis/anchor-examples';
import { computeMatrix } from '../../analysis/matrix';
import { referenceOf } from '../../analysis/reference';
import type { Code } from '../../project/code';
import type { Coding } from '../../project/coding';
import type { Project } from '../../project/project';
import { blockedWordsQuoted } from '../blocked-words';
import { defineExporter } from '../define-exporter';
import type { ExportLanguage } from '../export-request';
import { codebookWords } from '../words/codebook';
import { sideWords } from '../words/side';
import type { Table } from '../table';

/** Columns of the codebook, in order. */
const codebookColumns = [
  'code_path',
  'code',
  'definition',
  'include',
  'exclude',
  'origin',
  'color',
  'examples',
  'codings',
  'passages_with_subcodes',
] as const;

/** The code system as a table, one code a row, in the order of the tree. */
export const codebookExporter = defineExporter({
  id: 'codebook',
  files: ['csv', 'xlsx'],
  words: 'none',
  table: ({ project }, { language }) => codebookTable(project, language),
});

/** Codes with their rules, anchor examples and counts; what is blocked shows in neither. */
function codebookTable(project: Project, language: ExportLanguage): Table {
  const options = { rows: 'codes', columns: 'documents', excludeBlocked: true } as const;
  const own = computeMatrix(project, { ...options, withSubcodes: false });
  const below = computeMatrix(project, { ...options, withSubcodes: true });
  const examples = anchorExamples(project);
  const published = ({ id }: Pick<Code, 'id'>): readonly Coding[] =>
    (examples.get(id) ?? []).filter(({ isBlocked }) => !isBlocked).map(({ coding }) => coding);
  const words = codebookWords(language);
  const total = own.counts(null, null);
  const examplesOf = (code: Code): string =>
    published(code)
      .map((coding) => `${coding.quote} (${referenceOf(project, coding)})`)
      .join('\n\n');
  return {
    header: codebookColumns,
    rowCount: own.rows.length,
    row(index) {
      const row = own.rows[index];
      if (row === undefined) throw new RangeError(`No row ${index}`);
      const { name, definition, include, exclude, origin, color } = row.code;
      const counts = [own.counts(index, null).codings, below.counts(index, null).codings];
      return [row.path, name, definition, include, exclude, origin, color, examplesOf(row.code), ...counts];
    },
    about: {
      counted: words.counted,
      totals: [sideWords(language).totals(total.codings, total.documents, 'codings')],
      columns: codebookColumns.map((name) => [name, words.columns[name]] as const),
    },
    problems: (file) => blockedWordsQuoted(project, [...project.codes.values()].flatMap(published), file),
  };
}
