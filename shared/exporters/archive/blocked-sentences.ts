import type { Span } from '../../text/span';

/** Shorter ones are too often said by others too; in UTF-16 units. */
const shortest = 20;

/** A part of a sentence in a text, and what it is told by: its words without signs at the edges, spaces alike. */
type Sentence = Span & { readonly key: string };

/** The parts of sentences in a text that are long enough to be told from others. */
export function sentencesIn(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^.!?…:;\n]+/gu)].flatMap(({ index, 0: { length } }) => {
    let start = index;
    let end = index + length;
    while (start < end && !isWordSign(text.charAt(start))) start += 1;
    while (start < end && !isWordSign(text.charAt(end - 1))) end -= 1;
    return end - start < shortest ? [] : [{ start, end, key: text.slice(start, end).replace(/\s+/gu, ' ') }];
  });
}

/** Halves of surrogate pairs count as words: no character is parted. */
function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Surrogate}]/u.test(sign);
}
