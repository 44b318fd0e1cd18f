import type { Messages } from '../../i18n/messages';
import type { Draft } from './incoming';

/** What was recognised of a text, in a few words each. */
export function draftFacts({ document, imported }: Draft, t: Messages): readonly string[] {
  const { text, turns, origin } = document;
  const paragraphs = imported.documents.length === 1 ? imported.reading?.paragraphs : undefined;
  const speakers = [...new Set(turns.flatMap(({ label }) => label ?? []))];
  return [
    paragraphs === undefined ? t.exchange.characters(text.length) : t.exchange.summary(paragraphs, text.length),
    t.exchange.speakers(speakers),
    ...(origin.encoding === '' ? [] : [t.exchange.encoding(origin.encoding.replace('utf', 'UTF'))]),
  ];
}
