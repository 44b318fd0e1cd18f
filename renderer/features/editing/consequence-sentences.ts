import type { Messages } from '../../i18n/messages';
import type { Consequences } from './consequences';

/** What a new revision would do, in sentences; nothing about what stays. */
export function consequenceSentences(consequences: Consequences, t: Messages): readonly string[] {
  const words = t.editing.preview;
  const { before, after, codings, memosLost, renumbered } = consequences;
  const removed = codings.filter((coding) => coding.after === null).length;
  const changed = codings.length - removed;
  const names = (items: readonly { readonly label: string }[]): string => items.map(({ label }) => label).join(', ');
  const shown: readonly (string | false)[] = [
    codings.length === 0 && words.noCodings,
    changed > 0 && words.changed(changed),
    removed > 0 && words.removed(removed),
    memosLost > 0 && words.memos(memosLost),
    before.paragraphs.length !== after.paragraphs.length &&
      words.paragraphs(before.paragraphs.length, after.paragraphs.length),
    renumbered > 0 && words.renumbered(renumbered, before.number),
    before.turns.length !== after.turns.length && words.turns(before.turns.length, after.turns.length),
    consequences.reattributed > 0 && words.reattributed(consequences.reattributed),
    consequences.speakersAdded.length > 0 && words.speakersAdded(names(consequences.speakersAdded)),
    consequences.speakersRemoved.length > 0 && words.speakersRemoved(names(consequences.speakersRemoved)),
    ...consequences.speakersRenamed.map(([old, now]) => words.speakerRenamed(old.label, now.label)),
    consequences.oTones.length > 0 && words.oTones(consequences.oTones.map(({ name }) => name).join(', ')),
  ];
  return shown.filter((sentence) => sentence !== false);
}
