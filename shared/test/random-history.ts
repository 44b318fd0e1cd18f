import fc from 'fast-check';
import type { Change } from '../commands/command';
import { apply, invert, isEmpty, type Diff } from '../commands/diff';
import { required } from '../kernel/assert';
import type { Ports } from '../kernel/ports';
import type { Texts } from '../project/project';
import { anyCommand } from './any-command';
import type { ProjectWithTexts } from './arbitrary-project';
import { chanceOf } from './chance';

/** What one step of a random history shall be: a command by its name, and numbers that choose what it is done to. */
export type Choice = { readonly name: string; readonly numbers: readonly number[] };

/** One step as it was taken, and the study after it. */
export type Taken = { readonly change: Change; readonly after: ProjectWithTexts };

const names = Object.keys(anyCommand);
/** Coding is most of the work, and what most other commands are done to. */
const frequent = ['apply-code', 'apply-code', 'apply-code', 'create-and-apply-code', 'add-documents', 'create-code'];
const numbers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 8, maxLength: 8 });

/** A history to be: so many steps, commands of every kind. */
export function choices(length: number): fc.Arbitrary<Choice[]> {
  const choice = fc.record({ name: fc.constantFrom(...names, ...frequent), numbers });
  return fc.array(choice, { minLength: length, maxLength: length, size: 'max' });
}

/**
 * Takes a step. Where the wanted command has nothing to be done to, or changes nothing, the next one of the table that
 * does takes its place: a history has as many steps as it has choices.
 */
export function takeStep(study: ProjectWithTexts, { name, numbers: by }: Choice, ports: Ports): Taken {
  const first = names.indexOf(name);
  for (const wanted of [...names.slice(first), ...names.slice(0, first)]) {
    const change = required(anyCommand[wanted], wanted)(study, chanceOf(by), ports);
    if (change !== null && !isEmpty(change.diff)) return { change, after: applyWithTexts(study, change.diff) };
  }
  throw new Error('No command changes this study');
}

/** Takes one step after the other. */
export function takeSteps(study: ProjectWithTexts, wanted: readonly Choice[], ports: Ports): Taken[] {
  const taken: Taken[] = [];
  for (const choice of wanted) taken.push(takeStep(taken.at(-1)?.after ?? study, choice, ports));
  return taken;
}

/** The study after a change, its words included. */
export function applyWithTexts({ project, texts, ...files }: ProjectWithTexts, diff: Diff): ProjectWithTexts {
  return { project: apply(project, diff), texts: applyTexts(texts, diff), ...files };
}

/** The study before a change. */
export function undoWithTexts(study: ProjectWithTexts, diff: Diff): ProjectWithTexts {
  return applyWithTexts(study, invert(diff));
}

function applyTexts(texts: Texts, { texts: part }: Diff): Texts {
  if (part === undefined) return texts;
  const next = new Map(texts);
  for (const { id } of part.removed) next.delete(id);
  for (const { id, text } of [...part.added, ...part.updated.map(([, after]) => after)]) next.set(id, text);
  return next;
}
