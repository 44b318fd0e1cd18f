import { referenceOf } from '../../../../shared/analysis/reference';
import { recodeCodings } from '../../../../shared/commands/recode-codings';
import { removeCodings } from '../../../../shared/commands/remove-codings';
import { updateCode } from '../../../../shared/commands/update-code';
import type { CodeId, CodingId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import { allCodings } from '../../../../shared/project/project';
import type { Messages } from '../../../i18n/messages';
import { currentProject, dispatch, undo } from '../../../state/project-store';
import { go } from '../../../state/session-store';
import { copyText } from '../../../ui/copy-text';
import { toast } from '../../../ui/toast';
import { listState } from './list-state';

/** The codings with these ids that are still there. */
export function codingsOf(ids: ReadonlySet<CodingId>): readonly Coding[] {
  return [...allCodings(currentProject())].filter(({ id }) => ids.has(id));
}

/** Gives codings another code in one step, and says how many had it already. */
export function recodeTo(ids: ReadonlySet<CodingId>, codeId: CodeId, t: Messages): void {
  const codings = codingsOf(ids).filter((coding) => coding.codeId !== codeId);
  if (codings.length === 0) return;
  const { params } = dispatch(recodeCodings, { codings, codeId });
  listState.setState({ selected: new Set(), anchor: null });
  const text = t.codingList.recoded(Number(params['count']), String(params['to']), Number(params['unified']));
  toast({ text, undo: () => void undo() });
}

/** Takes codings off their passages, and says how to bring them back. */
export function removeRows(ids: ReadonlySet<CodingId>, t: Messages): void {
  const codings = codingsOf(ids);
  if (codings.length === 0) return;
  dispatch(removeCodings, { codings });
  listState.setState({ selected: new Set(), anchor: null });
  toast({ text: t.codingList.removed(codings.length), undo: () => void undo() });
}

/** Makes a coding an anchor example of its code, or no longer. */
export function toggleExample(id: CodingId): void {
  const [coding] = codingsOf(new Set([id]));
  const code = coding === undefined ? undefined : currentProject().codes.get(coding.codeId);
  if (code === undefined) return;
  const examples = code.examples.includes(id) ? code.examples.filter((other) => other !== id) : [...code.examples, id];
  dispatch(updateCode, { code: { ...code, examples } });
}

/** Goes to the passage in its text; coming back gives the keyboard to the row again. */
export function openInText({ id, documentId, start, end }: Coding): void {
  listState.setState({ current: id, returns: true });
  go({ view: 'material', documentId, span: { start, end }, codingId: id });
}

/** Puts the exact words with their reference on the clipboard. */
export function copyRow(coding: Coding, t: Messages): void {
  copyText(`${t.matrix.quoted(coding.quote)} (${referenceOf(currentProject(), coding)})`);
  toast({ text: t.matrix.passages.copied });
}
