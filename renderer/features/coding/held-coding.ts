import { removeCodings } from '../../../shared/commands/remove-codings';
import { recodeCodings } from '../../../shared/commands/recode-codings';
import { resizeCoding } from '../../../shared/commands/resize-coding';
import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import { intervalIndex } from '../../../shared/text/interval-index';
import { bySize, type Span } from '../../../shared/text/span';
import type { Messages } from '../../i18n/messages';
import { numberKeys, numberToPin, togglePin } from '../../state/number-keys';
import { currentProject, dispatch, undo } from '../../state/project-store';
import { holdCoding, session, setSelection } from '../../state/session-store';
import { toast } from '../../ui/toast';
import { currentShownCodings } from './coding-filter';
import { codesOn, codingById, heldCoding, revisionOf, textOf } from './coding-operations';
import { codingSession, say } from './coding-session';
import { movedEdge, type EdgeMove } from './edge-move';
import { textOutline } from './text-outline';

/** Takes a coding at the caret in hand: the next larger one (1) or the next smaller one (-1) when one of them is held. */
export function takeAtCaret(t: Messages, step: 1 | -1 = 1): void {
  const { caret } = codingSession.getState();
  const { place, codingId } = session.getState();
  if (caret === null || place.view !== 'material' || place.documentId === null) return;
  const { at, codings } = codingsAt(currentShownCodings(currentProject(), place.documentId), caret);
  const held = codings.findIndex(({ id }) => id === codingId);
  const index = held === -1 ? (step === 1 ? 0 : codings.length - 1) : (held + step + codings.length) % codings.length;
  const next = codings[index];
  if (next === undefined) return say(t.coding.needsCodingHere);
  setSelection(null);
  holdCoding(next.id);
  const name = currentProject().codes.get(next.codeId)?.name ?? '';
  const among = codings.length > 1 ? [t.acts.takenSaid(index + 1, codings.length)] : [];
  codingSession.setState({ takenAt: at, said: [...among, t.coding.heldSaid(name, next.quote)].join('. ') });
}

/** The codings at the caret, smallest first; behind the last word of one that was just made, those that end there. */
function codingsAt(
  all: readonly Coding[],
  caret: number,
): { readonly at: number; readonly codings: readonly Coding[] } {
  const index = intervalIndex(all);
  const here = index.query(caret).sort(bySize);
  const at = here.length > 0 || caret === 0 ? caret : caret - 1;
  return { at, codings: at === caret ? here : index.query(at).sort(bySize) };
}

/** Takes the coding in hand off its passage, and says how to bring it back. */
export function removeHeld(t: Messages): void {
  const coding = heldCoding(currentProject(), session.getState());
  if (coding === undefined) return;
  const name = currentProject().codes.get(coding.codeId)?.name ?? '';
  holdCoding(null);
  dispatch(removeCodings, { codings: [coding] });
  toast({ text: t.coding.removed(name), undo: () => void undo() });
}

/** Gives a coding another code, unless the passage has that one already. */
export function recode(codingId: CodingId, codeId: CodeId, t: Messages): void {
  const coding = codingById(currentProject(), codingId);
  if (coding === undefined) return;
  const name = currentProject().codes.get(codeId)?.name ?? '';
  if (codesOn(currentProject(), coding).has(codeId)) return say(t.acts.alreadySaid(name));
  dispatch(recodeCodings, { codings: [coding], codeId });
  say(t.coding.appliedSaid(name));
}

/** Gives a coding other ends, and says which words came or went. */
export async function resize(coding: Coding, span: Span, t: Messages): Promise<void> {
  const text = await textOf(coding.documentId);
  if (text === null || span.start >= span.end) return say(t.acts.edgeSaid);
  const { diff } = dispatch(resizeCoding, { coding, text, start: span.start, end: span.end });
  say(diff.codings === undefined ? t.acts.edgeSaid : changeOfWords(text, coding, span, t));
}

/** Words of a quotation that are read aloud at most. */
const longestSaid = 400;

function changeOfWords(text: string, before: Span, after: Span, t: Messages): string {
  const between = (from: number, to: number): string => text.slice(from, to).trim();
  const gained = [between(after.start, before.start), between(before.end, after.end)];
  const lost = [between(before.start, after.start), between(after.end, before.end)];
  const said = (parts: readonly string[], words: (part: string) => string): string[] =>
    parts.filter((part) => part !== '').map((part) => words(part.slice(0, longestSaid)));
  return [...said(gained, t.acts.gainedSaid), ...said(lost, t.acts.lostSaid)].join(' ');
}

/** Moves one end of the coding in hand; the passage never gets empty. */
export async function resizeHeld(edgeMove: EdgeMove, t: Messages): Promise<void> {
  const coding = heldCoding(currentProject(), session.getState());
  const text = coding === undefined ? null : await textOf(coding.documentId);
  const revision = coding && currentProject().revisions.get(revisionOf(coding.documentId));
  if (coding === undefined || text === null || revision === undefined) return;
  await resize(coding, movedEdge(textOutline(text, revision), coding, edgeMove), t);
}

/** Clears the selection; when there is none, lets go of the coding. */
export function letGo(): void {
  codingSession.setState({ field: null });
  if (session.getState().selection !== null) setSelection(null);
  else holdCoding(null);
}

/** Fixes a code to a number key or takes it off it, and says so; without a number, to the one that is offered. */
export function pinCode(codeId: CodeId, t: Messages, wanted?: number): void {
  const number = wanted ?? numberToPin(numberKeys.getState(), codeId);
  const name = currentProject().codes.get(codeId)?.name ?? '';
  if (number === null) return say(t.acts.pinsFull);
  const result = togglePin(number, codeId);
  say(result === 'pinned' ? t.acts.pinnedSaid(name, number) : t.acts.freedSaid(name, number));
}
