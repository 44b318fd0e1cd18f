import type { Problem } from '../../../../shared/kernel/problem';

/** The same thing said of several places. */
export type ProblemGroup = {
  readonly text: string;
  readonly severity: Problem['severity'];
  readonly count: number;
  /** Each once, in the order of the file. */
  readonly places: readonly string[];
};

const order = { error: 0, warning: 1, note: 2 } as const;

/** Problems by their words, worst first, else as they came. */
export function groupProblems(
  problems: readonly Problem[],
  textOf: (problem: Problem) => string,
): readonly ProblemGroup[] {
  const groups = new Map<string, { text: string; severity: Problem['severity']; count: number; places: Set<string> }>();
  for (const problem of problems) {
    const { severity, place } = problem;
    const text = textOf(problem);
    const key = `${severity} ${text}`;
    const group = groups.get(key) ?? { text, severity, count: 0, places: new Set<string>() };
    groups.set(key, group);
    group.count += 1;
    if (place !== undefined) group.places.add(place);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, places: [...group.places] }))
    .sort((a, b) => order[a.severity] - order[b.severity]);
}
