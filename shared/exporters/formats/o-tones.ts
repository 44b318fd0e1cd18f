import { codeTree, pathName } from '../../project/code-tree';
import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { oToneList } from '../forms/o-tone-list';
import { missingWords, oTonesReport } from '../forms/o-tones';
import type { Table } from '../table';
import { oTonesWords } from '../words/o-tones';

const columns = ['event', 'event_date', 'place', 'o_tone', 'attribution', 'release', 'source', 'codes'] as const;

/** The O-tones that may be printed, with who may be named. */
export const oTonesExporter = defineExporter({
  id: 'o-tones',
  files: ['docx', 'html', 'pdf', 'xlsx', 'csv'],
  words: 'o-tones',
  table: oTonesTable,
  report: oTonesReport,
});

function oTonesTable({ project, texts }: ExportSource, { language }: ExportRequest): Table {
  const list = oToneList(project, texts);
  const words = oTonesWords(language);
  const tree = codeTree(project.codes);
  return {
    header: columns,
    rowCount: list.length,
    row(index) {
      const oTone = list[index];
      if (oTone === undefined) throw new RangeError(`No row ${index}`);
      const { event, text, attribution, release, source, document } = oTone;
      const given = new Set((project.codings.get(document.id) ?? []).map(({ codeId }) => codeId));
      const codes = tree.ordered.filter(({ id }) => given.has(id)).map(({ id }) => pathName(tree, id));
      const where = [event?.title ?? null, event?.date ?? null, event?.place ?? null];
      return [...where, text, attribution, release, source, codes.join('; ')];
    },
    about: {
      counted: words.counted,
      totals: [words.totals(list.length)],
      columns: columns.map((name) => [name, words.columns[name]] as const),
    },
    problems: (file) => missingWords(list, file),
  };
}
