import { paragraphRange } from '../../text/paragraphs';
import { bySize, type Span } from '../../text/span';

/** A piece of a paragraph in which passages are marked: words, or the place where a passage begins or ends. */
export type Piece<Passage> =
  | {
      readonly kind: 'words';
      readonly text: string;
      /** Whether other words stand here for a part of the text: who speaks. */
      readonly isReplaced: boolean;
      /** The shortest passage that the words lie in; null where they are in none. */
      readonly passage: Passage | null;
    }
  | { readonly kind: 'begin' | 'end'; readonly passage: Passage };

export type MarkedParagraph<Passage> = {
  readonly pieces: readonly Piece<Passage>[];
  /** Every passage that has words in it, in the order given; `isFirst` where it begins here. */
  readonly passages: readonly { readonly passage: Passage; readonly isFirst: boolean }[];
};

/** A part of a text that other words stand for. */
export type Replacement = Span & { readonly by: string };

type MarkedText<Passage> = {
  /** Start of every paragraph of the text, ascending. */
  readonly paragraphs: readonly number[];
  /** In reading order: start, longer first. */
  readonly passages: readonly Passage[];
  /** Ascending, none across two paragraphs. */
  readonly replacements: readonly Replacement[];
};

/**
 * The paragraphs of a text with its passages marked; the words of all pieces together are those of the text, but for what
 * is replaced and for the white space between paragraphs.
 *
 * A passage across paragraphs begins in its first and ends in its last one; white space at its edges counts for no
 * paragraph. Ends stand before beginnings, so that passages that only touch do not seem to overlap. An end within a
 * replaced part moves to its edge.
 */
export function markParagraphs<Passage extends Span>(
  text: string,
  { paragraphs, passages, replacements }: MarkedText<Passage>,
): readonly MarkedParagraph<Passage>[] {
  const beginning = new Map<number, Place<Passage>[]>();
  for (const passage of passages) {
    const place = placeOf(text, { paragraphs, passage });
    push(beginning, place.first, place);
  }
  const replacementsIn = new Map<number, Replacement[]>();
  for (const one of replacements) push(replacementsIn, paragraphRange(paragraphs, one)[0] - 1, one);
  let carried: readonly Place<Passage>[] = [];
  return paragraphs.map((start, index) => {
    const places = [...carried, ...(beginning.get(index) ?? [])];
    carried = places.filter(({ last }) => last > index);
    const line = { start, end: lineEnd(text, start) };
    return {
      pieces: piecesOf(text, { line, index, places, replacements: replacementsIn.get(index) ?? [] }),
      passages: places.map(({ passage, first }) => ({ passage, isFirst: first === index })),
    };
  });
}

/** The words that a passage has of a paragraph it is in. */
export function wordsIn<Passage>({ pieces }: MarkedParagraph<Passage>, passage: Passage): string {
  const isEnd = (kind: 'begin' | 'end') => (piece: Piece<Passage>) => piece.kind === kind && piece.passage === passage;
  const last = pieces.findIndex(isEnd('end'));
  const own = pieces.slice(Math.max(0, pieces.findIndex(isEnd('begin'))), last === -1 ? undefined : last);
  return own.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
}

/** A passage without white space at its edges, and the paragraphs (from 0) it begins and ends in. */
type Place<Passage> = Span & { readonly passage: Passage; readonly first: number; readonly last: number };

function placeOf<Passage extends Span>(
  text: string,
  { paragraphs, passage }: { readonly paragraphs: readonly number[]; readonly passage: Passage },
): Place<Passage> {
  const words = text.slice(passage.start, passage.end);
  const start = passage.start + words.length - words.trimStart().length;
  const end = passage.start + words.trimEnd().length;
  const [first, last] = paragraphRange(paragraphs, start < end ? { start, end } : passage);
  if (start < end) return { passage, start, end, first: first - 1, last: last - 1 };
  // White space alone: nothing of it may stand in a paragraph, but it is there.
  const line = paragraphs[first - 1] ?? 0;
  const at = Math.min(Math.max(passage.start, line), lineEnd(text, line));
  return { passage, start: at, end: at, first: first - 1, last: first - 1 };
}

type Line<Passage> = {
  readonly line: Span;
  readonly index: number;
  readonly places: readonly Place<Passage>[];
  readonly replacements: readonly Replacement[];
};

function piecesOf<Passage>(
  text: string,
  { line, index, places, replacements }: Line<Passage>,
): readonly Piece<Passage>[] {
  const begins = new Map<number, Place<Passage>[]>();
  const ends = new Map<number, Place<Passage>[]>();
  const replaced = new Map(replacements.map((one) => [one.start, one]));
  const within = (offset: number): Replacement | undefined =>
    replacements.find(({ start, end }) => start < offset && offset < end);
  for (const place of places) {
    if (place.first === index) push(begins, within(place.start)?.start ?? place.start, place);
    if (place.last === index && !isEmpty(place)) push(ends, within(place.end)?.end ?? place.end, place);
  }
  const edges = replacements.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([line.start, line.end, ...edges, ...begins.keys(), ...ends.keys()])].sort((a, b) => a - b);
  const open = new Set(places.filter(({ first }) => first < index));
  return cuts.flatMap((cut, at): readonly Piece<Passage>[] => {
    // What began last ends first, as brackets do.
    const ending = [...(ends.get(cut) ?? [])].reverse();
    const starting = begins.get(cut) ?? [];
    for (const place of ending) open.delete(place);
    for (const place of starting) if (!isEmpty(place)) open.add(place);
    const next = cuts[at + 1];
    const marks = [
      ...ending.map(({ passage }) => ({ kind: 'end', passage }) as const),
      ...starting.flatMap((place) => [
        { kind: 'begin', passage: place.passage } as const,
        ...(isEmpty(place) ? [{ kind: 'end', passage: place.passage } as const] : []),
      ]),
    ];
    if (next === undefined) return marks;
    const by = replaced.get(cut)?.by;
    const words = { text: by ?? text.slice(cut, next), isReplaced: by !== undefined, passage: shortest(open) };
    return [...marks, { kind: 'words', ...words }];
  });
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

function shortest<Passage>(open: ReadonlySet<Place<Passage>>): Passage | null {
  let found: Place<Passage> | null = null;
  for (const place of open) if (found === null || bySize(place, found) < 0) found = place;
  return found?.passage ?? null;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline;
}
