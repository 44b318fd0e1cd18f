import type { Span } from './span';

/**
 * Word and sentence borders within one paragraph, for selecting by keyboard.
 *
 * The segmenter of the platform does the work, on a window around the place (it is quadratic on long strings); what it
 * gets wrong in German is merged afterwards: "Bürger*innen" and "O-Ton" are one word, "z. B.", "Dr." and "3. Mai" end no
 * sentence.
 */
const wordSegmenter = new Intl.Segmenter('de', { granularity: 'word' });
const sentenceSegmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/** Longest word that is found whole; the longest German ones in use have some 80 letters. */
const wordWindow = 400;
/** Longest half of a sentence that is found whole. */
const sentenceWindow = 3000;

/** Where the word at or behind an offset ends; the end of the paragraph when there is none. */
export function nextWord(paragraph: string, offset: number): number {
  for (let from = offset; from < paragraph.length; from += wordWindow) {
    const first = wordsIn(paragraph, from, from + wordWindow)[0];
    if (first) return first.end;
  }
  return paragraph.length;
}

/** Where the word at or before an offset begins; 0 when there is none. */
export function previousWord(paragraph: string, offset: number): number {
  for (let to = offset; to > 0; to -= wordWindow) {
    const last = wordsIn(paragraph, to - wordWindow, to).at(-1);
    if (last) return last.start;
  }
  return 0;
}

/** The sentence an offset lies in, without white space at its ends; that behind a sentence belongs to it. */
export function sentenceAt(paragraph: string, offset: number): Span {
  const from = characterStart(paragraph, Math.max(0, offset - sentenceWindow));
  const part = paragraph.slice(from, characterStart(paragraph, offset + sentenceWindow));
  const sentences = mergeSentences([...sentenceSegmenter.segment(part)].map(({ segment }) => segment));
  let start = from;
  for (const sentence of sentences) {
    if (offset < start + sentence.length) return trimmed(paragraph, start, start + sentence.length);
    start += sentence.length;
  }
  return trimmed(paragraph, start - (sentences.at(-1)?.length ?? 0), start);
}

const wholeWord = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011*_·:.'’][\p{L}\p{M}\p{N}]+)*/gu;

/** Number of words of a passage, as a person counts them: "Bürger*innen", "O-Ton" and "10.06.23" are one each. */
export function countWords(passage: string): number {
  return passage.match(wholeWord)?.length ?? 0;
}

/** Words that lie wholly in `from..to`, ascending. */
function wordsIn(paragraph: string, from: number, to: number): Span[] {
  const first = characterStart(paragraph, Math.max(0, from));
  const part = paragraph.slice(first, characterStart(paragraph, to));
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter.segment(part)) {
    if (!isWordLike) continue;
    const word = { start: first + index, end: first + index + segment.length };
    const last = words.at(-1);
    if (last && word.start === last.end + 1 && joins(paragraph[last.end] as string, segment)) {
      words[words.length - 1] = { start: last.start, end: word.end };
    } else words.push(word);
  }
  return words;
}

/** Whether a character makes one word of what stands on both sides. */
function joins(character: string, next: string): boolean {
  return /[-\u2010\u2011*_·]/.test(character) || (character === ':' && /^(?:in|innen|r|n|e)$/.test(next));
}

const abbreviation =
  /(?:^|[\s(„“"'»«])(?:\p{L}|Abb|Abs|Anm|Art|Aug|Bd|Bsp|Dez|Dipl|Dr|Feb|Fr|Frl|Hr|Hrn|Hrsg|Ing|Jan|Jh|Jr|Kap|Mag|Mio|Mr|Mrd|Mrs|Ms|Nov|Nr|Okt|Prof|Red|Sept|Sr|St|Std|Str|Tab|Tel|Univ|bspw|bzgl|bzw|ca|dt|ebd|engl|etw|evtl|geb|gegr|gest|ggf|inkl|insb|jmd|lat|max|med|min|phil|rer|sog|vgl|zzgl)\.\s*$/u;
/** "3. Mai", "19. Jahrhundert": one or two digits; a year ends a sentence. */
const ordinal = /(?:^|[\s(])\d{1,2}\.\s*$/;

function mergeSentences(segments: readonly string[]): string[] {
  const sentences: string[] = [];
  for (const segment of segments) {
    const last = sentences.at(-1);
    const goesOn = last !== undefined && (abbreviation.test(last) || ordinal.test(last) || /^\p{Ll}/u.test(segment));
    if (goesOn) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}

function trimmed(paragraph: string, start: number, end: number): Span {
  const words = paragraph.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: Math.min(first, end), end: Math.max(first, start + words.trimEnd().length) };
}

/** The offset, or one less where it would cut a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}
