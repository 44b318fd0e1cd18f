import { foldText, type Folding } from './folding';

/**
 * An expression that finds every place where folded words may begin, in a text as it stands.
 *
 * It is generous: each letter stands for all that fold to it, what folds to nothing may lie in between, and of a character
 * that folds to several letters ("ß") the later ones may be missing. What it finds must be looked at again; what it does
 * not find is not there. Null for letters of scripts that it knows no other spellings of.
 */
export function candidatesOf(words: string, folding: Folding): RegExp | null {
  const letters = [...words];
  if (letters.length === 0 || !letters.every(isKnown)) return null;
  const table = sourcesOf(folding);
  const gap = gapOf(folding);
  const parts: string[] = [];
  let optionalUntil = 0;
  letters.forEach((letter, at) => {
    const known = table.get(letter) ?? [];
    const here = known.filter(({ folded }) => words.startsWith(folded, at));
    const isOptional = at < optionalUntil;
    parts.push(`[${[letter, ...here.map(({ source }) => source)].map(escaped).join('')}]${isOptional ? '?' : ''}`);
    for (const { folded } of here) optionalUntil = Math.max(optionalUntil, at + folded.length);
  });
  return new RegExp(parts.join(gap), 'gu');
}

/** A character, and what it folds to. */
type Source = { readonly source: string; readonly folded: string };

/** Latin, Greek and Cyrillic with their marks, and the signs of punctuation. */
function isKnown(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x530 || (code >= 0x2000 && code < 0x2070);
}

/** Where all characters stand that fold to known letters: a test goes through the whole of Unicode. */
const sourceRanges = [
  [0x00, 0x52f],
  [0x1680, 0x1680],
  [0x1e00, 0x206f],
  [0x2126, 0x212b],
  [0x2260, 0x226f],
  [0x2c62, 0x2c7f],
  [0x3000, 0x3000],
  [0xa78d, 0xa7dc],
] as const;

const tables = new Map<string, ReadonlyMap<string, readonly Source[]>>();

/** What folds to something else, by the first letter of it; made once for each kind of folding, in some 10 ms. */
function sourcesOf(folding: Folding): ReadonlyMap<string, readonly Source[]> {
  const key = JSON.stringify(folding);
  let table = tables.get(key);
  if (table === undefined) tables.set(key, (table = makeTable(folding)));
  return table;
}

function makeTable(folding: Folding): ReadonlyMap<string, readonly Source[]> {
  const table = new Map<string, Source[]>();
  for (const [first, last] of sourceRanges) {
    for (let code = first; code <= last; code += 1) {
      const source = String.fromCodePoint(code);
      const folded = foldText(source, folding).text;
      if (folded === source || folded === '') continue;
      const letter = folded.charAt(0);
      const known = table.get(letter);
      if (known === undefined) table.set(letter, [{ source, folded }]);
      else known.push({ source, folded });
    }
  }
  return table;
}

/** What folds to nothing. */
function gapOf({ foldMarks, foldSpelling }: Folding): string {
  const unseen = foldSpelling ? String.raw`\u00ad\u200b-\u200d\u2060\ufeff` : '';
  const marks = foldMarks ? String.raw`\p{M}` : '';
  return unseen + marks === '' ? '' : `[${unseen}${marks}]*`;
}

function escaped(letter: string): string {
  return `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}
