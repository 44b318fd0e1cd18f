import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/commands/history';
import type { CoderId, Timestamp } from '../../../shared/kernel/ids';
import { messages } from '../../i18n/messages';
import { dayOf, entryKind, filterEntries, historyRows, presentStep, type HistoryFilter } from './history-rows';

const t = messages.de;
const by = 'c' as CoderId;
const coders = new Map([[by, { id: by, name: 'A. Brandt' }]]);
const everything: HistoryFilter = { query: '', kind: null, day: null };

function step(seq: number, more: Partial<HistoryEntry> = {}): HistoryEntry {
  const at = `2026-01-0${1 + Math.floor(seq / 3)}T12:00:00.000Z` as Timestamp;
  return { seq, at, kind: 'do', target: null, name: 'create-code', params: { code: 'Wertschätzung' }, ...more };
}

const start = step(1, { kind: 'start', name: 'create-project', params: { project: 'Klein' } });

describe('the lines of the history', () => {
  it('stand newest first under their days, with what was undone and the present point', () => {
    const all = [start, step(2), step(3), step(4), step(5, { kind: 'undo', target: 4 })];
    const told = historyRows(all, all).map((row) =>
      row.type === 'day'
        ? `${row.day} (${row.count})`
        : `${row.entry.seq}${row.holds ? '' : ' undone'}${row.isNow ? ' now' : ''}`,
    );
    expect(told).toEqual(['2026-01-02 (3)', '5', '4 undone', '3 now', '2026-01-01 (2)', '2', '1']);
  });

  it('mark the beginning as the present point while nothing holds', () => {
    expect(presentStep([start, step(2), step(3, { kind: 'undo', target: 2 })])).toBe(1);
  });

  it('know of a step done again that it holds', () => {
    const all = [start, step(2), step(3, { kind: 'undo', target: 2 }), step(4, { kind: 'redo', target: 2 })];
    expect(historyRows(all, all).filter((row) => row.type === 'entry' && !row.holds)).toEqual([]);
    expect(presentStep(all)).toBe(2);
  });
});

describe('filtering the history', () => {
  const all = [start, step(2, { by }), step(3, { name: 'set-memo', params: {} })];
  const found = (filter: Partial<HistoryFilter>): number[] =>
    filterEntries(all, { ...everything, ...filter }, { t, coders }).map(({ seq }) => seq);

  it('finds words of sentence and person in any order, whatever their case and marks', () => {
    expect(found({ query: 'BRANDT wertschatzung' })).toEqual([2]);
    expect(found({ query: '  ' })).toEqual([1, 2, 3]);
    expect(found({ query: 'nichts dergleichen' })).toEqual([]);
  });

  it('keeps to a kind and to a day', () => {
    expect(found({ kind: 'memos' })).toEqual([3]);
    expect(found({ kind: 'codes' })).toEqual([2]);
    expect(found({ day: dayOf(start.at) })).toEqual([1, 2]);
  });

  it('knows what every command of the history is about', () => {
    const kinds = Object.fromEntries(Object.keys(t.history).map((name) => [name, entryKind(name)]));
    expect(kinds).toMatchObject({
      'apply-code': 'coding',
      'recode-codings': 'coding',
      'rename-code': 'codes',
      'rename-coder': 'project',
      'add-documents': 'material',
      'save-matrix-view': 'matrix',
      'set-memo': 'memos',
      'go-back-to': 'project',
    });
  });
});
