import { describe, expect, it } from 'vitest';
import type {
  CellSummaryId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  MatrixViewId,
  RevisionId,
  Timestamp,
} from '../../../../shared/kernel/ids';
import type { CellSummary } from '../../../../shared/project/cell-summary';
import type { Coding } from '../../../../shared/project/coding';
import type { DocumentRecord } from '../../../../shared/project/document';
import { filterCodings, passageItems, statementsOf } from './passage-items';

const at = '2026-01-01T00:00:00.000Z' as Timestamp;

function coding(id: string, document: string, quote: string): Coding {
  return {
    id: id as CodingId,
    documentId: document as DocumentId,
    codeId: 'c' as CodeId,
    start: 0,
    end: quote.length,
    quote,
    coderId: 'k' as CoderId,
    weight: null,
    createdAt: at,
  };
}

function document(id: string): DocumentRecord {
  return {
    id: id as DocumentId,
    kind: 'transcript',
    name: `Tisch ${id}`,
    eventId: null,
    revisionId: id as RevisionId,
    position: 0,
    attributes: {},
    quotation: null,
    origin: null,
    createdAt: at,
  };
}

function summary(codeId: string, columnId: string, texts: readonly string[]): CellSummary {
  return {
    id: `${codeId}${columnId}` as CellSummaryId,
    matrixViewId: 'v' as MatrixViewId,
    codeId: codeId as CodeId,
    columnId,
    statements: texts.map((text) => ({ text, codingIds: [] })),
    basis: [],
    checkedAt: at,
  };
}

const documents = new Map([document('1'), document('2'), document('3')].map((item) => [item.id, item]));

describe('the list of passages', () => {
  it('stands under its documents, in the order of the codings', () => {
    const codings = [coding('c', '3', 'C'), coding('d', '3', 'Das'), coding('b', '2', 'B')];
    const items = passageItems({ documents }, codings);
    const words = items.map((item) =>
      item.kind === 'document' ? `${item.document.name}: ${item.count}` : `${item.ordinal} ${item.coding.quote}`,
    );
    expect(words).toEqual(['Tisch 3: 2', '0 C', '1 Das', 'Tisch 2: 1', '2 B']);
  });

  it('shows a place once, with all that was coded there', () => {
    const items = passageItems({ documents }, [coding('a', '1', 'Ja'), coding('b', '1', 'Ja'), coding('c', '2', 'Ja')]);
    const passages = items.flatMap((item) => (item.kind === 'passage' ? [item.codings.map(({ id }) => id)] : []));
    expect(passages).toEqual([['a', 'b'], ['c']]);
  });

  it('leaves out passages of documents that are gone', () => {
    expect(passageItems({ documents }, [coding('a', '9', 'A')])).toEqual([]);
  });

  it('is filtered by words, document and memo, in any case of letters', () => {
    const codings = [coding('a', '1', 'Das Vertrauen wuchs'), coding('b', '2', 'Niemand kam'), coding('c', '3', 'Ja')];
    const context = {
      nameOf: (id: DocumentId) => documents.get(id)?.name ?? '',
      memoOf: (id: CodingId) => (id === 'c' ? 'Wichtig für Vertrauen in der Straße' : ''),
    };
    const found = (query: string) => filterCodings(codings, query, context).map(({ id }) => id);
    expect(found(' ')).toEqual(['a', 'b', 'c']);
    expect(found('vertrauen')).toEqual(['a', 'c']);
    expect(found('TISCH 2')).toEqual(['b']);
    expect(found('strasse')).toEqual(['c']);
    expect(found('Apfel')).toEqual([]);
  });
});

describe('statements', () => {
  const summaries = new Map(
    [summary('c1', 'e1', ['eins', 'zwei']), summary('c1', 'e2', ['drei']), summary('c2', 'e1', ['vier'])].map(
      (item) => [item.id, item],
    ),
  );
  const project = { cellSummaries: summaries, matrixViews: new Map(), codes: new Map() };

  it('are those of the cell, of the whole row, or of the whole column', () => {
    const texts = (codeId: string | null, columnId: string | null) =>
      statementsOf(project, { codeId: codeId as CodeId | null, columnId }).map(({ statement }) => statement.text);
    expect(texts('c1', 'e1')).toEqual(['eins', 'zwei']);
    expect(texts('c1', null)).toEqual(['eins', 'zwei', 'drei']);
    expect(texts(null, 'e1')).toEqual(['eins', 'zwei', 'vier']);
  });
});
