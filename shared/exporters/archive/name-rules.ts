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

/** Names to replace, in texts and in what the team wrote. */
export type NamesOfStudy = {
  /** In the words of a document; the same object wherever no name is used in a way of its own. */
  readonly ofText: (id: DocumentId) => NameRules;
  /** In what the team wrote about all of it: for a name that several people have, the pseudonyms of all of them. */
  readonly ofTeam: NameRules;
  /** Names that must not pass unseen where they are not replaced: of several people, or of one without a pseudonym. */
  readonly open: ReadonlySet<string>;
};

/**
 * What to replace: labels of speakers with a pseudonym, where they are names, and the parts of such a name.
 *
 * Codes and roles ("I", "B2", "Moderation") are no names and stay in the words. A name holds in all documents; where two
 * people have it, only in their own.
 */
export function nameRules({ speakers }: Pick<Project, 'speakers'>): NamesOfStudy {
  const all = new Map<string, Set<string>>();
  const own = new Map<DocumentId, Map<string, string>>();
  const open = new Set<string>();
  for (const speaker of speakers.values()) {
    const by = speakerName(speaker);
    const names = namesIn(speaker.label);
    const whole = formsOf(speaker.label.trim());
    if (speaker.pseudonym.trim() === '') for (const name of names.flatMap(formsOf)) open.add(name);
    for (const name of by === speaker.label ? [] : names.flatMap(formsOf)) {
      if (name === by) continue;
      all.set(name, (all.get(name) ?? new Set()).add(by));
      const rules = own.get(speaker.documentId) ?? new Map<string, string>();
      own.set(speaker.documentId, rules);
      // The first speaker of the document keeps a name that several share: whole names come before parts of others.
      if (!rules.has(name) || whole.includes(name)) rules.set(name, by);
    }
  }
  const shared = new Map<string, string>();
  for (const [name, [only, ...more]] of all) {
    if (more.length > 0) open.add(name);
    else if (only !== undefined) shared.set(name, only);
  }
  return {
    ofText: (id) => {
      const different = [...(own.get(id) ?? [])].filter(([name, by]) => shared.get(name) !== by);
      return different.length === 0 ? shared : new Map([...shared, ...different]);
    },
    ofTeam: new Map([...all].map(([name, pseudonyms]) => [name, [...pseudonyms].join('/')])),
    open,
  };
}

/** A name and the parts of it that could name the person alone, as they may be written; none where it is a code or role. */
export function writtenNames(name: string): readonly string[] {
  return namesIn(name).flatMap(formsOf);
}

/** A label and the parts of it that could name the person alone. */
function namesIn(label: string): readonly string[] {
  const whole = label.trim();
  if (whole === '' || isSpeakerCode(whole) || isSpeakerRole(quiet(whole))) return [];
  const parts = whole
    .split(/[\s,()/]+/u)
    .map((part) => part.replace(/^\P{L}+|\P{L}+$/gu, ''))
    .filter((part) => part.length >= shortestPart && /^\p{Lu}/u.test(part))
    .filter((part) => !titles.has(quiet(part)) && !isSpeakerRole(quiet(part)));
  return [...new Set([whole, ...parts])];
}

/** A name as it may be written elsewhere: in capitals ("SMITH: Yes."), accents apart from their letters. */
function formsOf(name: string): readonly string[] {
  const written = name.length < shortestPart ? [name] : [name, quiet(name), name.toUpperCase()];
  return [...new Set(written.flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')]))];
}

/** A name in capitals as one writes names; any other as it is. */
function quiet(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
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
