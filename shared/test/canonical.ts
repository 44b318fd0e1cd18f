import { extensionCollections, recordsOf } from '../project/project-file';
import type { ProjectWithTexts } from './arbitrary-project';

/** Lines of records that have been written before: records never change. */
const lines = new WeakMap<object, string>();

/**
 * A study as text, the same for the same content: a record a line in a fixed order, fields by name, then all words.
 *
 * Two studies are equal to the byte exactly when these are; the order in which things came to lie in maps is no part.
 */
export function canonical({ project, texts }: ProjectWithTexts): string {
  const records = extensionCollections.flatMap((name) => [`# ${name}`, ...recordsOf(project, name).map(lineOf)]);
  const words = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => `${id} ${JSON.stringify(text)}`);
  return [...records, '# texts', ...words].join('\n');
}

function lineOf(record: object): string {
  const known = lines.get(record);
  if (known !== undefined) return known;
  const line = JSON.stringify(record, sortFields);
  lines.set(record, line);
  return line;
}

function sortFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
