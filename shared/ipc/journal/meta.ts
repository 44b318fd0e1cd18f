import * as v from 'valibot';
import { startOfJournal, type Checkpoint } from './scan';

const schema = v.object({
  version: v.literal(1),
  name: v.string(),
  /** How far the journal was known when it was last closed; only what follows is read to list the project. */
  checkpoint: v.object({ end: v.number(), lastSeq: v.number() }),
});

/** What is known of a journal without reading it. Nothing in it is needed to get the project back but its name. */
export type JournalMeta = { readonly name: string; readonly checkpoint: Checkpoint };

/** As the text of `meta.json`. */
export function encodeMeta(meta: JournalMeta): string {
  return `${JSON.stringify({ version: 1, ...meta })}\n`;
}

/** Out of the text of `meta.json`; an unreadable one only costs the name. */
export function decodeMeta(text: string | null): JournalMeta {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? ''));
    if (parsed.success) return parsed.output;
  } catch {
    // Not JSON: the same as not there.
  }
  return { name: '', checkpoint: startOfJournal };
}
