import type { DocumentRecord } from '../../project/document';
import type { Memo } from '../../project/memo';
import { readLinks } from '../../project/memo-links';
import { passageMemo } from '../../project/passage-memo';
import { splitsCharacter } from '../../text/code-points';

/** A memo on a document that is about one passage of its words as they are now. */
export type PassageMemo = {
  readonly memo: Memo;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What it says behind the link to the passage. */
  readonly words: string;
  /** Whether its title is only that of the passage: then it is the passage's description, else a note on it. */
  readonly isPlain: boolean;
};

/** The memos among those of a document that begin with a link to a passage of its text; the standard has words for them. */
export function passageMemosOf(memos: readonly Memo[], document: DocumentRecord, text: string): readonly PassageMemo[] {
  return memos.flatMap((memo) => {
    const [first] = memo.text.startsWith('[') ? readLinks(memo.text) : [];
    if (first === undefined || typeof first === 'string' || first.target.type !== 'passage') return [];
    const { id, start, end } = first.target;
    if (id !== document.revisionId || start >= end || end > text.length) return [];
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) return [];
    const quote = text.slice(start, end);
    const { title, link } = passageMemo(quote, first.target);
    const rest = memo.text.slice(link.length);
    if (!memo.text.startsWith(link) || (rest !== '' && !rest.startsWith('\n\n'))) return [];
    const isPlain =
      memo.title === title ||
      (memo.title.startsWith(`${title} (`) && /^ \(\d+\)$/.test(memo.title.slice(title.length)));
    return [{ memo, start, end, quote, words: rest.slice(2), isPlain }];
  });
}
