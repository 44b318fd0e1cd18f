import { describe, expect, it } from 'vitest';
import { addCase } from '../../../shared/commands/add-case';
import { apply } from '../../../shared/commands/diff';
import { setAttributes } from '../../../shared/commands/set-attributes';
import { smallProject } from '../../../shared/test/small-project';
import { attributeTable, cellText } from './attribute-table';
import { copiedBlock, filledDown, movedPlace, pastedBlock, rectOf } from './table-block';

const words = { decimal: ',', yes: 'ja', no: 'nein' };
const plain = { owner: 'document', order: [], kept: [], query: '', words } as const;
const small = smallProject();
const cells = [
  { id: small.documentId, name: 'Ort', value: 'Ost' },
  { id: small.otherDocumentId, name: 'Dauer', value: 1.5 },
];
const withCase = apply(
  small.project,
  addCase(small.project, { name: 'Fall A', documentIds: [small.documentId] }, small.ports).diff,
);
const study = apply(withCase, setAttributes(withCase, { owner: 'document', cells }).diff);

describe('the table of attributes', () => {
  it('has documents under their events, those without event last, and their cases', () => {
    const { lines, rows, columns } = attributeTable(study, plain);
    expect(lines.map((line) => (line.kind === 'group' ? (line.event?.title ?? null) : line.index))).toEqual([
      'Ballenfeld',
      0,
      null,
      1,
    ]);
    expect(rows.map(({ name, related }) => [name, related])).toEqual([
      ['Tisch 1', 'Fall A'],
      ['Notiz', ''],
    ]);
    expect(columns).toEqual([
      { name: 'Dauer', kind: 'number' },
      { name: 'Ort', kind: 'text' },
      { name: 'Tisch', kind: 'number' },
    ]);
  });

  it('has speakers with their documents, and cases with theirs', () => {
    const speakers = attributeTable(study, { ...plain, owner: 'speaker' });
    expect(speakers.rows.map(({ name, related }) => [name, related])).toEqual([
      ['B', 'Tisch 1'],
      ['I', 'Tisch 1'],
    ]);
    const cases = attributeTable(study, { ...plain, owner: 'case' });
    expect(cases.lines).toEqual([{ kind: 'row', index: 0 }]);
    expect(cases.rows[0]).toMatchObject({ name: 'Fall A', related: 'Tisch 1' });
  });

  it('keeps columns in the order they were shown, and empty ones one has made', () => {
    const { columns } = attributeTable(study, { ...plain, order: ['Tisch', 'Neu'], kept: ['Neu'] });
    expect(columns.map(({ name }) => name)).toEqual(['Tisch', 'Neu', 'Dauer', 'Ort']);
  });

  it('is narrowed to rows whose name, case, value or event has what is looked for', () => {
    const found = (query: string) => attributeTable(study, { ...plain, query }).rows.map(({ name }) => name);
    expect([found('notiz'), found('fall a'), found('1,5'), found('BALLEN'), found('xyz')]).toEqual([
      ['Notiz'],
      ['Tisch 1'],
      ['Notiz'],
      ['Tisch 1'],
      [],
    ]);
  });

  it('takes names that every object knows for empty cells', () => {
    const table = attributeTable(study, { ...plain, kept: ['toString'], order: ['toString'] });
    expect(cellText(table, { row: 0, column: 2 }, words)).toBe('');
  });
});

describe('a block of the table', () => {
  // Columns: name, cases, Dauer, Ort, Tisch.
  const table = attributeTable(study, plain);
  const all = { top: 1, bottom: 2, left: 0, right: 4 };

  it('is copied as it is shown', () => {
    expect(copiedBlock(table, all, words, [])).toEqual([
      ['Tisch 1', 'Fall A', '', 'Ost', '1'],
      ['Notiz', '', '1,5', '', ''],
    ]);
  });

  it('is pasted from its upper left on, and what has no place is counted', () => {
    const at = rectOf({ row: 2, column: 1 }, { row: 2, column: 1 });
    const { cells: pasted, misfits } = pastedBlock(table, at, [
      ['a', 'b', 'c', 'd', 'e'],
      ['f', 'g'],
    ]);
    expect(pasted.map(({ name, text }) => [name, text])).toEqual([
      ['Dauer', 'b'],
      ['Ort', 'c'],
      ['Tisch', 'd'],
    ]);
    expect(misfits).toEqual({ rows: 2, columns: 1, names: 1 });
  });

  it('is filled by a single cell, as far as it holds attributes', () => {
    expect(pastedBlock(table, all, [['x']]).cells).toHaveLength(6);
  });

  it('is filled down from its topmost row, or from the row above', () => {
    const down = filledDown(table, { top: 1, bottom: 2, left: 3, right: 4 }, words);
    expect(down).toEqual([
      { id: small.otherDocumentId, name: 'Ort', text: 'Ost' },
      { id: small.otherDocumentId, name: 'Tisch', text: '1' },
    ]);
    expect(filledDown(table, { top: 2, bottom: 2, left: 3, right: 3 }, words)).toEqual(down.slice(0, 1));
    expect(filledDown(table, { top: 1, bottom: 1, left: 3, right: 3 }, words)).toEqual([]);
  });

  it('never reaches into the head, and keys never leave the table', () => {
    expect(rectOf({ row: 3, column: 4 }, { row: 1, column: 2 })).toEqual({ top: 1, bottom: 3, left: 2, right: 4 });
    expect(rectOf({ row: 0, column: 4 }, { row: 1, column: 2 })).toEqual({ top: 1, bottom: 1, left: 2, right: 2 });
    const size = { rows: 3, columns: 5, page: 2 };
    const move = (key: string, isMod = false) => movedPlace({ row: 1, column: 3 }, key, { size, isMod });
    expect(move('PageDown')).toEqual({ row: 2, column: 3 });
    expect(move('End', true)).toEqual({ row: 2, column: 4 });
    expect(move('ArrowUp', true)).toEqual({ row: 0, column: 3 });
    expect(move('x')).toBeNull();
  });
});
