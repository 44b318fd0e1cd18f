import type { MemoId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Memo, MemoTarget } from '../project/memo';
import type { Project } from '../project/project';
import type { Diff } from './diff';

/** Where memos go when the things they are tied to become one. */
export type MemoMoves = {
  readonly type: MemoTarget['type'];
  /** The thing each memo is to be tied to, by the thing it is tied to now. */
  readonly moves: ReadonlyMap<string, string>;
  /** Lines to add to the untitled memo of a thing, which is made where there is none. */
  readonly notes?: ReadonlyMap<string, readonly string[]> | undefined;
};

type Growing = { readonly before: Memo | null; readonly target: MemoTarget; readonly title: string; texts: string[] };

/**
 * The part of a diff that brings memos along: under the same title their texts stand one below the other, blank line
 * between, the same text only once. No word of a memo is lost.
 */
export function joinedMemos(project: Project, { type, moves, notes = new Map() }: MemoMoves, ports: Ports): Diff {
  if (moves.size === 0 && notes.size === 0) return {};
  const goals = new Set([...moves.values(), ...notes.keys()]);
  const all = [...project.memos.values()].filter(({ target }) => target.type === type);
  const grown = new Map<string, Growing>();
  for (const memo of all) {
    // A file of another tool may bring two of the same title; the first is the one that `memoOn` finds.
    const key = keyOf(memo.target.id, memo.title);
    if (goals.has(memo.target.id) && !grown.has(key)) grown.set(key, fresh(memo));
  }
  const removed: Memo[] = [];
  for (const memo of all) {
    const to = moves.get(memo.target.id);
    if (to === undefined) continue;
    const known = grown.get(keyOf(to, memo.title));
    if (known === undefined) grown.set(keyOf(to, memo.title), { ...fresh(memo), target: { type, id: to } });
    else {
      removed.push(memo);
      if (!known.texts.includes(memo.text)) known.texts.push(memo.text);
    }
  }
  for (const [id, lines] of notes) {
    const known = grown.get(keyOf(id, '')) ?? { before: null, target: { type, id }, title: '', texts: [] };
    known.texts.push(lines.join('\n'));
    grown.set(keyOf(id, ''), known);
  }
  return { memos: { ...partsOf(grown.values(), ports), removed } };
}

function keyOf(id: string, title: string): string {
  return `${id} ${title}`;
}

function fresh(memo: Memo): Growing {
  return { before: memo, target: memo.target, title: memo.title, texts: [memo.text] };
}

function partsOf(grown: Iterable<Growing>, ports: Ports): { added: Memo[]; updated: (readonly [Memo, Memo])[] } {
  const added: Memo[] = [];
  const updated: (readonly [Memo, Memo])[] = [];
  for (const { before, target, title, texts } of grown) {
    const text = texts.join('\n\n');
    if (before === null) {
      const now = ports.now();
      added.push({ id: ports.newId() as MemoId, target, title, text, createdAt: now, updatedAt: now });
    } else if (before.text !== text || before.target.id !== target.id) {
      updated.push([
        before,
        { ...before, target, text, updatedAt: before.text === text ? before.updatedAt : ports.now() },
      ]);
    }
  }
  return { added, updated };
}
