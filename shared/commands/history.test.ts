import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Timestamp } from '../kernel/ids';
import { advance, emptyStacks, stacksOf, type HistoryEntry, type UndoStacks } from './history';

function entry(seq: number, kind: HistoryEntry['kind'], target: number | null = null): HistoryEntry {
  return { seq, at: '2026-01-01T00:00:00.000Z' as Timestamp, kind, target, name: 'create-code', params: {} };
}

function numbers(stacks: UndoStacks): { undo: number[]; redo: number[] } {
  return { undo: stacks.undo.map((item) => item.seq), redo: stacks.redo.map((item) => item.seq) };
}

it('moves a change from undo to redo and back', () => {
  const done = [entry(1, 'start'), entry(2, 'do'), entry(3, 'do')];
  expect(numbers(stacksOf(done))).toEqual({ undo: [2, 3], redo: [] });
  const undone = [...done, entry(4, 'undo', 3)];
  expect(numbers(stacksOf(undone))).toEqual({ undo: [2], redo: [3] });
  expect(numbers(stacksOf([...undone, entry(5, 'redo', 3)]))).toEqual({ undo: [2, 3], redo: [] });
});

it('forgets what was undone as soon as something new is done', () => {
  expect(numbers(stacksOf([entry(1, 'do'), entry(2, 'undo', 1), entry(3, 'do')]))).toEqual({ undo: [3], redo: [] });
});

it('never undoes the beginning of a project', () => {
  expect(stacksOf([entry(1, 'start')])).toEqual(emptyStacks);
});

it('always gives after a restart the stacks that were there before it', () => {
  const kinds = fc.array(fc.constantFrom<HistoryEntry['kind']>('do', 'do', 'undo', 'redo', 'start'), { maxLength: 60 });
  fc.assert(
    fc.property(kinds, (list) => {
      const entries = list.map((kind, index) => entry(index + 1, kind));
      expect(stacksOf(entries)).toEqual(entries.reduce(advance, emptyStacks));
    }),
  );
});
