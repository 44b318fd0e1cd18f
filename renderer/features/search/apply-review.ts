import { codeHits } from '../../../shared/commands/code-hits';
import { required } from '../../../shared/kernel/assert';
import type { Messages } from '../../i18n/messages';
import { currentCoderId, currentProject, dispatch, undo } from '../../state/project-store';
import { toast } from '../../ui/toast';
import type { Choice } from './passages';
import { endReview, rememberQuery, searchSession, type Review } from './search-session';
import type { SearchServices } from './search-services';

type ApplyParts = {
  readonly ask: SearchServices['ask'];
  readonly t: Messages;
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
};

/** Codes the chosen passages in one step and says so; leaves everything as it is when called off or when it cannot. */
export async function applyReview(choice: Choice, review: Review, parts: ApplyParts): Promise<void> {
  const { ask, t, onProgress, signal } = parts;
  const { revisions } = currentProject();
  const documents = choice.chosen().map(({ group, spans }) => {
    const { id, documentId, length } = required(revisions.get(group.source.revisionId), 'revision');
    return { revision: { id, documentId, length }, spans };
  });
  const passages = await ask('cut', { documents }, { signal, onProgress }).catch(() => undefined);
  if (passages === null) return;
  if (passages === undefined) return toast({ text: t.search.review.failed, tone: 'danger' });
  const { documents: now } = currentProject();
  if (passages.some(({ documentId, revisionId }) => now.get(documentId)?.revisionId !== revisionId))
    return toast({ text: t.search.review.edited, tone: 'danger' });
  const { pattern } = searchSession.getState().query;
  const { params } = dispatch(codeHits, {
    passages,
    codeIds: review.codeIds.filter((id) => currentProject().codes.has(id)),
    newCodes: review.newCodes,
    coderId: currentCoderId(),
    query: pattern,
  });
  rememberQuery();
  endReview();
  const [count, inDocuments] = [Number(params['passages']), Number(params['documents'])];
  if (count === 0) return toast({ text: t.search.review.nothing });
  toast({ text: t.search.review.done(String(params['code']), count, inDocuments), undo: () => void undo() });
}
