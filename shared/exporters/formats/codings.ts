import { publicName, speakerNames } from '../../analysis/attribution';
import { paragraphsOf, referenceOf } from '../../analysis/reference';
import type { CodingId, DocumentId } from '../../kernel/ids';
import { codeTree, pathName } from '../../project/code-tree';
import type { Coding } from '../../project/coding';
import type { DocumentRecord } from '../../project/document';
import type { EventRecord } from '../../project/event';
import type { Project } from '../../project/project';
import { toCodePoints } from '../../text/code-points';
import { blockedWordsQuoted } from '../blocked-words';
import { memosOfCodings, publishedCodings } from '../published-codings';
import { defineExporter, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { codingsWords } from '../words/codings';
import { sideWords } from '../words/side';
import type { Cell, Table } from '../table';

/** Columns of the table of codings, in order. */
const codingColumns = [
  'project',
  'event',
  'event_date',
  'document',
  'document_kind',
  'speaker',
  'code_path',
  'code',
  'quotation',
  'paragraph_from',
  'paragraph_to',
  'reference',
  'char_from',
  'char_to',
  'coder',
  'created',
  'weight',
  'memo',
] as const;
type Column = (typeof codingColumns)[number];

/** All codings as a table, one a row. */
export const codingsExporter = defineExporter({
  id: 'codings',
  files: ['csv', 'xlsx'],
  words: 'current',
  table: codingsTable,
});

/**
 * Every coding that may be published, by event in order of date, then document, then place in the text.
 *
 * Character positions are counted in code points from 0, the end exclusive, as R and Python count. They need the words
 * of the document; where those are not at hand the two cells are empty and a problem says how many.
 */
function codingsTable({ project, texts }: ExportSource, { language }: ExportRequest): Table {
  const codings = publishedCodings(project);
  const tree = codeTree(project.codes);
  const memos = memosOfCodings(project);
  const pointsOf = codePointLookup({ project, texts });
  const withoutWords = new Set<CodingId>();
  const words = codingsWords(language);
  const documents = new Set(codings.map(({ documentId }) => documentId)).size;

  function cellsOf(coding: Coding): Readonly<Record<Column, Cell>> {
    const document = project.documents.get(coding.documentId);
    const event = eventOf(project, document);
    const [paragraphFrom, paragraphTo] = paragraphsOf(project, coding);
    const points = pointsOf(coding.documentId);
    if (points === null) withoutWords.add(coding.id);
    return {
      project: project.info.name,
      event: event?.title ?? null,
      event_date: event?.date ?? null,
      document: document === undefined ? null : publicName(project, document),
      document_kind: document?.kind ?? null,
      speaker: speakerNames(project, coding),
      code_path: pathName(tree, coding.codeId),
      code: project.codes.get(coding.codeId)?.name ?? null,
      quotation: coding.quote,
      paragraph_from: paragraphFrom,
      paragraph_to: paragraphTo,
      reference: referenceOf(project, coding),
      char_from: points?.get(coding.start) ?? null,
      char_to: points?.get(coding.end) ?? null,
      coder: project.coders.get(coding.coderId)?.name ?? null,
      created: coding.createdAt,
      weight: coding.weight,
      memo: memos.get(coding.id) ?? null,
    };
  }

  return {
    header: codingColumns,
    rowCount: codings.length,
    row(index) {
      const coding = codings[index];
      if (coding === undefined) throw new RangeError(`No row ${index}`);
      const cells = cellsOf(coding);
      return codingColumns.map((name) => cells[name]);
    },
    about: {
      counted: words.counted,
      totals: [sideWords(language).totals(codings.length, documents, 'codings')],
      columns: codingColumns.map((name) => [name, words.columns[name]] as const),
    },
    problems: (file) => [
      ...blockedWordsQuoted(project, codings, file),
      ...(withoutWords.size === 0
        ? []
        : [{ code: 'words-missing', severity: 'warning' as const, file, params: { count: withoutWords.size } }]),
    ],
  };
}

function eventOf(project: Project, document: DocumentRecord | undefined): EventRecord | undefined {
  const id = document?.eventId ?? null;
  return id === null ? undefined : project.events.get(id);
}

/** Finds the code point of every offset a coding of a document has; counts each text once, when it is first asked for. */
function codePointLookup({
  project,
  texts,
}: ExportSource): (documentId: DocumentId) => ReadonlyMap<number, number> | null {
  const known = new Map<DocumentId, ReadonlyMap<number, number> | null>();
  return (documentId) => {
    let points = known.get(documentId);
    if (points === undefined) {
      const revisionId = project.documents.get(documentId)?.revisionId;
      const text = revisionId === undefined ? undefined : texts.get(revisionId);
      const codings = project.codings.get(documentId) ?? [];
      points = text === undefined ? null : pointsIn(text, codings);
      known.set(documentId, points);
    }
    return points;
  };
}

/** Offsets behind the end, which only a damaged coding has, get no point. */
function pointsIn(text: string, codings: readonly Coding[]): ReadonlyMap<number, number> {
  const all = new Set(codings.flatMap(({ start, end }) => [start, end]));
  const offsets = [...all].filter((offset) => offset <= text.length).sort((a, b) => a - b);
  const points = toCodePoints(text, offsets);
  return new Map(offsets.map((offset, at) => [offset, points[at] ?? offset]));
}
