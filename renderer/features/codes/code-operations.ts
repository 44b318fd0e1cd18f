import { applyCode } from '../../../shared/commands/apply-code';
import { createCode } from '../../../shared/commands/create-code';
import { moveCode } from '../../../shared/commands/move-code';
import { moveCodes, topmostCodes, type CodePlace } from '../../../shared/commands/move-codes';
import { removeCode } from '../../../shared/commands/remove-code';
import { removeCodes } from '../../../shared/commands/remove-codes';
import { updateCode } from '../../../shared/commands/update-code';
import type { CodeId } from '../../../shared/kernel/ids';
import { codeTree, type CodeTree } from '../../../shared/project/code-tree';
import type { Span } from '../../../shared/text/span';
import type { Messages } from '../../i18n/messages';
import { currentCoderId, currentProject, dispatch, undo } from '../../state/project-store';
import { holdCode, session, type Selection } from '../../state/session-store';
import { loadText } from '../../state/texts';
import { toast } from '../../ui/toast';
import { meantBy, selectNone, treeState } from './tree-state';

/** Puts codes on a passage of a document. */
export async function applyCodesTo(codeIds: readonly CodeId[], { documentId, start, end }: Selection): Promise<void> {
  const document = currentProject().documents.get(documentId);
  if (document === undefined) return;
  const text = await loadText(document.revisionId);
  const span: Span = { start, end };
  const { codes, documents } = currentProject();
  // Edited while its words were fetched: the passage is another one now.
  if (documents.get(documentId)?.revisionId !== document.revisionId) return;
  const known = codeIds.filter((id) => codes.has(id));
  dispatch(applyCode, { documentId, text, spans: [span], codeIds: known, coderId: currentCoderId() });
}

/** What a press on a code does: code the selected passage, with all codes selected; or take the code in hand. */
export function pressCode(codeId: CodeId): void {
  const { selection } = session.getState();
  holdCode(codeId);
  if (selection !== null) void applyCodesTo(meantBy(codeId), selection);
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

/** Removes codes, says how to bring them back and leaves the keyboard on the row next to them. */
export function removeWithToast(codeIds: readonly CodeId[], t: Messages): void {
  const tree = codeTree(currentProject().codes);
  const topmost = topmostCodes(tree, codeIds);
  const [first] = topmost;
  if (first === undefined) return;
  const going = new Set(topmost.flatMap(({ id }) => tree.subtree(id)));
  const wanted = neighbourOf(tree, first.id, going);
  const { params } =
    topmost.length === 1 ? dispatch(removeCode, { codeId: first.id }) : dispatch(removeCodes, { codeIds: [...going] });
  const { codeId } = session.getState();
  if (codeId !== null && going.has(codeId)) holdCode(null);
  selectNone(wanted);
  treeState.setState({ wanted });
  const codings = Number(params['codings']);
  const text =
    topmost.length === 1
      ? t.codes.removed(first.name, codings)
      : t.codeSystem.removed(Number(params['codes']), codings);
  toast({ text, undo: () => void undo() });
}

/** The row that stays nearest when a code goes: the next sibling, else the one before, else the parent. */
export function neighbourOf(
  tree: CodeTree,
  codeId: CodeId,
  going: ReadonlySet<CodeId> = new Set([codeId]),
): CodeId | null {
  const parentId = tree.path(codeId).at(-2)?.id ?? null;
  const siblings = tree.children(parentId);
  const index = siblings.findIndex(({ id }) => id === codeId);
  const stays = ({ id }: { readonly id: CodeId }): boolean => !going.has(id);
  return siblings.slice(index).find(stays)?.id ?? siblings.slice(0, index).findLast(stays)?.id ?? parentId;
}

/** A way codes can be moved by key. */
export type Move = 'up' | 'down' | 'in' | 'out';

/** Where the codes would go, gathered around the first of them; null when they cannot. */
export function moveTarget(tree: CodeTree, codeIds: readonly CodeId[], move: Move): CodePlace | null {
  const moved = topmostCodes(tree, codeIds);
  const [first] = moved;
  if (first === undefined) return null;
  const path = tree.path(first.id);
  const parent = path.at(-2) ?? null;
  const parentId = parent?.id ?? null;
  const siblings = tree.children(parentId);
  const index = siblings.findIndex(({ id }) => id === first.id);
  const last = siblings.findLastIndex(({ id }) => moved.some((code) => code.id === id));
  const above = siblings[index - 1];
  if (move === 'up') return above === undefined ? null : { parentId, before: above.id };
  if (move === 'down') {
    return last >= siblings.length - 1 ? null : { parentId, before: siblings[last + 2]?.id ?? null };
  }
  if (move === 'in') return above === undefined ? null : { parentId: above.id, before: null };
  if (parent === null) return null;
  const grandparent = path.at(-3)?.id ?? null;
  const uncles = tree.children(grandparent);
  const next = uncles[uncles.findIndex((code) => code.id === parent.id) + 1];
  return { parentId: grandparent, before: next?.id ?? null };
}

/** Moves codes one step, if they can go there. */
export function moveByKey(codeIds: readonly CodeId[], move: Move): void {
  const target = moveTarget(codeTree(currentProject().codes), codeIds, move);
  if (target !== null) moveTo(codeIds, target);
}

/** Puts codes at another place; none of them may lie above it. */
export function moveTo(codeIds: readonly CodeId[], place: CodePlace): void {
  const [only] = codeIds;
  if (codeIds.length === 1 && only !== undefined) dispatch(moveCode, { codeId: only, ...place });
  else dispatch(moveCodes, { codeIds, ...place });
}
