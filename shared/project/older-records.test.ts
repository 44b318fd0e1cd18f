import { describe, expect, it } from 'vitest';
import type { Diff } from '../commands/diff';
import { upgradedDiff } from '../commands/upgraded-diff';
import { writeQdpx } from '../exporters/formats/qdpx';
import { readQdpx } from '../importers/formats/qdpx';
import type { CellSummaryId, CodingId, MatrixViewId, Timestamp } from '../kernel/ids';
import { projectBuilder } from '../test/build';
import { smallProject, smallText } from '../test/small-project';
import { testId } from '../test/test-id';
import type { CellSummary } from './cell-summary';
import { plainMatrix, type MatrixView } from './matrix-view';
import { upgradedRecord } from './older-records';
import type { Revision, RevisionText } from './revision';

const small = smallProject();
const codingId = testId(7, 1) as CodingId;
const today: CellSummary = {
  id: testId(11, 1) as CellSummaryId,
  matrixViewId: testId(8, 1) as MatrixViewId,
  codeId: small.a,
  columnId: small.eventId,
  statements: [{ text: 'Es trägt.', codingIds: [codingId] }],
  basis: [{ codingId, codeId: null, documentId: null, quote: '' }],
  checkedAt: '2026-01-01T00:00:00.000Z' as Timestamp,
};
/** As it was written before database version 3. */
const old = { ...today, basis: [codingId] } as unknown as CellSummary;

function smallTexts() {
  return new Map(
    [...small.project.revisions.values()].map(({ id, documentId }) => [
      id,
      documentId === small.documentId ? smallText : 'Kurz.',
    ]),
  );
}

describe('a cell summary whose basis is a list of ids', () => {
  it('says of its codings only that they were there', () => {
    expect(upgradedRecord('cellSummaries', old)).toEqual(today);
  });

  it('is brought up in every part of a diff, so that undo brings back none', () => {
    const diff = { cellSummaries: { added: [old], updated: [[old, old]], removed: [old] } } satisfies Diff;
    expect(upgradedDiff(diff)).toEqual({
      cellSummaries: { added: [today], updated: [[today, today]], removed: [today] },
    });
  });

  it('is brought up out of a project file', () => {
    const project = { ...small.project, cellSummaries: new Map([[old.id, old]]) };
    const file = writeQdpx({ project, texts: smallTexts() });
    const read = readQdpx(file);
    expect(read.ok && [...read.value.project.cellSummaries.values()]).toEqual([today]);
  });
});

describe('a matrix view whose cells show one thing', () => {
  const content = { ...plainMatrix, rows: 'categories', columns: 'speakers', withSubcodes: true } as const;
  const head = { id: testId(8, 2) as MatrixViewId, name: 'Übersicht', createdAt: today.checkedAt };
  const { rows, columns, withSubcodes } = content;
  /** As it was written before database version 3. */
  const oldView = { ...head, rows, columns, withSubcodes, cells: 'quotations' } as unknown as MatrixView;
  const view: MatrixView = { ...head, ...content, cells: ['quotations'] };

  it('shows that one thing and is narrowed by nothing', () => {
    expect(upgradedRecord('matrixViews', oldView)).toEqual(view);
    expect(upgradedRecord('matrixViews', view)).toBe(view);
  });

  it('is brought up out of a project file', () => {
    const project = { ...small.project, matrixViews: new Map([[oldView.id, oldView]]) };
    const read = readQdpx(writeQdpx({ project, texts: smallTexts() }));
    expect(read.ok && [...read.value.project.matrixViews.values()]).toEqual([view]);
  });
});

describe('a revision that says no times and pages', () => {
  const { project, texts } = projectBuilder().document('T', '[S. 4]\nI: [00:10] Ja?\nB: Nein.').build();
  const [today] = [...project.revisions.values()] as [Revision];
  const { times, pages, ...oldRevision } = today;
  const [text] = [...texts].map(([id, words]) => ({ id, text: words })) as [RevisionText];

  it('is told them by its text, when it comes and when it goes', () => {
    expect([times?.length, pages?.length]).toEqual([1, 1]);
    const diff = (revision: Revision): Diff => ({
      revisions: { added: [revision], updated: [], removed: [revision] },
      texts: { added: [text], updated: [], removed: [] },
    });
    expect(upgradedDiff(diff(oldRevision))).toEqual(diff(today));
  });

  it('is told them out of a project file, and is not told others than its text says', () => {
    for (const revision of [oldRevision, { ...today, pages: [] }]) {
      const old = { ...project, revisions: new Map([[revision.id, revision]]) };
      const read = readQdpx(writeQdpx({ project: old, texts }));
      expect(read.ok && [...read.value.project.revisions.values()]).toEqual([today]);
    }
  });
});

it('leaves records of today, of other kinds, and what is no record, as they are', () => {
  expect(upgradedRecord('cellSummaries', today)).toBe(today);
  const [code] = small.project.codes.values();
  expect(upgradedRecord('codes', code)).toBe(code);
  for (const damaged of [null, 'x', {}, { basis: 'x' }]) expect(upgradedRecord('cellSummaries', damaged)).toBe(damaged);
  const diff: Diff = { cellSummaries: { added: [today], updated: [], removed: [] } };
  expect(upgradedDiff(diff)).toEqual(diff);
});
