import { attributionOf, isNamed, publicLabel } from '../../analysis/attribution';
import type { DocumentRecord } from '../../project/document';
import type { Project } from '../../project/project';
import type { Revision, Turn } from '../../project/revision';
import type { Span } from '../../text/span';
import { labelAt } from '../../text/turns';
import type { Replacement } from './marked-text';

/**
 * What stands for the labels of the speakers in a text that leaves the project, ascending: the pseudonym where there is
 * one, in O-tones that are not released openly the role. Labels that stay are among them, standing for themselves.
 */
export function speakerHeads(
  { speakers }: Pick<Project, 'speakers'>,
  document: DocumentRecord,
  { text, turns }: Pick<Revision, 'turns'> & { readonly text: string },
): readonly Replacement[] {
  return turns.flatMap((turn) => {
    const speaker = turn.speakerId === null ? undefined : speakers.get(turn.speakerId);
    const span = labelIn(text, turn, speaker?.label ?? '');
    const known = speaker === undefined ? '' : publicLabel(speaker, document);
    if (isNamed(document)) return span === null ? [] : [{ ...span, by: known || text.slice(span.start, span.end) }];
    // A head of another form could say the name in a way nobody thought of.
    return [{ ...(span ?? headOf(text, turn)), by: known || (attributionOf(document) ?? '') }];
  });
}

/** Where the label stands in the head of a turn; null where it does not. */
function labelIn(text: string, { start, wordsStart }: Turn, label: string): Span | null {
  const head = text.slice(start, wordsStart);
  const found = [label, labelAt(text, start)?.label ?? ''].find((one) => one !== '' && head.includes(one));
  if (found === undefined) return null;
  const at = start + head.indexOf(found);
  return { start: at, end: at + found.length };
}

/** All that stands before the words of a turn, but for white space. */
function headOf(text: string, { start, wordsStart }: Turn): Span {
  return { start, end: start + text.slice(start, wordsStart).trimEnd().length };
}
