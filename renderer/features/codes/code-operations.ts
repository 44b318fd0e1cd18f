import { applyCode } from '../../../shared/commands/apply-code';
import { createCode } from '../../../shared/commands/create-code';
import { recodeCodings } from '../../../shared/commands/recode-codings';
import { moveCode } from '../../../shared/commands/move-code';
import { removeCode } from '../../../shared/commands/remove-code';
import { updateCode } from '../../../shared/commands/update-code';
import type { CodeId } from '../../../shared/kernel/ids';
import { codeTree, type CodeTree } from '../../../shared/project/code-tree';
import type { Span } from '../../../shared/text/span';
import type { Messages } from '../../i18n/messages';
import { droppedCoding } from '../../state/drag-formats';
import { currentCoderId, currentProject, dispatch, undo } from '../../state/project-store';
import { holdCode, session, type Selection } from '../../state/session-store';
import { loadText } from '../../state/texts';
import { toast } from '../../ui/toast';
import { treeState } from './tree-state';

/** Puts a code on a passage of a document. */
export async function applyCodeTo(codeId: CodeId, { documentId, start, end }: Selection): Promise<void> {
  const document = currentProject().documents.get(documentId);
  if (document === undefined) return;
  const text = await loadText(document.revisionId);
  const span: Span = { start, end };
  dispatch(applyCode, { documentId, text, spans: [span], codeIds: [codeId], coderId: currentCoderId() });
}

/** Gives a coding that was dropped on a code this code, unless its passage has it already. */
export function recodeDropped(transfer: DataTransfer, codeId: CodeId, t: Messages): void {
  const dragged = droppedCoding(transfer);
  const codings = dragged === null ? [] : (currentProject().codings.get(dragged.documentId) ?? []);
  const coding = codings.find(({ id }) => id === dragged?.codingId);
  if (coding === undefined) return;
  const isThere = codings.some((one) => one.codeId === codeId && one.start === coding.start && one.end === coding.end);
  const name = currentProject().codes.get(codeId)?.name ?? '';
  if (isThere) return toast({ text: t.acts.alreadySaid(name) });
  const from = currentProject().codes.get(coding.codeId)?.name ?? '';
  dispatch(recodeCodings, { codings: [coding], codeId });
  toast({ text: t.acts.recoded(from, name), undo: () => void undo() });
}

/** What a press on a code does: code the selected passage, or take the code in hand. */
export function pressCode(codeId: CodeId): void {
  const { selection } = session.getState();
  holdCode(codeId);
  if (selection !== null) void applyCodeTo(codeId, selection);
}

/** Makes a code and takes it in hand; null when the name is empty. */
export function createNamed(name: string, parentId: CodeId | null): CodeId | null {
  if (name.trim() === '') return null;
  const change = dispatch(createCode, { name, parentId, origin: 'inductive' });
  const code = change.diff.codes?.added[0];
  if (code === undefined) return null;
  holdCode(code.id);
  return code.id;
}

/** Gives a code another name; an empty one leaves it as it is. */
export function renameTo(codeId: CodeId, name: string): void {
  const code = currentProject().codes.get(codeId);
  if (code !== undefined && name.trim() !== '' && name.trim() !== code.name)
    dispatch(updateCode, { code: { ...code, name } });
}

/** Removes a code, says how to bring it back and leaves the keyboard on the row next to it. */
export function removeWithToast(codeId: CodeId, t: Messages): void {
  const neighbour = neighbourOf(codeTree(currentProject().codes), codeId);
  const change = dispatch(removeCode, { codeId });
  if (session.getState().codeId === codeId) holdCode(null);
  const text = t.codes.removed(String(change.params['code']), Number(change.params['codings']));
  treeState.setState({ wanted: neighbour });
  toast({ text, undo: () => void undo() });
}

/** The row that stays nearest when a code goes: the next sibling, else the one before, else the parent. */
export function neighbourOf(tree: CodeTree, codeId: CodeId): CodeId | null {
  const parentId = tree.path(codeId).at(-2)?.id ?? null;
  const siblings = tree.children(parentId);
  const index = siblings.findIndex(({ id }) => id === codeId);
  return siblings[index + 1]?.id ?? siblings[index - 1]?.id ?? parentId;
}

/** A way a code can be moved by key. */
export type Move = 'up' | 'down' | 'in' | 'out';

/** Where the code would go, or null when it cannot. */
export function moveTarget(
  tree: CodeTree,
  codeId: CodeId,
  move: Move,
): { readonly parentId: CodeId | null; readonly before: CodeId | null } | null {
  const path = tree.path(codeId);
  const parent = path.at(-2) ?? null;
  const siblings = tree.children(parent?.id ?? null);
  const index = siblings.findIndex((code) => code.id === codeId);
  const parentId = parent?.id ?? null;
  if (move === 'up') return index <= 0 ? null : { parentId, before: siblings[index - 1]?.id ?? null };
  if (move === 'down')
    return index >= siblings.length - 1 ? null : { parentId, before: siblings[index + 2]?.id ?? null };
  if (move === 'in') return index <= 0 ? null : { parentId: siblings[index - 1]?.id ?? null, before: null };
  if (parent === null) return null;
  const grandparent = path.at(-3)?.id ?? null;
  const uncles = tree.children(grandparent);
  const next = uncles[uncles.findIndex((code) => code.id === parent.id) + 1];
  return { parentId: grandparent, before: next?.id ?? null };
}

/** Moves a code one step, if it can go there. */
export function moveByKey(codeId: CodeId, move: Move): void {
  const target = moveTarget(codeTree(currentProject().codes), codeId, move);
  if (target !== null) dispatch(moveCode, { codeId, ...target });
}
