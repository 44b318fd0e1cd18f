import type { Spec } from './project-spec';

/** The labels that speakers of a random text have, by number. */
export const speakerLabels = ['I', 'B', 'C'] as const;

/** The words of a random text, with its turns of speech. */
export function writeText(paragraphs: Spec['documents'][number]['paragraphs']) {
  let text = '';
  const turns: { start: number; wordsStart: number; speaker: number }[] = [];
  for (const { speaker, words, gap } of paragraphs) {
    const start = text === '' ? 0 : (text += gap).length;
    const head = speaker === null ? '' : `${speakerLabels[speaker] ?? 'Alle'}: `;
    if (speaker !== null) turns.push({ start, wordsStart: start + head.length, speaker });
    text += head + words;
  }
  return { text, turns };
}

/** A non-empty span of the text that cuts no character in two. */
export function spanIn(text: string, from: number, to: number): { start: number; end: number } {
  const borders: number[] = [];
  for (let offset = 0; offset < text.length; offset += String.fromCodePoint(text.codePointAt(offset) ?? 0).length) {
    borders.push(offset);
  }
  borders.push(text.length);
  const first = from % (borders.length - 1);
  const last = first + 1 + (to % (borders.length - 1 - first));
  return { start: borders[first] as number, end: borders[last] as number };
}
