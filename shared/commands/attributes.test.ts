import { describe, expect, it } from 'vitest';
import type { CaseId } from '../kernel/ids';
import { plainMatrix } from '../project/matrix-view';
import { initialTemplate, newSection } from '../project/report-template';
import { smallProject } from '../test/small-project';
import { addCase } from './add-case';
import { assignCases } from './assign-cases';
import type { Command } from './command';
import { apply, invert, isEmpty } from './diff';
import { removeAttribute } from './remove-attribute';
import { removeCases } from './remove-cases';
import { renameAttribute } from './rename-attribute';
import { renameCase } from './rename-case';
import { saveMatrixView } from './save-matrix-view';
import { saveReportTemplate } from './save-report-template';
import { setAttributes } from './set-attributes';
import { setMemo } from './set-memo';

function study() {
  const small = smallProject();
  let { project } = small;
  return {
    ...small,
    now: () => project,
    run: <Args>(command: Command<Args>, args: Args) => {
      const change = command(project, args, small.ports);
      project = apply(project, change.diff);
      return change;
    },
  };
}

describe('attributes', () => {
  it('are set for several documents in one step, and taken away by null', () => {
    const { documentId, otherDocumentId, run, now } = study();
    const change = run(setAttributes, {
      owner: 'document',
      cells: [
        { id: documentId, name: 'Tisch', value: null },
        { id: documentId, name: 'Ort', value: 'Ost; West' },
        { id: otherDocumentId, name: 'Ort', value: 'Ost' },
      ],
    });
    expect(now().documents.get(documentId)?.attributes).toEqual({ Ort: 'Ost; West' });
    expect(now().documents.get(otherDocumentId)?.attributes).toEqual({ Ort: 'Ost' });
    expect(change.params).toEqual({ attribute: 'Tisch', attributes: 2, owner: 'document', count: 2 });
  });

  it('change nothing where they are set to what they are', () => {
    const { documentId, project } = study();
    const cells = [{ id: documentId, name: 'Tisch', value: 1 }];
    expect(isEmpty(setAttributes(project, { owner: 'document', cells }).diff)).toBe(true);
  });

  it('are refused for records that are not there, names no file keeps and numbers that are none', () => {
    const { documentId, project } = study();
    const set = (id: string, name: string, value: number) => () =>
      setAttributes(project, { owner: 'document', cells: [{ id, name, value }] });
    expect(set('gone', 'Ort', 1)).toThrow('no document');
    for (const name of ['', ' ', '__proto__', 'constructor']) expect(set(documentId, name, 1)).toThrow('named');
    expect(set(documentId, 'Ort', Number.NaN)).toThrow('NaN');
  });

  it('are renamed wherever they are of one kind, and keep their place', () => {
    const { documentId, run, now } = study();
    run(setAttributes, { owner: 'document', cells: [{ id: documentId, name: 'Ort', value: 'Ost' }] });
    run(renameAttribute, { owner: 'document', from: 'Tisch', to: ' Nummer ' });
    expect(Object.entries(now().documents.get(documentId)?.attributes ?? {})).toEqual([
      ['Nummer', 1],
      ['Ort', 'Ost'],
    ]);
    expect(() => run(renameAttribute, { owner: 'document', from: 'Nummer', to: 'Ort' })).toThrow('taken');
  });

  it('are named as before by matrices and templates when they are renamed, and not at all when they are gone', () => {
    const { documentId, run, now } = study();
    const key = { of: 'document', name: 'Tisch' } as const;
    const other = { of: 'speaker', name: 'Tisch' } as const;
    const filter = {
      ...plainMatrix.filter,
      attributes: [
        { key, values: ['1'] },
        { key: other, values: ['1'] },
      ],
    };
    run(saveMatrixView, { view: { ...plainMatrix, name: 'Tische', attribute: key, groupBy: key, filter } });
    run(saveReportTemplate, { template: { ...initialTemplate('de'), sections: [newSection('tables', 'de')] } });
    run(renameAttribute, { owner: 'document', from: 'Tisch', to: 'Nummer' });
    const renamed = { of: 'document', name: 'Nummer' };
    const [view] = now().matrixViews.values();
    expect(view).toMatchObject({ attribute: renamed, groupBy: renamed });
    expect(view?.filter.attributes.map((narrowed) => narrowed.key)).toEqual([renamed, other]);
    expect([...now().reportTemplates.values()][0]?.sections[0]).toMatchObject({
      table: 'Nummer',
      hosts: 'Gastgeber*innen',
    });
    const before = now();
    const { diff } = run(removeAttribute, { owner: 'document', attribute: 'Nummer' });
    const [without] = now().matrixViews.values();
    expect(without).toMatchObject({ attribute: null, groupBy: 'none' });
    expect(without?.filter.attributes.map((narrowed) => narrowed.key)).toEqual([other]);
    expect(now().documents.get(documentId)?.attributes).toEqual({});
    expect(apply(now(), invert(diff))).toEqual(before);
  });

  it('are removed everywhere in one step that can be taken back', () => {
    const { documentId, run, now, project } = study();
    const { diff, params } = run(removeAttribute, { owner: 'document', attribute: 'Tisch' });
    expect(now().documents.get(documentId)?.attributes).toEqual({});
    expect(params).toMatchObject({ count: 1, attribute: 'Tisch' });
    expect(apply(now(), invert(diff))).toEqual(project);
  });
});

describe('cases', () => {
  it('are added with documents, renamed, given others and removed with their memos', () => {
    const { documentId, otherDocumentId, run, now } = study();
    run(addCase, { name: ' Frau K. ', documentIds: [documentId, documentId] });
    const caseId = [...now().cases.keys()][0] as CaseId;
    expect(now().cases.get(caseId)).toEqual({ id: caseId, name: 'Frau K.', attributes: {}, documentIds: [documentId] });
    run(renameCase, { caseId, name: 'Frau M.' });
    run(assignCases, { cases: [{ caseId, documentIds: [otherDocumentId, documentId] }] });
    expect(now().cases.get(caseId)).toMatchObject({ name: 'Frau M.', documentIds: [otherDocumentId, documentId] });
    run(setMemo, { target: { type: 'case', id: caseId }, title: '', text: 'spricht für den Verein' });
    const before = now();
    const { diff } = run(removeCases, { caseIds: [caseId] });
    expect([now().cases.size, now().memos.size]).toEqual([0, 0]);
    expect(apply(now(), invert(diff))).toEqual(before);
  });

  it('share documents', () => {
    const { documentId, run, now } = study();
    run(addCase, { name: 'A', documentIds: [documentId] });
    run(addCase, { name: 'B', documentIds: [documentId] });
    expect([...now().cases.values()].map(({ documentIds }) => documentIds)).toEqual([[documentId], [documentId]]);
  });

  it('need a name, and keep the one they have when nothing is left of another', () => {
    const { run, now, ports, project } = study();
    expect(() => addCase(project, { name: ' ', documentIds: [] }, ports)).toThrow('name');
    run(addCase, { name: 'A', documentIds: [] });
    const caseId = [...now().cases.keys()][0] as CaseId;
    expect(isEmpty(renameCase(now(), { caseId, name: '  ' }).diff)).toBe(true);
  });
});
