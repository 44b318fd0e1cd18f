import type { Project } from './project';
import { compareText } from './project-file';
import type { Attributes } from './schema';

/** Kinds of records that bear attributes. */
export const attributeOwners = ['document', 'speaker', 'case'] as const;
export type AttributeOwner = (typeof attributeOwners)[number];

/** What an attribute may hold. A text may hold several values, parted by semicolons. */
export type AttributeValue = Attributes[string];

/** Parts the values of a text that holds several. */
const separator = ';';

/**
 * The single values that an attribute holds, as text, each once and in their order; none when there is nothing but space.
 *
 * "Ost; West" counts for both, wherever values are columns, filters or groups. A number or a boolean is always one value,
 * written as JavaScript writes it: `1.5`, `true`.
 */
export function splitValues(value: AttributeValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') return [String(value)];
  if (!value.includes(separator)) return value.trim() === '' ? [] : [value.trim()];
  const parts = value.split(separator).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/**
 * Order of single values: numbers by size and before all else, then text by code units.
 *
 * The same on every machine, so that exports are. `10` stands behind `9`, and so does "Tisch 10" behind "Tisch 9": runs of
 * digits count as numbers.
 */
export function compareValues(a: string, b: string): number {
  const [numberA, numberB] = [asNumber(a), asNumber(b)];
  if (numberA !== null && numberB !== null) return numberA - numberB || compareText(a, b);
  if (numberA !== null) return -1;
  if (numberB !== null) return 1;
  return compareWithNumbers(a, b);
}

function asNumber(value: string): number | null {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value) ? Number(value) : null;
}

function compareWithNumbers(a: string, b: string): number {
  const [partsA, partsB] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let at = 0; at < Math.min(partsA.length, partsB.length); at += 1) {
    const [partA = '', partB = ''] = [partsA[at], partsB[at]];
    // Every second part is a run of digits; two that are both beyond all numbers count as equal.
    const order = at % 2 === 1 ? Number(partA) - Number(partB) || 0 : compareText(partA, partB);
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length || compareText(a, b);
}

/** The records of one kind with what they hold, in the order of the project. */
export function attributesByRecord(
  project: Pick<Project, 'documents' | 'speakers' | 'cases'>,
  owner: AttributeOwner,
): Iterable<{ readonly id: string; readonly attributes: Attributes }> {
  if (owner === 'document') return project.documents.values();
  return owner === 'speaker' ? project.speakers.values() : project.cases.values();
}

/** An attribute that records of one kind have. */
export type AttributeUse = {
  readonly name: string;
  /** How many records have it, whatever it holds. */
  readonly records: number;
  /** Its single values in the order of `compareValues`, and how many records have each; empty ones are left out. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

/** Every attribute that records of this kind have, in the order of their names. */
export function attributesInUse(
  project: Pick<Project, 'documents' | 'speakers' | 'cases'>,
  owner: AttributeOwner,
): readonly AttributeUse[] {
  const found = new Map<string, { records: number; readonly counts: Map<string, number> }>();
  for (const { attributes } of attributesByRecord(project, owner)) {
    for (const [name, value] of Object.entries(attributes)) {
      const use = found.get(name) ?? { records: 0, counts: new Map<string, number>() };
      found.set(name, use);
      use.records += 1;
      for (const single of splitValues(value)) use.counts.set(single, (use.counts.get(single) ?? 0) + 1);
    }
  }
  return [...found]
    .sort(([a], [b]) => compareWithNumbers(a, b))
    .map(([name, { records, counts }]) => ({
      name,
      records,
      values: [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => compareValues(a.value, b.value)),
    }));
}
