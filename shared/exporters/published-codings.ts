import { publicName } from '../analysis/attribution';
import { orderedCodings } from '../analysis/passages';
import type { CodingId, DocumentId } from '../kernel/ids';
import type { Coding } from '../project/coding';
import { isBlocked } from '../project/document';
import type { Memo } from '../project/memo';
import { readLinks, type LinkTarget } from '../project/memo-links';
import { allCodings, type Project } from '../project/project';

/** The codings that may be published, by event in order of date, then document, then place in the text. */
export function publishedCodings(project: Project): readonly Coding[] {
  return orderedCodings(project).filter((coding) => {
    const document = project.documents.get(coding.documentId);
    return document !== undefined && !isBlocked(document);
  });
}

/**
 * Memos on codings, those on the same one parted by an empty line, links in them by their words.
 *
 * A link says the words it leads to: those of blocked O-tones are left out, and so are names of O-tones that are not
 * released openly.
 */
export function memosOfCodings(project: Project): ReadonlyMap<string, string> {
  const memos = [...project.memos.values()].filter(({ target }) => target.type === 'coding');
  memos.sort(compareMemos);
  const documentOf = documentOfTarget(project);
  const plain = (text: string): string =>
    readLinks(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        const document = project.documents.get(documentOf(part.target) as DocumentId);
        if (document === undefined) return part.label;
        if (isBlocked(document)) return '[…]';
        const isHidden = document.quotation?.release === 'anonymous';
        return part.target.type === 'document' && isHidden ? publicName(project, document) : part.label;
      })
      .join('');
  const texts = new Map<string, string>();
  for (const { target, title, text } of memos) {
    const words = title === '' ? plain(text) : `${title}: ${plain(text)}`;
    const known = texts.get(target.id);
    texts.set(target.id, known === undefined ? words : `${known}\n\n${words}`);
  }
  return texts;
}

function compareMemos(a: Memo, b: Memo): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The document that a link leads to or into, if any; codings are looked through when the first link to one is met. */
function documentOfTarget({ codings, revisions }: Project): (target: LinkTarget) => DocumentId | undefined {
  let ofCodings: ReadonlyMap<CodingId, DocumentId> | null = null;
  return (target) => {
    if (target.type === 'document') return target.id;
    if (target.type === 'passage') return revisions.get(target.id)?.documentId;
    if (target.type !== 'coding') return undefined;
    ofCodings ??= new Map([...allCodings({ codings })].map(({ id, documentId }) => [id, documentId]));
    return ofCodings.get(target.id);
  };
}
