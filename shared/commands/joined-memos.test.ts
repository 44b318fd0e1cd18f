import { expect, it } from 'vitest';
import type { MemoId } from '../kernel/ids';
import type { Memo } from '../project/memo';
import type { Coding } from '../project/coding';
import { allCodings } from '../project/project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { testId } from '../test/test-id';
import { apply } from './diff';
import { joinedMemos } from './joined-memos';
import { memoOn } from './memo-on';

it('adds to the memo that is shown, where a thing came in with two of the same title', () => {
  const { project } = projectBuilder()
    .coder('A')
    .document('Tisch', 'Am Anfang sind Bündnisse lose.')
    .code('Vertrauen')
    .coding('Vertrauen', 'Tisch', 'Bündnisse', 'A')
    .memo('zögernd')
    .change((now) => {
      const [first] = [...now.memos.values()] as [Memo];
      const second = { ...first, id: testId(10, 77) as MemoId, text: 'von fremder Hand' };
      return { ...now, memos: new Map(now.memos).set(second.id, second) };
    })
    .build();
  const [{ id }] = [...allCodings(project)] as [Coding];
  const notes = new Map<string, string[]>([[id, ['Gewicht 40']]]);
  const after = apply(project, joinedMemos(project, { type: 'coding', moves: new Map(), notes }, countingPorts(900)));
  expect(memoOn(after, { type: 'coding', id })?.text).toBe('zögernd\n\nGewicht 40');
  expect([...after.memos.values()].map(({ text }) => text)).toEqual(['zögernd\n\nGewicht 40', 'von fremder Hand']);
});
