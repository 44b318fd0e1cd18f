import { speakerName } from '../../analysis/attribution';
import type { DocumentId } from '../../kernel/ids';
import type { Project } from '../../project/project';
import { isSpeakerCode, isSpeakerRole } from '../../text/speaker-labels';

/** Names that stand in the words of a text, and the pseudonym that takes the place of each. */
export type NameRules = ReadonlyMap<string, string>;

/** Shorter parts of a name are too often something else. */
const shortestPart = 3;

/** What stands before names and is none. */
const titles = new Set(
  'Frau Herr Herrn Fr Hr Dr Prof Dipl Ing Mag Med Phil Mr Mrs Ms Miss Sir Lady Dame Bürgermeister Bürgermeisterin Und'.split(
    ' ',
  ),
);

/**
 * What to replace in the words of each document: labels of speakers with a pseudonym, where they are names, and the parts
 * of such a name.
 *
 * Codes and roles ("I", "B2", "Moderation") are no names and stay in the words. A name holds in all documents; where two
 * people have it, only in their own.
 */
export function nameRules({ speakers }: Pick<Project, 'speakers'>): (id: DocumentId | null) => NameRules {
  const all = new Map<string, Set<string>>();
  const own = new Map<DocumentId, Map<string, string>>();
  for (const speaker of speakers.values()) {
    const by = speakerName(speaker);
    for (const name of by === speaker.label ? [] : namesIn(speaker.label)) {
      if (name === by) continue;
      all.set(name, (all.get(name) ?? new Set()).add(by));
      const rules = own.get(speaker.documentId) ?? new Map<string, string>();
      own.set(speaker.documentId, rules);
      // The first speaker of the document keeps a name that several share: whole names come before parts of others.
      if (!rules.has(name) || name === speaker.label) rules.set(name, by);
    }
  }
  const shared = [...all].flatMap(([name, pseudonyms]): (readonly [string, string])[] => {
    const [only, ...more] = pseudonyms;
    return only === undefined || more.length > 0 ? [] : [[name, only]];
  });
  return (id) => new Map([...shared, ...((id === null ? undefined : own.get(id)) ?? [])]);
}

/** A label and the parts of it that could name the person alone. */
function namesIn(label: string): readonly string[] {
  const whole = label.trim();
  if (whole === '' || isSpeakerCode(whole) || isSpeakerRole(whole)) return [];
  const parts = whole
    .split(/[\s,()/]+/u)
    .map((part) => part.replace(/^\P{L}+|\P{L}+$/gu, ''))
    .filter(
      (part) => part.length >= shortestPart && /^\p{Lu}/u.test(part) && !titles.has(part) && !isSpeakerRole(part),
    );
  return [...new Set([whole, ...parts])];
}

/** Finds names as whole words, the longest at each place; null when there are none to find. */
export function namePattern(names: Iterable<string>, behind = ''): RegExp | null {
  const found = [...new Set(names)].filter((name) => name !== '');
  if (found.length === 0) return null;
  const choices = found
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const sign = String.raw`[\p{L}\p{M}\p{N}]`;
  return new RegExp(`(?<!${sign})(?:${choices.join('|')})${behind}(?!${sign})`, 'gu');
}

/** The words with every name replaced. */
export function withoutNames(words: string, rules: NameRules): string {
  const pattern = namePattern(rules.keys());
  return pattern === null ? words : words.replace(pattern, (name) => rules.get(name) ?? name);
}
