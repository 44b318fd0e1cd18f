import { describe, expect, it } from 'vitest';
import { required } from '../kernel/assert';
import type { CellSummaryId, CodeId } from '../kernel/ids';
import { plainMatrix } from '../project/matrix-view';
import type { CellSummary } from '../project/cell-summary';
import { cellId } from '../project/memo';
import { allCodings, type Project } from '../project/project';
import { codingsOfCell } from '../test/any-summary-command';
import { smallProject, smallText } from '../test/small-project';
import { addEvidence } from './add-evidence';
import { addStatements } from './add-statements';
import { applyCode } from './apply-code';
import { checkSummary } from './check-summary';
import type { Change, Command } from './command';
import { apply, isEmpty } from './diff';
import { editStatement } from './edit-statement';
import { memoOn } from './memo-on';
import { mergeCodes } from './merge-codes';
import { moveStatement } from './move-statement';
import { moveStatementToCell } from './move-statement-to-cell';
import { removeEvent } from './remove-event';
import { removeEvidence } from './remove-evidence';
import { removeStatement } from './remove-statement';
import { removeCodes } from './remove-codes';
import { removeCodings } from './remove-codings';
import { setMemo } from './set-memo';
import type { SummaryCell } from './summary-cell';

const small = smallProject();
const look = { ...plainMatrix, name: 'Kern' };

/** "Verwaltung" is coded A, "Mut" is coded B; nothing is written yet. */
function study() {
  let { project } = small;
  let last: Change | null = null;
  const api = {
    project: (): Project => project,
    last: (): Change => required(last, 'change'),
    run<Args>(command: Command<Args>, args: Args) {
      last = command(project, args, small.ports);
      project = apply(project, last.diff);
      return api;
    },
    cell: (codeId: SummaryCell['codeId'], view: SummaryCell['view'] = look): SummaryCell => ({
      view,
      codeId,
      columnId: small.eventId,
      codings: [...allCodings(project)].filter((coding) => codeId === null || coding.codeId === codeId),
    }),
    summary: (at = 0): CellSummary => required([...project.cellSummaries.values()][at], 'summary'),
    texts: (at = 0) => api.summary(at).statements.map(({ text }) => text),
    coding: (words: string) =>
      required(
        [...allCodings(project)].find(({ quote }) => quote === words),
        words,
      ),
    view: () => required([...project.matrixViews.keys()][0], 'view'),
  };
  const passage = { documentId: small.documentId, text: smallText, coderId: small.coderId };
  const spanOf = (words: string) => ({
    start: smallText.indexOf(words),
    end: smallText.indexOf(words) + words.length,
  });
  api.run(applyCode, { ...passage, spans: [spanOf('Verwaltung')], codeIds: [small.a] });
  return api.run(applyCode, { ...passage, spans: [spanOf('Mut')], codeIds: [small.b] });
}

/** With the statements "Eins" and "Zwei" in the cell of A. */
function written() {
  const at = study();
  return at.run(addStatements, { cell: at.cell(small.a), at: 0, texts: ['Eins', 'Zwei'] });
}

describe('writing statements', () => {
  it('saves the view with the first one, in the same step', () => {
    const at = written();
    const [view] = at.project().matrixViews.values();
    expect(view).toMatchObject(look);
    expect(at.summary()).toMatchObject({ matrixViewId: view!.id, codeId: small.a, columnId: small.eventId });
    expect(at.summary().basis).toEqual([
      { codingId: at.coding('Verwaltung').id, codeId: small.a, documentId: small.documentId, quote: 'Verwaltung' },
    ]);
    expect(at.last()).toMatchObject({ name: 'add-statements', params: { count: 2, code: 'A', column: 'Ballenfeld' } });
  });

  it('puts them where they are wanted, without white space around and without those that have no words', () => {
    const at = written();
    at.run(addStatements, { cell: at.cell(small.a, at.view()), at: 1, texts: [' Mitte\n', '  ', 'Mehr'] });
    expect(at.texts()).toEqual(['Eins', 'Mitte', 'Mehr', 'Zwei']);
    at.run(addStatements, { cell: at.cell(small.a, at.view()), at: 9, texts: [' '] });
    expect(isEmpty(at.last().diff)).toBe(true);
  });

  it('takes the passages that bear it out along, and counts them as seen', () => {
    const at = written();
    const evidence = [at.coding('Mut')];
    at.run(addStatements, { cell: at.cell(small.a, at.view()), at: 2, texts: ['Drei'], evidence });
    expect(at.summary().statements[2]).toEqual({ text: 'Drei', codingIds: [at.coding('Mut').id] });
    expect(
      at
        .summary()
        .basis.map(({ quote }) => quote)
        .toSorted(),
    ).toEqual(['Mut', 'Verwaltung']);
  });

  it('does not save a view for nothing', () => {
    const at = study();
    at.run(addStatements, { cell: at.cell(small.a), at: 0, texts: [' '] });
    expect(isEmpty(at.last().diff)).toBe(true);
  });

  it('writes a synthesis of a row or a column in a place of its own', () => {
    const at = written();
    at.run(addStatements, { cell: { ...at.cell(null, at.view()) }, at: 0, texts: ['Alles'] });
    at.run(addStatements, { cell: { ...at.cell(small.a, at.view()), columnId: null }, at: 0, texts: ['Quer'] });
    const places = [...at.project().cellSummaries.values()].map(({ codeId, columnId }) => [codeId, columnId]);
    expect(places).toEqual([
      [small.a, small.eventId],
      [null, small.eventId],
      [small.a, null],
    ]);
  });

  it('leaves out of the history what would not fit a line', () => {
    const at = study().run(addStatements, { cell: study().cell(small.a), at: 0, texts: ['ä'.repeat(500)] });
    expect(String(at.last().params['statement'])).toMatch(/^ä{79}…$/);
  });
});

describe('a statement that is there', () => {
  const edit = { at: 1, text: ' Zwei, neu ' };

  it('is rewritten and keeps its evidence and what is still to be checked', () => {
    const at = written();
    const summaryId = at.summary().id;
    at.run(addEvidence, { summaryId, at: 1, codings: [at.coding('Verwaltung')] });
    const { basis, checkedAt } = at.summary();
    at.run(editStatement, { summaryId, ...edit });
    expect(at.summary()).toMatchObject({ basis, checkedAt });
    expect(at.summary().statements[1]).toEqual({ text: 'Zwei, neu', codingIds: [at.coding('Verwaltung').id] });
    at.run(editStatement, { summaryId, ...edit });
    expect(isEmpty(at.last().diff)).toBe(true);
    expect(() => at.run(editStatement, { summaryId, at: 0, text: ' ' })).toThrow('must have words');
    expect(() => at.run(editStatement, { summaryId, at: 2, text: 'x' })).toThrow('statement 2');
  });

  it('is moved among the others, as far as they go', () => {
    const at = written();
    const summaryId = at.summary().id;
    at.run(addStatements, { cell: at.cell(small.a, at.view()), at: 2, texts: ['Drei'] });
    at.run(moveStatement, { summaryId, at: 0, to: 1 });
    expect(at.texts()).toEqual(['Zwei', 'Eins', 'Drei']);
    at.run(moveStatement, { summaryId, at: 2, to: -5 });
    expect(at.texts()).toEqual(['Drei', 'Zwei', 'Eins']);
    at.run(moveStatement, { summaryId, at: 2, to: 9 });
    expect(isEmpty(at.last().diff)).toBe(true);
  });

  it('is removed, and with the last one the summary', () => {
    const at = written();
    const summaryId = at.summary().id;
    at.run(removeStatement, { summaryId, at: 0 });
    expect(at.texts()).toEqual(['Zwei']);
    at.run(removeStatement, { summaryId, at: 0 });
    expect(at.project().cellSummaries.size).toBe(0);
    expect(at.project().matrixViews.size).toBe(1);
  });

  it('moves to another cell with the evidence that lies there too', () => {
    const at = written();
    const summaryId = at.summary().id;
    const codings = [at.coding('Verwaltung'), at.coding('Mut')];
    at.run(addEvidence, { summaryId, at: 0, codings });
    at.run(moveStatementToCell, { summaryId, at: 0, cell: at.cell(small.b, at.view()) });
    expect([at.texts(0), at.texts(1)]).toEqual([['Zwei'], ['Eins']]);
    expect(at.summary(1)).toMatchObject({ codeId: small.b, statements: [{ codingIds: [at.coding('Mut').id] }] });
    expect(at.last().params).toMatchObject({ code: 'A', toCode: 'B', left: 1 });
    at.run(moveStatementToCell, { summaryId, at: 0, cell: at.cell(small.b, at.view()) });
    expect([...at.project().cellSummaries.values()].map(({ codeId }) => codeId)).toEqual([small.b]);
    const own = { summaryId: at.summary().id, at: 0, cell: at.cell(small.b, at.view()) };
    expect(() => at.run(moveStatementToCell, own)).toThrow('other than its own');
  });
});

describe('evidence', () => {
  it('is given once each, and counts as seen', () => {
    const at = written();
    const summaryId = at.summary().id;
    const codings = [at.coding('Mut'), at.coding('Verwaltung')];
    at.run(addEvidence, { summaryId, at: 0, codings: codings.slice(0, 1) });
    at.run(addEvidence, { summaryId, at: 0, codings });
    expect(at.last().params).toMatchObject({ count: 1, statement: 'Eins' });
    expect(at.summary().statements[0]?.codingIds).toEqual(codings.map(({ id }) => id));
    expect(
      at
        .summary()
        .basis.map(({ quote }) => quote)
        .toSorted(),
    ).toEqual(['Mut', 'Verwaltung']);
    at.run(addEvidence, { summaryId, at: 0, codings });
    expect(isEmpty(at.last().diff)).toBe(true);
  });

  it('is taken away again', () => {
    const at = written();
    const summaryId = at.summary().id;
    const codings = [at.coding('Verwaltung')];
    const codingIds = codings.map(({ id }) => id);
    at.run(addEvidence, { summaryId, at: 0, codings }).run(removeEvidence, { summaryId, at: 0, codingIds });
    expect(at.summary().statements[0]?.codingIds).toEqual([]);
    at.run(removeEvidence, { summaryId, at: 0, codingIds });
    expect(isEmpty(at.last().diff)).toBe(true);
  });
});

describe('checking a summary', () => {
  const codingsOf = (at: ReturnType<typeof study>, summaryId: CellSummaryId) =>
    codingsOfCell(at.project(), required(at.project().cellSummaries.get(summaryId), 'summary'));

  it('takes in what lies in the cell now, and forgets evidence that exists no more', () => {
    const at = written();
    const summaryId = at.summary().id;
    at.run(addEvidence, { summaryId, at: 0, codings: [at.coding('Verwaltung')] });
    at.run(removeCodings, { codings: [at.coding('Verwaltung')] });
    expect(at.summary().statements[0]?.codingIds).toHaveLength(1);
    const { checkedAt } = at.summary();
    at.run(checkSummary, { summaryId, codings: codingsOf(at, summaryId) });
    expect(at.summary()).toMatchObject({ basis: [], statements: [{ codingIds: [] }, { codingIds: [] }] });
    expect(at.summary().checkedAt > checkedAt).toBe(true);
  });

  it('is nothing to be recorded when nothing has changed', () => {
    const at = written();
    const summaryId = at.summary().id;
    at.run(checkSummary, { summaryId, codings: codingsOf(at, summaryId) });
    expect(isEmpty(at.last().diff)).toBe(true);
  });
});

describe('merging codes whose cells both have statements', () => {
  it('keeps all statements, and of every coding how it was when last seen', () => {
    const at = written();
    at.run(addStatements, { cell: at.cell(small.b, at.view()), at: 0, texts: ['Drei'] });
    at.run(mergeCodes, { targetId: small.a, codeIds: [small.b] });
    expect(at.project().cellSummaries.size).toBe(1);
    expect(at.texts()).toEqual(['Eins', 'Zwei', 'Drei']);
    expect(at.summary().basis.map(({ codeId, quote }) => [codeId, quote])).toEqual([
      [small.a, 'Verwaltung'],
      [small.b, 'Mut'],
    ]);
  });
});

describe('the memo of a cell', () => {
  const memoOfCell = (at: ReturnType<typeof study>, codeId: CodeId) =>
    memoOn(at.project(), { type: 'cell', id: cellId(codeId, small.eventId) })?.text;
  const noted = () => {
    const target = { type: 'cell', id: cellId(small.b, small.eventId) } as const;
    return written().run(setMemo, { target, title: '', text: 'Nachfragen.' });
  };

  it('goes with the cell when its code becomes part of another', () => {
    const at = noted().run(mergeCodes, { targetId: small.a, codeIds: [small.b] });
    expect(memoOfCell(at, small.a)).toBe('Nachfragen.');
    const target = { type: 'cell', id: cellId(small.a, small.eventId) } as const;
    const both = noted().run(setMemo, { target, title: '', text: 'Dünn.' });
    both.run(mergeCodes, { targetId: small.a, codeIds: [small.b] });
    expect(memoOfCell(both, small.a)).toBe('Dünn.\n\nNachfragen.');
  });

  it('goes when the code or what the column stands for goes', () => {
    expect(
      noted()
        .run(removeCodes, { codeIds: [small.b] })
        .project().memos.size,
    ).toBe(0);
    expect(noted().run(removeEvent, { eventId: small.eventId }).project().memos.size).toBe(0);
  });
});
