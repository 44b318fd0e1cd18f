import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCodings } from '../project/project';
import { anyCommand } from '../test/any-command';
import { arbitraryProject, type ProjectWithTexts } from '../test/arbitrary-project';
import { canonical } from '../test/canonical';
import { textOf } from '../test/chance';
import { countingPorts } from '../test/ports';
import { applyWithTexts, choices, takeSteps, undoWithTexts } from '../test/random-history';
import { smallProject } from '../test/small-project';
import { createCode } from './create-code';
import { apply, invert, squash } from './diff';

const folder = import.meta.dirname;

/** Files of the folder that have a command: a function that gives a change. */
function commandFiles(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\): Change \{$/m.test(readFileSync(`${folder}/${file}`, 'utf8')))
    .map((file) => file.slice(0, -'.ts'.length));
}

const history = fc.record({ study: arbitraryProject(), wanted: choices(200) });
const runs = 60;

describe('the table of all commands', () => {
  it('has a step for every command of the folder', () => {
    const files = commandFiles();
    expect(files.length).toBeGreaterThanOrEqual(27);
    expect(files.filter((file) => anyCommand[file] === undefined)).toEqual([]);
  });

  it('gives changes that bear the name they stand under, and every one of them comes to pass', () => {
    const seen = new Set<string>();
    for (const { study, wanted } of fc.sample(history, { numRuns: 40, seed: 3 })) {
      for (const { change } of takeSteps(study, wanted, countingPorts())) seen.add(change.name);
    }
    expect([...seen].sort()).toEqual(Object.keys(anyCommand).sort());
  });
});

describe('a history of 200 commands of every kind', () => {
  it('always leads back to every state it came from and forward again, equal to the byte', () => {
    let compared = 0;
    fc.assert(
      fc.property(history, ({ study, wanted }) => {
        const taken = takeSteps(study, wanted, countingPorts());
        const states = [study, ...taken.map(({ after }) => after)].map(canonical);
        let now: ProjectWithTexts = taken.at(-1)?.after ?? study;
        for (let at = taken.length - 1; at >= 0; at -= 1) {
          now = undoWithTexts(now, taken[at]!.change.diff);
          expect(canonical(now) === states[at], `state ${at} after undo`).toBe(true);
        }
        taken.forEach(({ change }, at) => {
          now = applyWithTexts(now, change.diff);
          expect(canonical(now) === states[at + 1], `state ${at + 1} after redo`).toBe(true);
        });
        compared += 2 * taken.length;
      }),
      { numRuns: runs },
    );
    expect(compared).toBe(runs * 400);
    // 24,000 studies are written out and compared; a machine under load needs its time for that.
  }, 60_000);

  it('does in one squashed step what the steps did, from any point of it, and back', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 199 }), ({ study, wanted }, from) => {
        const taken = takeSteps(study, wanted, countingPorts());
        const start = taken[from - 1]?.after ?? study;
        const end = taken.at(-1)?.after ?? study;
        const whole = squash(taken.slice(from).map(({ change }) => change.diff));
        expect(canonical(applyWithTexts(start, whole))).toBe(canonical(end));
        expect(canonical(undoWithTexts(end, whole))).toBe(canonical(start));
      }),
      { numRuns: 30 },
    );
  });

  it('never leaves a coding whose quote is not in the text, nor anything that refers to what is gone', () => {
    fc.assert(
      fc.property(history, ({ study, wanted }) => {
        const { after } = takeSteps(study, wanted, countingPorts()).at(-1)!;
        const { project } = after;
        for (const { documentId, codeId, coderId, start, end, quote } of allCodings(project)) {
          expect(textOf(after, documentId).slice(start, end)).toBe(quote);
          expect([project.codes.has(codeId), project.coders.has(coderId)]).toEqual([true, true]);
        }
        for (const { parentId } of project.codes.values())
          expect(parentId === null || project.codes.has(parentId)).toBe(true);
        const cells = [...project.cellSummaries.values()];
        for (const { matrixViewId, codeId, statements } of cells) {
          expect([project.matrixViews.has(matrixViewId), statements.length > 0]).toEqual([true, true]);
          expect(codeId === null || project.codes.has(codeId)).toBe(true);
        }
        const keys = cells.map(({ matrixViewId, codeId, columnId }) => `${matrixViewId} ${codeId} ${columnId}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect([...after.texts.keys()].sort()).toEqual([...project.revisions.keys()].sort());
      }),
      { numRuns: 30 },
    );
  });
});

it('refuses a change that does not fit', () => {
  const small = smallProject();
  const diff = createCode(small.project, { name: 'X', parentId: null }, small.ports).diff;
  const once = apply(small.project, diff);
  expect(() => apply(once, diff)).toThrow('does not fit');
  expect(() => apply(small.project, invert(diff))).toThrow('does not fit');
});
