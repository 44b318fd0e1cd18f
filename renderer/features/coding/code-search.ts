import Fuse from 'fuse.js';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { pathName, type CodeTree } from '../../../shared/project/code-tree';

/** What is searched, with the words as they are compared: small letters, no accents, one space before each word. */
type Entry = {
  readonly code: Code;
  readonly name: string;
  readonly path: string;
  readonly definition: string;
};

/** Codes that fit what is typed, with points; the best ones have ten. */
export type CodeSearch = (query: string) => ReadonlyMap<CodeId, number>;

/**
 * Points for where a word of the query stands: it is found best where it begins something.
 *
 * All words of the query must be found; a code gets the mean of theirs. They may stand anywhere: "wert dank" finds
 * "Wertschätzung > Dank und Beachtung". The points of the ranking (three at most) are added afterwards, so use decides
 * among codes that fit about as well, never against a clearly better fit.
 */
const places = { wholeName: 12, name: 10, wordOfName: 8, wordOfPath: 6, inName: 5, inPath: 4, definition: 3, slip: 3 };
/** Fuse's score of the worst match still shown; 0 is the same word. */
const worstSlip = 0.34;
/** Shorter words with a slip in them could be anything. */
const slipsFrom = 4;

/** Prepares the search over name, path and definition; made once each time the picker opens. */
export function codeSearch(tree: CodeTree, codes: readonly Code[]): CodeSearch {
  const entries = codes.map((code): Entry => ({
    code,
    name: folded(code.name),
    path: folded(code.parentId === null ? '' : pathName(tree, code.parentId)),
    definition: folded(code.definition),
  }));
  const slips = new Fuse(entries, {
    keys: [
      { name: 'name', weight: 6 },
      { name: 'path', weight: 2 },
      { name: 'definition', weight: 1 },
    ],
    threshold: worstSlip,
    ignoreLocation: true,
    includeScore: true,
  });
  return (query) => {
    const words = folded(query).split(' ').filter(Boolean);
    const found = words.map((word) => pointsOf(word, entries, slips));
    const [first = new Map<CodeId, number>()] = found;
    const whole = folded(query);
    const isWhole = new Set(entries.filter(({ name }) => name === whole).map(({ code }) => code.id));
    const common = [...first.keys()].filter((id) => found.every((points) => points.has(id)));
    return new Map(
      common.map((id) => {
        const sum = found.reduce((total, points) => total + (points.get(id) ?? 0), 0);
        return [id, isWhole.has(id) ? places.wholeName : sum / words.length];
      }),
    );
  };
}

/** A word that stands nowhere is taken for a slip of the finger. */
function pointsOf(word: string, entries: readonly Entry[], slips: Fuse<Entry>): Map<CodeId, number> {
  const spellings = new Set([word, word.replace(/([aou])e/g, '$1')]);
  const points = new Map<CodeId, number>();
  for (const entry of entries) {
    const best = Math.max(...[...spellings].map((spelling) => placeOf(spelling, entry)));
    if (best > 0) points.set(entry.code.id, best);
  }
  if (points.size > 0 || word.length < slipsFrom) return points;
  const found = slips.search(word.slice(0, 32));
  return new Map(found.map(({ item, score = 0 }) => [item.code.id, places.slip * (1 - score)]));
}

function placeOf(word: string, { name, path, definition }: Entry): number {
  const beginning = ` ${word}`;
  if (name.startsWith(beginning)) return places.name;
  if (name.includes(beginning)) return places.wordOfName;
  if (path.includes(beginning)) return places.wordOfPath;
  if (name.includes(word)) return places.inName;
  if (path.includes(word)) return places.inPath;
  return definition.includes(beginning) ? places.definition : 0;
}

/** Small letters without accents, words behind one space each. */
function folded(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? '' : ` ${plain}`;
}
