import type { CodeId, CodingId, DocumentId, EventId, RevisionId } from '../kernel/ids';

/** What a link in a memo leads to. A passage is told by the revision it was cut from; its words find it in a later one. */
export type LinkTarget =
  | { readonly type: 'code'; readonly id: CodeId }
  | { readonly type: 'event'; readonly id: EventId }
  | { readonly type: 'document'; readonly id: DocumentId }
  | { readonly type: 'coding'; readonly id: CodingId }
  | { readonly type: 'passage'; readonly id: RevisionId; readonly start: number; readonly end: number };

/** A piece of a memo: plain words, or a link with the words that stand for it. */
export type MemoPart = string | { readonly label: string; readonly target: LinkTarget };

/** The words of a link are cut after this, so that a memo stays a memo; in UTF-16 units. */
const linkLabelLength = 200;

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Bounded in length: a memo is from outside, and a pattern that looks for an end that never comes must give up. */
const pattern = new RegExp(
  String.raw`\[((?:[^[\]\\\n]|\\[[\]\\]){1,420})\]\(wortlaut:(?:(code|event|document|coding)/(${guid})|passage/(${guid})/(\d{1,9})-(\d{1,9}))\)`,
  'g',
);

/**
 * A link as it stands in the text of a memo: a Markdown link, so that it can still be read where Wortlaut is not.
 *
 * Line breaks become spaces, brackets are escaped, long words are cut.
 */
export function writeLink(label: string, target: LinkTarget): string {
  const line = label.replace(/\s+/gu, ' ').trim() || '…';
  const words = line.length <= linkLabelLength ? line : `${cutAt(line, linkLabelLength)} …`;
  const address =
    target.type === 'passage' ? `passage/${target.id}/${target.start}-${target.end}` : `${target.type}/${target.id}`;
  return `[${words.replace(/[[\]\\]/g, '\\$&')}](wortlaut:${address})`;
}

/** The pieces of a memo in order; whatever is no link is plain words, and all pieces together are the whole text. */
export function readLinks(text: string): readonly MemoPart[] {
  const parts: MemoPart[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, label = '', type, id, revision, start, end] = match;
    if (match.index > at) parts.push(text.slice(at, match.index));
    const target =
      revision === undefined
        ? ({ type, id } as LinkTarget)
        : { type: 'passage' as const, id: revision as RevisionId, start: Number(start), end: Number(end) };
    parts.push({ label: label.replace(/\\([[\]\\])/g, '$1'), target });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The text as one reads it: links by their words alone. */
export function plainMemo(text: string): string {
  return readLinks(text)
    .map((part) => (typeof part === 'string' ? part : part.label))
    .join('');
}

/** The beginning of a text, not cut through a character. */
function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
