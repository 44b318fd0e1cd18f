import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDocuments } from '../commands/add-documents';
import { addStatements } from '../commands/add-statements';
import { applyCode } from '../commands/apply-code';
import { checkSummary } from '../commands/check-summary';
import type { Command } from '../commands/command';
import { invert, type Diff } from '../commands/diff';
import { editDocument } from '../commands/edit-document';
import { mergeCodes } from '../commands/merge-codes';
import { moveCodes } from '../commands/move-codes';
import { moveDocuments } from '../commands/move-documents';
import { recodeCodings } from '../commands/recode-codings';
import { removeCodings } from '../commands/remove-codings';
import { removeDocuments } from '../commands/remove-documents';
import { resizeCoding } from '../commands/resize-coding';
import { restoreRevision } from '../commands/restore-revision';
import { setMemo } from '../commands/set-memo';
import { setWeight } from '../commands/set-weight';
import { splitCode } from '../commands/split-code';
import { updateDocument } from '../commands/update-document';
import { required } from '../kernel/assert';
import type { CellSummaryId, CodeId } from '../kernel/ids';
import { plainMatrix } from '../project/matrix-view';
import type { Coding } from '../project/coding';
import { allCodings, type Project } from '../project/project';
import { codingsOfCell } from '../test/any-summary-command';
import { arbitraryProject, type ProjectWithTexts } from '../test/arbitrary-project';
import { textOf, textsOf } from '../test/chance';
import { countingPorts } from '../test/ports';
import { applyWithTexts, choices, takeSteps, undoWithTexts } from '../test/random-history';
import { smallProject, smallText } from '../test/small-project';
import { computeMatrix } from './matrix';
import { summaryState, type SummaryState } from './summary-state';

/** Row A with sub-code B: "Verwaltung" is coded A, "Mut" is coded B; a summary of A at the event was written from both. */
function study() {
  const small = smallProject();
  const first = { documentId: small.documentId, text: smallText, coderId: small.coderId };
  let now: ProjectWithTexts = {
    project: small.project,
    texts: new Map(
      [...small.project.documents.values()].map(({ id, revisionId }) => [
        revisionId,
        id === small.documentId ? smallText : 'Kurz.',
      ]),
    ),
  };
  const diffs: Diff[] = [];
  const api = {
    ...small,
    first,
    now: () => now,
    run<Args>(command: Command<Args>, args: Args) {
      const { diff } = command(now.project, args, small.ports);
      diffs.push(diff);
      now = applyWithTexts(now, diff);
      return api;
    },
    undo() {
      now = applyWithTexts(now, invert(required(diffs.pop(), 'change')));
      return api;
    },
    coding(words: string): Coding {
      return required(
        [...allCodings(now.project)].find(({ quote }) => quote.includes(words)),
        words,
      );
    },
    state(): SummaryState {
      const [summary] = now.project.cellSummaries.values();
      return stateOf(now.project, required(summary, 'summary').id);
    },
    code(words: string, codeId: CodeId) {
      const start = smallText.indexOf(words);
      return api.run(applyCode, { ...first, spans: [{ start, end: start + words.length }], codeIds: [codeId] });
    },
  };
  api.code('Verwaltung', small.a).code('Mut', small.b);
  const view = { ...plainMatrix, name: 'Kern', withSubcodes: true };
  const codings = computeMatrix(now.project, view).codingsOf(small.a, small.eventId);
  api.run(addStatements, {
    cell: { view, codeId: small.a, columnId: small.eventId, codings },
    at: 0,
    texts: ['Mut trägt.'],
  });
  return api;
}

function stateOf(project: Project, id: CellSummaryId): SummaryState {
  const summary = required(project.cellSummaries.get(id), 'summary');
  const view = required(project.matrixViews.get(summary.matrixViewId), 'view');
  return summaryState(project, computeMatrix(project, view), summary);
}

const fresh = { isStale: false, added: [], removed: [], recoded: [], reworded: [] };

describe('a summary just written', () => {
  it('is fresh, and stays so while nothing happens to the words of its cell', () => {
    const at = study();
    expect(at.state()).toEqual(fresh);
    at.code('Und sonst', at.c);
    at.run(setWeight, { coding: at.coding('Mut'), weight: 80 });
    at.run(setMemo, { target: { type: 'coding', id: at.coding('Mut').id }, title: '', text: 'stark' });
    at.run(addDocuments, {
      documents: [
        {
          name: 'Neu',
          kind: 'notes',
          eventId: at.eventId,
          text: 'Neu.',
          turns: [],
          attributes: {},
          origin: null,
          quotation: null,
        },
      ],
    });
    expect(at.state()).toEqual(fresh);
  });

  it('tells a passage that was coded since, also under a sub-code, and one that comes by recoding', () => {
    const at = study().code('Und sonst', smallProject().b);
    expect(at.state()).toMatchObject({ isStale: true, added: [{ quote: 'Und sonst' }], removed: [], recoded: [] });
    at.undo().code('Und sonst', at.c);
    at.run(recodeCodings, { codings: [at.coding('Und sonst')], codeId: at.b });
    expect(at.state()).toMatchObject({ added: [{ quote: 'Und sonst' }], recoded: [] });
  });

  it('tells a coding that was removed, with the words it had', () => {
    const at = study();
    const { id } = at.coding('Mut');
    at.run(removeCodings, { codings: [at.coding('Mut')] });
    expect(at.state()).toEqual({
      ...fresh,
      isStale: true,
      removed: [{ codingId: id, quote: 'Mut', coding: null }],
    });
  });

  it('tells a coding that was recoded within the row, and one that was recoded out of it', () => {
    const at = study();
    at.run(recodeCodings, { codings: [at.coding('Mut')], codeId: at.a });
    expect(at.state()).toEqual({
      ...fresh,
      isStale: true,
      recoded: [{ coding: at.coding('Mut'), from: at.b, isHere: true }],
    });
    at.undo().run(recodeCodings, { codings: [at.coding('Mut')], codeId: at.c });
    expect(at.state()).toEqual({
      ...fresh,
      isStale: true,
      recoded: [{ coding: at.coding('Mut'), from: at.b, isHere: false }],
    });
  });

  it('tells a coding that merging codes or splitting one off has recoded', () => {
    const at = study();
    at.run(mergeCodes, { targetId: at.a, codeIds: [at.b] });
    expect(at.state().recoded).toEqual([{ coding: at.coding('Mut'), from: at.b, isHere: true }]);
    at.undo();
    const parts = [{ codingIds: [at.coding('Verwaltung').id], to: { name: 'Behörden', isBelow: true } }];
    at.run(splitCode, { codeId: at.a, parts });
    expect(at.state().recoded).toEqual([{ coding: at.coding('Verwaltung'), from: at.a, isHere: true }]);
  });

  it('does not take for a loss that two codings of one place became one', () => {
    const at = study();
    at.code('Mut', at.a);
    const codings = codingsOfCell(at.now().project, [...at.now().project.cellSummaries.values()][0]!);
    at.run(checkSummary, { summaryId: [...at.now().project.cellSummaries.keys()][0]!, codings });
    at.run(mergeCodes, { targetId: at.a, codeIds: [at.b] });
    expect([...allCodings(at.now().project)].filter(({ quote }) => quote === 'Mut')).toHaveLength(1);
    expect(at.state()).toEqual(fresh);
  });

  it('tells what left the row with its code, and what came with one', () => {
    const at = study();
    at.run(moveCodes, { codeIds: [at.b], parentId: null, before: null });
    expect(at.state().removed).toEqual([{ codingId: at.coding('Mut').id, quote: 'Mut', coding: at.coding('Mut') }]);
    at.undo()
      .code('Und sonst', at.c)
      .run(moveCodes, { codeIds: [at.c], parentId: at.a, before: null });
    expect(at.state().added).toEqual([at.coding('Und sonst')]);
  });

  it('tells words that an edit of the text or moving the ends of a coding has changed', () => {
    const at = study();
    const from = smallText.indexOf('Verwaltung') + 'Verwaltung'.length - 3;
    const edits = [{ from, to: from, insert: 's' }];
    at.run(editDocument, { documentId: at.documentId, text: smallText, edits });
    expect(at.state().reworded).toEqual([{ coding: at.coding('Verwaltsung'), before: 'Verwaltung' }]);
    at.undo();
    const coding = at.coding('Mut');
    at.run(resizeCoding, { coding, text: smallText, start: coding.start - 4, end: coding.end });
    expect(at.state().reworded).toEqual([{ coding: at.coding('Der Mut'), before: 'Mut' }]);
  });

  it('is fresh after an edit elsewhere in the text, which only moves its passages', () => {
    const at = study();
    at.run(editDocument, {
      documentId: at.documentId,
      text: smallText,
      edits: [{ from: 3, to: 3, insert: 'Also: ' }],
    });
    expect(at.state()).toEqual(fresh);
  });

  it('is stale after an edit and fresh again when the older revision is brought back', () => {
    const at = study();
    const before = required(at.now().project.documents.get(at.documentId), 'document').revisionId;
    const from = smallText.indexOf('Mut');
    at.run(editDocument, {
      documentId: at.documentId,
      text: smallText,
      edits: [{ from: from + 1, to: from + 2, insert: 'uu' }],
    });
    expect(at.state().reworded).toMatchObject([{ before: 'Mut', coding: { quote: 'Muut' } }]);
    const text = textOf(at.now(), at.documentId);
    at.run(restoreRevision, { documentId: at.documentId, text, revisionId: before, restored: smallText });
    expect(at.state()).toEqual(fresh);
  });

  it('tells what goes with a document, or with its event', () => {
    const at = study();
    const texts = textsOf(at.now(), at.documentId);
    at.run(removeDocuments, { documents: [{ documentId: at.documentId, texts }] });
    expect(at.state().removed.map(({ quote, coding }) => [quote, coding])).toEqual([
      ['Verwaltung', null],
      ['Mut', null],
    ]);
    at.undo().run(moveDocuments, { documentIds: [at.documentId], eventId: null });
    expect(at.state().removed.map(({ quote, coding }) => [quote, coding?.quote])).toEqual([
      ['Verwaltung', 'Verwaltung'],
      ['Mut', 'Mut'],
    ]);
    at.undo();
    const document = required(at.now().project.documents.get(at.documentId), 'document');
    at.run(updateDocument, { document: { ...document, eventId: null } });
    expect(at.state().isStale).toBe(true);
    at.undo();
    expect(at.state()).toEqual(fresh);
  });

  it('is fresh again once it is checked', () => {
    const at = study();
    at.run(recodeCodings, { codings: [at.coding('Mut')], codeId: at.a }).code('Und sonst', at.a);
    const [summary] = at.now().project.cellSummaries.values();
    at.run(checkSummary, { summaryId: summary!.id, codings: codingsOfCell(at.now().project, summary!) });
    expect(at.state()).toEqual(fresh);
  });
});

describe('a summary of an older app', () => {
  it('tells what came and went, and of the rest nothing that is not known', () => {
    const at = study();
    const [summary] = at.now().project.cellSummaries.values();
    const basis = summary!.basis.map((entry) => ({ ...entry, codeId: null, documentId: null, quote: '' }));
    at.run(
      () => ({
        name: '',
        params: {},
        diff: { cellSummaries: { added: [], updated: [[summary!, { ...summary!, basis }]], removed: [] } },
      }),
      {},
    );
    expect(at.state()).toEqual(fresh);
    at.run(recodeCodings, { codings: [at.coding('Mut')], codeId: at.a });
    expect(at.state()).toEqual(fresh);
    at.run(recodeCodings, { codings: [at.coding('Mut')], codeId: at.c }).code('Und sonst', at.a);
    expect(at.state()).toMatchObject({
      added: [{ quote: 'Und sonst' }],
      removed: [{ quote: '', coding: { quote: 'Mut' } }],
    });
  });
});

describe('whatever is done to a study, every summary', () => {
  const history = fc.record({ study: arbitraryProject(), wanted: choices(60) });

  it('is fresh exactly when its cell has the codings, codes and words it was checked with', () => {
    let stale = 0;
    let seen = 0;
    fc.assert(
      fc.property(history, ({ study: start, wanted }) => {
        for (const { after } of takeSteps(start, wanted, countingPorts())) {
          for (const summary of after.project.cellSummaries.values()) {
            const key = (id: string, code: string | null, quote: string): string => JSON.stringify([id, code, quote]);
            const now = codingsOfCell(after.project, summary).map(({ id, codeId, quote }) => key(id, codeId, quote));
            const then = summary.basis.map(({ codingId, codeId, quote }) => key(codingId, codeId, quote));
            const isSame = JSON.stringify(now.toSorted()) === JSON.stringify(then.toSorted());
            const state = stateOf(after.project, summary.id);
            expect(state.isStale).toBe(!isSame);
            const changes = [state.added, state.removed, state.recoded, state.reworded];
            expect(changes.every(({ length }) => length === 0)).toBe(isSame);
            seen += 1;
            if (!isSame) stale += 1;
          }
        }
      }),
      { numRuns: 40 },
    );
    // Both happen, else nothing is shown.
    expect(stale).toBeGreaterThan(100);
    expect(seen - stale).toBeGreaterThan(100);
  }, 30_000);

  it('is what it was after undo, and fresh after a check', () => {
    fc.assert(
      fc.property(history, ({ study: start, wanted }) => {
        const taken = takeSteps(start, wanted, countingPorts());
        const { change, after } = taken.at(-1)!;
        const before = taken.at(-2)!.after;
        const undone = undoWithTexts(after, change.diff);
        for (const summary of before.project.cellSummaries.values()) {
          expect(stateOf(undone.project, summary.id)).toEqual(stateOf(before.project, summary.id));
          const codings = codingsOfCell(before.project, summary);
          const check = checkSummary(before.project, { summaryId: summary.id, codings }, countingPorts(500_000));
          expect(stateOf(applyWithTexts(before, check.diff).project, summary.id)).toEqual(fresh);
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
