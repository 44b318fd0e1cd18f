import { applyCode } from '../../../shared/commands/apply-code';
import { createAndApplyCode } from '../../../shared/commands/create-and-apply-code';
import type { CodeId, CodingId, DocumentId, RevisionId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import type { Span } from '../../../shared/text/span';
import { messages, type Messages } from '../../i18n/messages';
import { currentCoderId, currentProject, dispatch } from '../../state/project-store';
import { openDialog, session, type Selection, type SessionState } from '../../state/session-store';
import { loadText } from '../../state/texts';
import { say } from './coding-session';
import { inVivoName } from './in-vivo-name';

type InHand = Pick<SessionState, 'place' | 'selection' | 'codingId'>;

/** The coding in hand, if it is one of the document in view. */
export function heldCoding(project: Project, { place, codingId }: InHand): Coding | undefined {
  if (codingId === null || place.view !== 'material' || place.documentId === null) return undefined;
  return project.codings.get(place.documentId)?.find(({ id }) => id === codingId);
}

/** A coding wherever it is; undefined when it is gone. */
export function codingById(project: Project, id: CodingId): Coding | undefined {
  for (const list of project.codings.values()) {
    const coding = list.find((one) => one.id === id);
    if (coding !== undefined) return coding;
  }
  return undefined;
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

/** Passages of one document, with its words. */
export type CodingTarget = {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly spans: readonly Span[];
};

/** Puts codes on the passage in hand, or on others, all in one step. The passage stays in hand, for further codes. */
export async function applyCodes(codeIds: readonly CodeId[], t: Messages, others?: CodingTarget): Promise<void> {
  const target = others ?? (await targetWithText());
  if (target === null) return;
  const { diff } = dispatch(applyCode, { ...target, codeIds, coderId: currentCoderId() });
  const names = codeIds.map((id) => currentProject().codes.get(id)?.name ?? '').join(', ');
  say(diff.codings === undefined ? t.acts.alreadySaid(names) : t.coding.appliedSaid(names));
}

/** Where a new code goes, which codes that are there already are applied with it, and to what if not to what is in hand. */
type NewCodeOptions = {
  readonly parentId?: CodeId | null;
  readonly alsoApply?: readonly CodeId[];
  readonly target?: CodingTarget | undefined;
};

/** Makes a code, unless one of that name is there, and puts it on the passage in hand or on others, all in one step. */
export async function createAndApply(
  name: string,
  t: Messages,
  { parentId = null, alsoApply = [], target: others }: NewCodeOptions = {},
): Promise<void> {
  const existing = codeNamed(currentProject(), name);
  if (existing !== undefined) return applyCodes([...alsoApply, existing], t, others);
  const target = others ?? (await targetWithText());
  if (target === null || name.trim() === '') return;
  dispatch(createAndApplyCode, { ...target, name: name.trim(), parentId, alsoApply, coderId: currentCoderId() });
  say(t.coding.appliedSaid(name.trim()));
}

/**
 * Marks the passage in hand as one that no code fits, so that it can be looked at again.
 *
 * The mark is an ordinary code, named in the language of the material and made at its first use: its list of codings is
 * the list to go through, it can be recoded, counted and exported like any other, and every other program reads it.
 */
export async function markNoCodeFits(t: Messages): Promise<void> {
  const { info } = currentProject();
  await createAndApply(messages[info.language].acts.noCodeFitsName, t);
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

/** The code with exactly this name, wherever it stands. */
function codeNamed(project: Project, name: string): CodeId | undefined {
  for (const code of project.codes.values()) if (code.name === name.trim()) return code.id;
  return undefined;
}

async function targetWithText(): Promise<CodingTarget | null> {
  const passage = targetPassage(currentProject(), session.getState());
  if (passage === null) return null;
  const { documentId, start, end } = passage;
  const text = await textOf(documentId);
  return text === null ? null : { documentId, text, spans: [{ start, end }] };
}

/** The current revision of a document, which must be there. */
export function revisionOf(documentId: DocumentId): RevisionId {
  const document = currentProject().documents.get(documentId);
  if (document === undefined) throw new Error('The document is gone');
  return document.revisionId;
}

/** The words of a document; null when it is gone. */
export async function textOf(documentId: DocumentId): Promise<string | null> {
  return currentProject().documents.has(documentId) ? loadText(revisionOf(documentId)) : null;
}
