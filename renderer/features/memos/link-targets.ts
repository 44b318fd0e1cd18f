import { codeTree, shownPath } from '../../../shared/project/code-tree';
import type { LinkTarget } from '../../../shared/project/memo-links';
import { allCodings, type Project } from '../../../shared/project/project';
import { foldText } from '../../../shared/text/folding';
import type { Messages } from '../../i18n/messages';
import { findCoding } from '../../state/memo-target';
import { currentProject } from '../../state/project-store';
import { go, holdCode, openDialog } from '../../state/session-store';
import { loadText } from '../../state/texts';
import { toast } from '../../ui/toast';

/** Something a memo can refer to, as it is offered. */
export type LinkChoice = { readonly target: LinkTarget; readonly label: string; readonly hint: string };

/** As many are offered; more words narrow them. */
const offered = 30;

const fold = (text: string): string => foldText(text, { foldCase: true, foldMarks: true, foldSpelling: true }).text;

/** What fits the words, codes first, then events, documents and coded passages. */
export function linkChoices(project: Project, query: string, t: Messages): readonly LinkChoice[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (text: string): boolean => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const found: LinkChoice[] = [];
  for (const choice of choices(project, t)) {
    if (found.length >= offered) break;
    if (fits(`${choice.label} ${choice.hint}`)) found.push(choice);
  }
  return found;
}

function* choices(project: Project, t: Messages): Iterable<LinkChoice> {
  const { kinds } = t.memos;
  const tree = codeTree(project.codes);
  for (const { id, name } of tree.ordered) {
    const path = shownPath(tree, id);
    yield { target: { type: 'code', id }, label: name, hint: path === name ? kinds.code : path };
  }
  for (const { id, title, place } of project.events.values()) {
    yield { target: { type: 'event', id }, label: title, hint: place || kinds.event };
  }
  for (const { id, name } of project.documents.values()) {
    yield { target: { type: 'document', id }, label: name, hint: kinds.document };
  }
  for (const { id, quote, codeId, documentId } of allCodings(project)) {
    const hint = `${project.codes.get(codeId)?.name ?? ''} · ${project.documents.get(documentId)?.name ?? ''}`;
    yield { target: { type: 'coding', id }, label: quote, hint };
  }
}

/** Whether what a link leads to is there. */
export function isLinkAlive(project: Project, target: LinkTarget): boolean {
  switch (target.type) {
    case 'code':
      return project.codes.has(target.id);
    case 'event':
      return project.events.has(target.id);
    case 'document':
      return project.documents.has(target.id);
    case 'coding':
      return findCoding(project, target.id) !== undefined;
    case 'passage':
      return project.revisions.has(target.id);
  }
}

/** Goes where a link leads. A passage of an older revision is found in the present one by its exact words. */
export async function followLink(target: LinkTarget, t: Messages): Promise<void> {
  const project = currentProject();
  switch (target.type) {
    case 'code':
      holdCode(target.id);
      return go({ view: 'code', codeId: target.id });
    case 'event':
      return openDialog({ kind: 'event', eventId: target.id });
    case 'document':
      return go({ view: 'material', documentId: target.id });
    case 'coding': {
      const coding = findCoding(project, target.id);
      if (coding === undefined) return;
      const { documentId, start, end, id } = coding;
      return go({ view: 'material', documentId, span: { start, end }, codingId: id });
    }
    case 'passage': {
      const documentId = project.revisions.get(target.id)?.documentId;
      const document = documentId === undefined ? undefined : project.documents.get(documentId);
      if (document === undefined) return;
      if (document.revisionId === target.id) return go({ view: 'material', documentId: document.id, span: target });
      const [then, now] = [await loadText(target.id), await loadText(document.revisionId)];
      const words = then.slice(target.start, target.end);
      const start = now.indexOf(words);
      if (start === -1) toast({ text: t.memos.textChanged });
      go({
        view: 'material',
        documentId: document.id,
        span: start === -1 ? null : { start, end: start + words.length },
      });
    }
  }
}
