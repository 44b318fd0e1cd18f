import { applyCode } from '../../../shared/commands/apply-code';
import { createAndApplyCode } from '../../../shared/commands/create-and-apply-code';
import { recodeCodings } from '../../../shared/commands/recode-codings';
import { removeCodings } from '../../../shared/commands/remove-codings';
import { resizeCoding } from '../../../shared/commands/resize-coding';
import type { CodeId, CodingId, DocumentId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import type { Span } from '../../../shared/text/span';
import type { Messages } from '../../i18n/messages';
import { currentCoderId, currentProject, dispatch, undo } from '../../state/project-store';
import {
  holdCoding,
  openDialog,
  session,
  setSelection,
  type Selection,
  type SessionState,
} from '../../state/session-store';
import { loadText } from '../../state/texts';
import { toast } from '../../ui/toast';
import { codingSession, say } from './coding-session';
import { inVivoName } from './in-vivo-name';
import { move, type Direction } from './text-movement';
import { textOutline } from './text-outline';

type InHand = Pick<SessionState, 'place' | 'selection' | 'codingId'>;

/** The coding in hand, if it is one of the document in view. */
export function heldCoding(project: Project, { place, codingId }: InHand): Coding | undefined {
  if (codingId === null || place.view !== 'material' || place.documentId === null) return undefined;
  return project.codings.get(place.documentId)?.find(({ id }) => id === codingId);
}

/** The passage that a code would be put on: the selected one, else that of the coding in hand. */
export function targetPassage(project: Project, inHand: InHand): Selection | null {
  if (inHand.selection !== null) return inHand.selection;
  const coding = heldCoding(project, inHand);
  return coding === undefined ? null : { documentId: coding.documentId, start: coding.start, end: coding.end };
}

/** The codes that already lie on exactly this passage. */
export function codesOn(project: Project, passage: Selection): ReadonlySet<CodeId> {
  const codings = project.codings.get(passage.documentId) ?? [];
  return new Set(
    codings.filter(({ start, end }) => start === passage.start && end === passage.end).map(({ codeId }) => codeId),
  );
}

/** Puts codes on the passage in hand. The passage stays in hand, for further codes. */
export async function applyCodes(codeIds: readonly CodeId[], t: Messages): Promise<void> {
  const target = await targetWithText();
  if (target === null) return;
  dispatch(applyCode, { ...target, codeIds, coderId: currentCoderId() });
  const names = codeIds.map((id) => currentProject().codes.get(id)?.name ?? '');
  say(t.coding.appliedSaid(names.join(', ')));
}

/** Makes a code, unless one of that name is there, and puts it on the passage in hand. */
export async function createAndApply(name: string, t: Messages): Promise<void> {
  const existing = codeNamed(currentProject(), name);
  if (existing !== undefined) return applyCodes([existing], t);
  const target = await targetWithText();
  if (target === null || name.trim() === '') return;
  dispatch(createAndApplyCode, { ...target, name: name.trim(), parentId: null, coderId: currentCoderId() });
  say(t.coding.appliedSaid(name.trim()));
}

/** Codes the passage in hand with its own words. */
export async function applyInVivo(t: Messages): Promise<void> {
  const target = await targetWithText();
  const span = target?.spans[0];
  if (target === null || span === undefined) return;
  await createAndApply(inVivoName(target.text.slice(span.start, span.end)), t);
}

/** Opens the form for an O-tone with the words of the passage in hand. */
export async function keepAsOTone(): Promise<void> {
  const target = await targetWithText();
  const span = target?.spans[0];
  if (target === null || span === undefined) return;
  const { documentId, text } = target;
  const eventId = currentProject().documents.get(documentId)?.eventId ?? null;
  openDialog({
    kind: 'o-tone',
    documentId: null,
    prefill: { text: text.slice(span.start, span.end), eventId, source: { documentId, ...span } },
  });
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

/** Gives a coding of the document in view another code. */
export function recode(codingId: CodingId, codeId: CodeId): void {
  const coding = heldCoding(currentProject(), { ...session.getState(), codingId });
  if (coding !== undefined) dispatch(recodeCodings, { codings: [coding], codeId });
}

/** Gives a coding other ends. */
export async function resize(coding: Coding, span: Span): Promise<void> {
  const text = await textOf(coding.documentId);
  if (text === null || span.start >= span.end) return;
  dispatch(resizeCoding, { coding, text, start: span.start, end: span.end });
}

/** Moves one end of the coding in hand by a word; the passage never gets empty. */
export async function resizeHeldByWord(edge: 'start' | 'end', direction: Direction): Promise<void> {
  const coding = heldCoding(currentProject(), session.getState());
  const text = coding === undefined ? null : await textOf(coding.documentId);
  const revision = coding && currentProject().revisions.get(revisionOf(coding.documentId));
  if (coding === undefined || text === null || revision === undefined) return;
  const outline = textOutline(text, revision);
  const isEnd = edge === 'end';
  const place = isEnd
    ? direction === 1
      ? move(outline, coding.end, { unit: 'word', direction, isExtending: true })
      : endOfWordBefore(outline, coding.end)
    : move(outline, coding.start, { unit: 'word', direction, isExtending: false });
  const span = isEnd ? { start: coding.start, end: place } : { start: place, end: coding.end };
  await resize(coding, span);
}

/** Clears the selection; when there is none, lets go of the coding. */
export function letGo(): void {
  codingSession.setState({ isMemoOpen: false });
  if (session.getState().selection !== null) setSelection(null);
  else holdCoding(null);
}

function endOfWordBefore(outline: ReturnType<typeof textOutline>, end: number): number {
  const lastWord = move(outline, end, { unit: 'word', direction: -1, isExtending: true });
  const wordBefore = move(outline, lastWord, { unit: 'word', direction: -1, isExtending: true });
  return move(outline, wordBefore, { unit: 'word', direction: 1, isExtending: true });
}

/** The code with exactly this name, wherever it stands. */
function codeNamed(project: Project, name: string): CodeId | undefined {
  for (const code of project.codes.values()) if (code.name === name.trim()) return code.id;
  return undefined;
}

async function targetWithText(): Promise<{ documentId: DocumentId; text: string; spans: readonly Span[] } | null> {
  const passage = targetPassage(currentProject(), session.getState());
  if (passage === null) return null;
  const { documentId, start, end } = passage;
  const text = await textOf(documentId);
  return text === null ? null : { documentId, text, spans: [{ start, end }] };
}

function revisionOf(documentId: DocumentId): NonNullable<ReturnType<Project['documents']['get']>>['revisionId'] {
  const document = currentProject().documents.get(documentId);
  if (document === undefined) throw new Error('The document is gone');
  return document.revisionId;
}

async function textOf(documentId: DocumentId): Promise<string | null> {
  return currentProject().documents.has(documentId) ? loadText(revisionOf(documentId)) : null;
}
