import { describe, expect, it } from 'vitest';
import { computeMatrix } from '../../../shared/analysis/matrix';
import type { MatrixColumn } from '../../../shared/analysis/matrix-axes';
import { applyCode } from '../../../shared/commands/apply-code';
import { apply } from '../../../shared/commands/diff';
import type { CodeId } from '../../../shared/kernel/ids';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { columnHead, sheetOf } from './sheet';

const small = smallProject();

function coded(spans: readonly (readonly [start: number, end: number, codes: readonly CodeId[]])[]) {
  return spans.reduce((project, [start, end, codeIds]) => {
    const { documentId, coderId } = small;
    const args = { documentId, text: smallText, spans: [{ start, end }], codeIds: [...codeIds], coderId };
    return apply(project, applyCode(project, args, small.ports).diff);
  }, small.project);
}

describe('the sheet', () => {
  const project = coded([
    [24, 28, [small.a, small.b]],
    [33, 43, [small.b]],
    [85, 92, [small.b]],
  ]);
  const matrix = computeMatrix(project, { rows: 'codes', columns: 'events', withSubcodes: true });
  const options = {
    locale: 'de',
    codes: [],
    hasStatements: false,
    statementsOn: () => [],
    marksOn: (codeId: CodeId | null) =>
      codeId === small.a ? { statements: 2, isStale: false, unproved: 1 } : undefined,
  };
  const sheet = sheetOf(matrix, { ...options, look: { rows: 'codes', withSubcodes: true } });

  it('shows one quotation a place, the first ones of a cell', () => {
    expect(sheet.firstCodings(0, 0).map(({ start }) => start)).toEqual([24, 33]);
  });

  it('says what its numbers count', () => {
    expect(sheet.unit).toBe('passages');
    expect(sheetOf(matrix, { ...options, look: { rows: 'codes', withSubcodes: false } }).unit).toBe('codings');
    expect(sheetOf(matrix, { ...options, look: { rows: 'categories', withSubcodes: false } }).unit).toBe('passages');
  });

  it('marks the cells that have statements', () => {
    expect([0, 1].map((row) => sheet.mark(row, 0)?.statements)).toEqual([2, undefined]);
  });
});

describe('the head of a column', () => {
  const [event] = small.project.events.values();
  const nothing = { id: 'x', label: '', event: null, document: null, case: null, speaker: null, group: null };

  it('says title, place and day of an event, the place only once', () => {
    const column = (place: string): MatrixColumn => ({
      ...nothing,
      kind: 'event',
      label: 'Ballenfeld',
      event: { ...event!, place },
    });
    expect(columnHead(column('Rathaus'), 'de')).toEqual({
      name: 'Ballenfeld',
      title: 'Ballenfeld',
      subtitle: 'Rathaus, 10.06.2023',
    });
    expect(columnHead(column('Ballenfeld'), 'de').subtitle).toBe('10.06.2023');
  });

  it('tells speakers of different documents apart', () => {
    const speaker = [...small.project.speakers.values()][0]!;
    const document = small.project.documents.get(small.documentId)!;
    const head = columnHead(
      { ...nothing, kind: 'speaker', label: 'I', speaker: { ...speaker, role: 'Moderation' }, document },
      'de',
    );
    expect(head).toEqual({ name: 'I, Tisch 1', title: 'I', subtitle: 'Tisch 1, Moderation' });
  });
});
