import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allCodings, type Project } from '../project/project';
import { smallProject } from '../test/small-project';
import { addEvent } from './add-event';
import { applyCode } from './apply-code';
import type { Change } from './command';
import { createCode } from './create-code';
import { apply, invert, squash, type Diff } from './diff';
import { moveCode } from './move-code';
import { recodeCodings } from './recode-codings';
import { removeCode } from './remove-code';
import { removeCodings } from './remove-codings';
import { removeEvent } from './remove-event';
import { resizeCoding } from './resize-coding';
import { setMemo } from './set-memo';

const small = smallProject();

/** One random step on whatever the project holds by then; the numbers choose among what is there. */
const step = fc.tuple(fc.nat(9), fc.nat(), fc.nat(), fc.nat(60));

function changeOf(
  project: Project,
  [kind, one, other, place]: readonly [number, number, number, number],
): Change | null {
  const pick = <Item>(items: Iterable<Item>, by: number): Item | undefined => {
    const list = [...items];
    return list[by % Math.max(1, list.length)];
  };
  const code = pick(project.codes.keys(), one);
  const coding = pick(allCodings(project), other);
  const passage = { documentId: small.documentId, text: small.text, coderId: small.coderId };
  const span = { start: place, end: Math.min(place + 1 + (other % 20), 95) };
  if (kind <= 2 && code !== undefined)
    return applyCode(project, { ...passage, spans: [span], codeIds: [code] }, small.ports);
  if (kind === 3)
    return createCode(project, { name: `Code ${one}`, parentId: one % 2 === 0 ? null : (code ?? null) }, small.ports);
  if (kind === 4 && code !== undefined && one % 3 === 0) return removeCode(project, { codeId: code });
  if (kind === 5 && coding !== undefined) return removeCodings(project, { codings: [coding] });
  if (kind === 6 && coding !== undefined) return resizeCoding(project, { coding, text: small.text, ...span });
  if (kind === 7 && coding !== undefined && code !== undefined)
    return recodeCodings(project, { codings: [coding], codeId: code });
  if (kind === 8 && code !== undefined) return moveCode(project, { codeId: code, parentId: null, before: null });
  if (kind === 9 && one % 2 === 0 && coding !== undefined) {
    return setMemo(
      project,
      { target: { type: 'coding', id: coding.id }, title: '', text: other % 3 === 0 ? '' : `${other}` },
      small.ports,
    );
  }
  const event = pick(project.events.keys(), one);
  if (event !== undefined && one % 5 === 0) return removeEvent(project, { eventId: event });
  const newEvent = { series: '', title: `${one}`, date: '', place: '', hosts: '', funders: '' };
  return addEvent(project, { event: newEvent }, small.ports);
}

function play(steps: readonly (readonly [number, number, number, number])[]): { states: Project[]; diffs: Diff[] } {
  const states = [small.project];
  const diffs: Diff[] = [];
  for (const next of steps) {
    const project = states.at(-1)!;
    const change = changeOf(project, next);
    if (change === null) continue;
    diffs.push(change.diff);
    states.push(apply(project, change.diff));
  }
  return { states, diffs };
}

/** Maps compare by content; the order of their entries is no part of a project's state. */
it('always leads back to every state it came from, and forward again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { states, diffs } = play(steps);
      let project = states.at(-1)!;
      for (let i = diffs.length - 1; i >= 0; i -= 1) {
        project = apply(project, invert(diffs[i]!));
        expect(project).toEqual(states[i]);
      }
      diffs.forEach((diff, i) => {
        project = apply(project, diff);
        expect(project).toEqual(states[i + 1]);
      });
    }),
    { numRuns: 150 },
  );
});

it('does in one squashed step what the steps did', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { states, diffs } = play(steps);
      expect(apply(small.project, squash(diffs))).toEqual(states.at(-1));
    }),
    { numRuns: 150 },
  );
});

it('never leaves a coding whose quote is not in the text', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { states } = play(steps);
      for (const coding of allCodings(states.at(-1)!))
        expect(small.text.slice(coding.start, coding.end)).toBe(coding.quote);
    }),
    { numRuns: 100 },
  );
});

it('refuses a change that does not fit', () => {
  const diff = createCode(small.project, { name: 'X', parentId: null }, small.ports).diff;
  const once = apply(small.project, diff);
  expect(() => apply(once, diff)).toThrow('does not fit');
  expect(() => apply(small.project, invert(diff))).toThrow('does not fit');
});
