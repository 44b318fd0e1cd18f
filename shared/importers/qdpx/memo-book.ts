import { append } from '../../kernel/append';
import type { MemoId, Timestamp } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import type { Memo, MemoTarget } from '../../project/memo';
import { normaliseText } from '../normal-text';
import { childrenOf, targetOf } from './elements';
import { freeNames } from './free-names';

type Written = {
  readonly title: string;
  readonly text: string;
  readonly id?: string;
  readonly createdAt?: Timestamp;
  readonly updatedAt?: Timestamp;
};

/** Where a note is to go: what bears the memo, and what stands before its words. */
export type NotePlace = { readonly target: MemoTarget; readonly before: string };

/** The memos of a file while it is read. */
export type MemoBook = {
  /** Notes down that an element refers to notes, and what bears them here. */
  refer(element: XmlElement, target: MemoTarget, before?: string): void;
  /** Where the note of this GUID is to go; none when nothing refers to it. */
  places(noteGuid: string): readonly NotePlace[];
  /** Notes down what bears the memos of a passage, so that a link to it can be followed. */
  locate(passageGuid: string, place: NotePlace): void;
  located(passageGuid: string): NotePlace | undefined;
  write(target: MemoTarget, memo: Written): MemoId;
  memos(): ReadonlyMap<MemoId, Memo>;
};

/** One thing has one memo a title, so a second of the same title gets a number behind it. */
export function memoBook({ newId, createdAt }: { newId: () => string; createdAt: Timestamp }): MemoBook {
  const places = new Map<string, NotePlace[]>();
  const noted = new Set<string>();
  const passages = new Map<string, NotePlace>();
  const titles = new Map<string, (title: string) => string>();
  const memos = new Map<MemoId, Memo>();
  return {
    refer(element, target, before = '') {
      for (const reference of childrenOf(element, 'NoteRef')) {
        const key = `${targetOf(reference)} ${target.type} ${target.id}`;
        if (!noted.has(key) || before !== '') append(places, targetOf(reference), { target, before });
        noted.add(key);
      }
    },
    places: (noteGuid) => places.get(noteGuid) ?? [],
    locate: (passageGuid, place) => void (passages.has(passageGuid) || passages.set(passageGuid, place)),
    located: (passageGuid) => passages.get(passageGuid),
    write(target, { title, text, id = newId(), ...times }) {
      const key = `${target.type} ${target.id}`;
      const freeTitle = titles.get(key) ?? freeNames();
      titles.set(key, freeTitle);
      const memo: Memo = {
        ...{ id: id as MemoId, target, title: freeTitle(title), text: normaliseText(text).text },
        ...{ createdAt, updatedAt: createdAt, ...times },
      };
      memos.set(memo.id, memo);
      return memo.id;
    },
    memos: () => memos,
  };
}
