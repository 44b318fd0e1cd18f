import type { Cue } from './transcript';

/** What a TextGrid says; `isCut` where it ends before all that it announces. */
export type TextGrid = { readonly cues: readonly Cue[]; readonly isCut: boolean };

type Token = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly value: number };

/**
 * A Praat TextGrid of the long or the short form: tiers are speakers, in seconds.
 *
 * As Praat does it: only numbers, texts in quotation marks and flags that stand free count; everything between, which the
 * long form has for people, is passed over (Praat manual, "TextGrid file formats").
 */
export function readTextGrid(text: string): TextGrid {
  const tokens = tokensOf(text);
  const cues: Cue[] = [];
  const words = (): string => {
    const token = tokens.next().value;
    if (token?.kind !== 'text') throw new Cut();
    return token.text;
  };
  const number = (): number => {
    const token = tokens.next().value;
    if (token?.kind !== 'number') throw new Cut();
    return token.value;
  };
  try {
    // Kind of file, of object, and the whole's beginning and end.
    void [words(), words(), number(), number()];
    const tiers = number();
    for (let tier = 0; tier < tiers; tier += 1) {
      const isOfPoints = words() === 'TextTier';
      const speaker = words();
      void [number(), number()];
      const count = number();
      for (let index = 0; index < count; index += 1) {
        const start = number();
        const end = isOfPoints ? null : number();
        cues.push({ start: Math.max(0, start), end, speaker, text: words() });
      }
    }
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    return { cues, isCut: true };
  }
  return { cues, isCut: false };
}

/** The file ends, or something else stands where a number or text belongs. */
class Cut extends Error {}

function* tokensOf(text: string): Generator<Token, undefined> {
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (/\s/.test(sign)) {
      at += 1;
    } else if (sign === '"') {
      const quoted = quotedText(text, at + 1);
      if (quoted === null) return undefined;
      yield { kind: 'text', text: quoted.text };
      at = quoted.end;
    } else if (sign === '!') {
      at = endOf(text, at, /\n/);
    } else {
      const end = endOf(text, at, /[\s"]/);
      const word = end - at > 40 ? '' : text.slice(at, end);
      if (/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(word)) yield { kind: 'number', value: Number(word) };
      at = end;
    }
  }
  return undefined;
}

function endOf(text: string, from: number, sign: RegExp): number {
  let end = from + 1;
  while (end < text.length && !sign.test(text[end] as string)) end += 1;
  return end;
}

/** A text up to its closing mark; two marks are one in the text. */
function quotedText(text: string, from: number): { readonly text: string; readonly end: number } | null {
  const parts: string[] = [];
  for (let at = from; ;) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return null;
    parts.push(text.slice(at, mark));
    if (text[mark + 1] !== '"') return { text: parts.join('"'), end: mark + 1 };
    at = mark + 2;
  }
}
