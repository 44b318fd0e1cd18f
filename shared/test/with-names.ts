import type { Project } from '../project/project';

/** Fields that no person writes: ids and references by id, moments, digests, and words of closed lists. */
const technical =
  /^(?:id|.*Ids?|examples|chosen|.*At|date|from|to|color|kinds?|sha256|encoding|language|items|type|of|rows|columns|cells|groupBy|by|percent|release)$/;

/** What names of speakers are made of; they stand in texts too, which stay as they are. */
const ofSpeakers = /^(?:label|pseudonym)$/;

/**
 * The same study with a name of its own in every field that somebody wrote: `name(number)`, counted from 0.
 *
 * It looks at every field of every record, so that one that comes later is looked at too. Texts, revisions and codings stay
 * as they are, as what is said in them belongs together.
 */
export function withNames(project: Project, name: (number: number) => string): Project {
  let count = 0;
  const next = (words: string): string => `${words} ${name(count++)}`.trim();
  const planted = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const isOrigin = key === 'origin';
      return isOrigin || technical.test(key) || ofSpeakers.test(key) ? value : next(value);
    }
    if (Array.isArray(value)) return value.map((one: unknown) => planted(one, typeof one === 'string' ? key : ''));
    if (value === null || typeof value !== 'object') return value;
    const isNamed = key === 'attributes';
    return Object.fromEntries(
      Object.entries(value).map(([field, one]) => [isNamed ? next(field) : field, planted(one, isNamed ? '' : field)]),
    );
  };
  const { revisions, codings, ...rest } = project;
  const made = Object.entries(rest).map(([collection, records]) => [
    collection,
    records instanceof Map
      ? new Map([...records].map(([id, record]) => [id, planted(record, '')]))
      : planted(records, ''),
  ]);
  return { ...(Object.fromEntries(made) as typeof rest), revisions, codings };
}
