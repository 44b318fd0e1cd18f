/** A part of a subtitle that one person says. */
export type VoicedWords = { readonly speaker: string | null; readonly text: string };

/** Marks that WebVTT knows, and those that SRT files borrow from HTML; anything else in angle brackets is words. */
const tag = /<(\/?)(v|c|i|b|u|s|em|strong|font|ruby|rt|lang|span|br)\b([^<>]*)>|<\d[\d:.]*>/gi;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
};

/**
 * The words of a subtitle by who says them, without marks; `<v Anna>` and `<v.loud Anna>` name a speaker.
 *
 * `{\an8}` and its like place a subtitle on the screen. Entities are read where the format has them.
 */
export function voicedWords(
  text: string,
  { hasEntities }: { readonly hasEntities: boolean },
): { readonly parts: readonly VoicedWords[]; readonly marks: number } {
  const parts: { speaker: string | null; text: string }[] = [{ speaker: null, text: '' }];
  let marks = 0;
  let from = 0;
  const plain = (piece: string): string => {
    const placed = piece.replace(/\{\\[a-z][^{}\n]{0,60}\}/gi, () => {
      marks += 1;
      return '';
    });
    return hasEntities ? withoutEntities(placed) : placed;
  };
  const append = (piece: string): void => void ((parts.at(-1) as { text: string }).text += piece);
  for (const match of text.matchAll(tag)) {
    append(plain(text.slice(from, match.index)));
    from = match.index + match[0].length;
    const [, closing, name = '', rest = ''] = match;
    if (name.toLowerCase() === 'br') append('\n');
    if (name.toLowerCase() !== 'v') marks += 1;
    else if (closing === '/') parts.push({ speaker: null, text: '' });
    else parts.push({ speaker: withoutEntities(rest.replace(/^\.\S*/, '')).trim() || null, text: '' });
  }
  append(plain(text.slice(from)));
  return { parts: parts.filter((part) => part.text.trim() !== ''), marks };
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:([a-z]+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, ten?: string, hex?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = ten === undefined ? parseInt(hex ?? '', 16) : Number(ten);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
