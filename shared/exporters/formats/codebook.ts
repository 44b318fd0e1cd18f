import type { Code } from '../../project/code';
import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { codingGuide, guideOf } from '../forms/coding-guide';
import { writeQdc } from '../qdpx/write-qdc';
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

/** The code system with its rules: as a table one code a row, as a report the coding guide, and for other programs. */
export const codebookExporter = defineExporter({
  id: 'codebook',
  files: ['docx', 'html', 'pdf', 'xlsx', 'csv', 'qdc'],
  words: 'none',
  table: codebookTable,
  report: codingGuide,
  codeBook: ({ project }, { language }) => writeQdc(project, language),
});

/** Codes with their rules, anchor examples and counts; what is blocked shows in neither. */
function codebookTable({ project }: ExportSource, { language }: ExportRequest): Table {
  const guide = guideOf(project);
  const words = codebookWords(language);
  const examplesOf = (code: Code): string =>
    guide
      .examplesOf(code)
      .map(({ quote, reference }) => `${quote} (${reference})`)
      .join('\n\n');
  return {
    header: codebookColumns,
    rowCount: guide.entries.length,
    row(index) {
      const entry = guide.entries[index];
      if (entry === undefined) throw new RangeError(`No row ${index}`);
      const { code, path, codings, passages } = entry;
      const { name, definition, include, exclude, origin, color } = code;
      return [path, name, definition, include, exclude, origin, color, examplesOf(code), codings, passages];
    },
    about: {
      counted: words.counted,
      totals: [sideWords(language).totals(guide.total.codings, guide.total.documents, 'codings')],
      columns: codebookColumns.map((name) => [name, words.columns[name]] as const),
    },
    problems: guide.problems,
  };
}
