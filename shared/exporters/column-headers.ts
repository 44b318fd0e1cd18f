import { publicCase, publicLabel, publicName } from '../analysis/attribution';
import type { MatrixColumn } from '../analysis/matrix-axes';
import type { Project } from '../project/project';

/** Names that the other columns of a matrix have. */
const reserved = ['code', 'total'] as const;

/**
 * A name for every column of a matrix, no two alike, fit to be published.
 *
 * An event is called by its title; where that does not tell it apart, by title, place and date. A document that shares
 * its name says its event too, a speaker always says the document. What is still alike is numbered in order, so the
 * same project always gives the same names.
 */
export function columnHeaders(
  project: Pick<Project, 'events' | 'documents'>,
  columns: readonly MatrixColumn[],
): readonly string[] {
  const short = columns.map((column) => namesOf(project, column)[0]);
  const uses = count([...reserved, ...short]);
  const told = columns.map((column, at) => {
    const name = short[at] as string;
    return (uses.get(name) ?? 0) > 1 ? namesOf(project, column)[1] : name;
  });
  const taken = new Set<string>(reserved);
  for (const [name, times] of count(told)) if (times === 1 && !taken.has(name)) taken.add(name);
  const unique = new Set(taken);
  for (const name of reserved) unique.delete(name);
  return told.map((name) => {
    if (unique.has(name)) return name;
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? name : `${name} (${number})`;
      if (taken.has(numbered)) continue;
      taken.add(numbered);
      return numbered;
    }
  });
}

/** A short name, and one that says more. */
function namesOf(
  project: Pick<Project, 'events' | 'documents'>,
  column: MatrixColumn,
): readonly [short: string, long: string] {
  const { event, document, speaker, case: own, label } = column;
  if (speaker !== null && document !== null) {
    const name = `${publicLabel(speaker, document)} (${publicName(project, document)})`;
    return [name, joined([name, event?.title])];
  }
  if (document !== null) {
    const name = publicName(project, document);
    return [name, joined([name, event?.title, event?.date])];
  }
  if (own !== null) {
    const { name } = publicCase(project, own);
    return [name, name];
  }
  if (event === null) return [label, label];
  const title = event.title || event.place || event.series || event.date;
  return [title, joined([title, event.place, event.date])];
}

/** The parts that say something, each once. */
function joined(parts: readonly (string | undefined)[]): string {
  return [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join(', ');
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
