import { describe, expect, it } from 'vitest';
import type { CaseId, SpeakerId } from '../kernel/ids';
import type { Project } from '../project/project';
import { smallProject } from '../test/small-project';
import { apply, invert, isEmpty } from './diff';
import { importAttributes, planAttributes, type AttributeTable } from './import-attributes';

function study() {
  const small = smallProject();
  const caseId = small.ports.newId() as CaseId;
  const mueller = { id: caseId, name: 'Frau Müller', attributes: { Alter: 40 }, documentIds: [] };
  const project: Project = { ...small.project, cases: new Map([[caseId, mueller]]) };
  return { ...small, project, caseId };
}

function tableOf(of: AttributeTable['of'], rows: AttributeTable['rows'], more: Partial<AttributeTable> = {}) {
  const columns = ['Wer', 'Ort', 'Alter'];
  return { of, columns, rows, key: 0, documentKey: null, values: [1, 2], withNewCases: false, ...more };
}

const statuses = (project: Project, table: AttributeTable) =>
  planAttributes(project, table).rows.map(({ status }) => status);

describe('a table of attributes', () => {
  it('matches documents by their name in any case, with any space and with or without extension', () => {
    const { project, documentId } = study();
    for (const key of ['Tisch 1', 'tisch  1 ', 'TISCH 1.docx', 'Tisch 1.TXT', 'Ordner/Tisch 1.pdf']) {
      const [row] = planAttributes(project, tableOf('document', [[key, 'Köln', '3']])).rows;
      expect(row, key).toMatchObject({ status: 'known', id: documentId });
    }
    expect(statuses(project, tableOf('document', [['Tisch 1.5', 'Köln', '3']]))).toEqual(['unknown']);
  });

  it('matches documents also by the file they came from, and names with umlauts taken apart', () => {
    const { project, documentId } = study();
    const document = { ...project.documents.get(documentId)! };
    const origin = { file: 'Gespräch_07.docx', sha256: '', encoding: '' };
    const documents = new Map(project.documents).set(document.id, { ...document, origin });
    const table = tableOf('document', [['Gespräch_07'.normalize('NFD'), 'Köln', '']]);
    expect(planAttributes({ ...project, documents }, table).rows[0]).toMatchObject({ id: documentId });
  });

  it('prefers the name as it is written to one that is only like it', () => {
    const { project, documentId, otherDocumentId } = study();
    const other = { ...project.documents.get(otherDocumentId)!, name: 'tisch 1' };
    const documents = new Map(project.documents).set(otherDocumentId, other);
    const rows = [
      ['Tisch 1', 'a', ''],
      ['tisch 1', 'b', ''],
      ['TISCH 1', 'c', ''],
    ];
    const plan = planAttributes({ ...project, documents }, tableOf('document', rows));
    expect(plan.rows.map(({ id }) => id)).toEqual([documentId, otherDocumentId, null]);
    expect(plan.rows.map(({ status }) => status)).toEqual(['known', 'known', 'several']);
  });

  it('says what changes, what is new and what nothing matches, before anything is written', () => {
    const { project, caseId } = study();
    const rows = [
      ['frau müller', 'Köln', '41'],
      ['Herr Unbekannt', 'Bonn', '50'],
      ['', 'Ulm', '1'],
      ['Frau Müller', 'Trier', '9'],
    ];
    const plan = planAttributes(project, tableOf('case', rows));
    expect(plan.newAttributes).toEqual(['Ort']);
    expect(plan.rows.map(({ status }) => status)).toEqual(['known', 'unknown', 'nameless', 'repeated']);
    expect(plan.rows[0]).toEqual({
      row: 0,
      key: 'frau müller',
      status: 'known',
      id: caseId,
      changes: [
        { name: 'Ort', before: null, after: 'Köln' },
        { name: 'Alter', before: 40, after: 41 },
      ],
    });
  });

  it('refuses names no attribute can have, and a name given twice', () => {
    const { project } = study();
    const columns = ['Wer', '__proto__', 'Ort', ' Ort '];
    const table = tableOf('case', [['Frau Müller', 'a', 'b', 'c']], { columns, values: [1, 2, 3] });
    expect(planAttributes(project, table).refused).toEqual([
      { column: '__proto__', fault: 'reserved' },
      { column: ' Ort ', fault: 'taken' },
    ]);
    expect(planAttributes(project, table).rows[0]?.changes).toEqual([{ name: 'Ort', before: null, after: 'b' }]);
  });

  it('sets attributes in one step, leaves alone what cells are empty for, and is undone whole', () => {
    const { project, caseId, ports } = study();
    const table = tableOf('case', [['Frau Müller', 'Köln', '']]);
    const change = importAttributes(project, table, ports);
    const after = apply(project, change.diff);
    expect(after.cases.get(caseId)?.attributes).toEqual({ Alter: 40, Ort: 'Köln' });
    expect(change.params).toEqual({ owner: 'case', count: 1, attributes: 1, cases: 0 });
    expect(apply(after, invert(change.diff))).toEqual(project);
    expect(isEmpty(importAttributes(after, table, ports).diff)).toBe(true);
  });

  it('makes cases that are not there where that is chosen, each once', () => {
    const { project, ports } = study();
    const rows = [
      ['Herr Öz', 'Köln', '50'],
      ['herr öz', 'Bonn', '51'],
    ];
    const table = tableOf('case', rows, { withNewCases: true });
    expect(statuses(project, table)).toEqual(['new', 'repeated']);
    const after = apply(project, importAttributes(project, table, ports).diff);
    expect([...after.cases.values()].at(-1)).toMatchObject({ name: 'Herr Öz', attributes: { Ort: 'Köln', Alter: 50 } });
    expect(statuses(project, tableOf('document', rows, { withNewCases: true }))).toEqual(['unknown', 'unknown']);
  });

  it('does not take a label that two documents have for one person, unless a column says which', () => {
    const { project, documentId, otherDocumentId, ports } = study();
    const twin = { id: ports.newId() as SpeakerId, documentId: otherDocumentId, label: 'B', role: '', pseudonym: '' };
    const speakers = new Map(project.speakers).set(twin.id, { ...twin, attributes: {} });
    const both = { ...project, speakers };
    const own = [...project.speakers.values()].find((one) => one.label === 'B' && one.documentId === documentId);
    expect(statuses(both, tableOf('speaker', [['B', 'Köln', '']]))).toEqual(['several']);
    const table = tableOf('speaker', [['b', 'Köln', 'tisch 1.docx']], { documentKey: 2, values: [1] });
    expect(planAttributes(both, table).rows[0]).toMatchObject({ status: 'known', id: own?.id });
    const gone = tableOf('speaker', [['b', 'Köln', 'Tisch 9']], { documentKey: 2, values: [1] });
    expect(statuses(both, gone)).toEqual(['unknown']);
  });

  it('keeps a text that has the letters of a number as it is', () => {
    const { project, caseId } = study();
    const texts = new Map([[caseId, { ...project.cases.get(caseId)!, attributes: { Alter: '40' } }]]);
    const plan = planAttributes({ ...project, cases: texts }, tableOf('case', [['Frau Müller', '', '40']]));
    expect(plan.rows[0]?.changes).toEqual([]);
  });
});
