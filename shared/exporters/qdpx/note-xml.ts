import type { Memo } from '../../project/memo';
import { element, text } from '../../kernel/xml';
import type { Context } from './context';

/** References to the notes on something: `code <id>`. */
export function noteRefs({ memos, guids, passageMemos }: Context, target: string): string {
  const [type = '', id = ''] = target.split(' ');
  const ofPassages = (type === 'document' ? passageMemos.get(id) : undefined) ?? [];
  const elsewhere = new Set(ofPassages.map(({ memo }) => memo.id));
  const own = (memos.get(target) ?? []).filter((memo) => !elsewhere.has(memo.id));
  return own.map((memo) => element('NoteRef', { targetGUID: guids.of('memo', memo.id) })).join('');
}

/** A memo as a note; of one that is about a passage the words behind the link. */
export function noteXml({ guids }: Context, memo: Memo, words: string): string {
  return element(
    'Note',
    {
      guid: guids.of('memo', memo.id),
      name: memo.title,
      creationDateTime: dateTime(memo.createdAt),
      modifiedDateTime: dateTime(memo.updatedAt),
    },
    words === '' ? '<PlainTextContent></PlainTextContent>' : element('PlainTextContent', {}, text(words)),
  );
}

/** A moment as the schema wants it; left out when the record holds one that is on no calendar. */
export function dateTime(moment: string): string | null {
  const time = Date.parse(moment);
  // The 30th of February is taken for the 1st of March without a word; and there was no year 0.
  return Number.isNaN(time) || new Date(time).toISOString() !== moment || moment.startsWith('0000') ? null : moment;
}
