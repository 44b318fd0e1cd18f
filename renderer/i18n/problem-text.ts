import type { Problem } from '../../shared/kernel/problem';
import type { Messages } from './messages';
import type { ProblemParams } from './messages/problem-words';

/** The sentence for a problem, without file and place; a code without a sentence is shown as it is. */
export function problemText(messages: Messages, problem: Problem): string {
  const sentences: Readonly<Record<string, string | ((params: ProblemParams) => string)>> = messages.problems;
  const sentence = Object.hasOwn(sentences, problem.code) ? sentences[problem.code] : undefined;
  if (sentence === undefined) return messages.problems.unknown({ code: problem.code });
  return typeof sentence === 'string' ? sentence : sentence(problem.params ?? {});
}
