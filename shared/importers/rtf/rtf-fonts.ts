/** Code pages of `\fcharset`, as Windows numbers them (RTF 1.9.1, "Font table"); 2 is a font of symbols. */
const pagesOfCharsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** Signs that Word writes in its symbol fonts by itself: bullets, arrows and faces. */
const symbols: Readonly<Record<'symbol' | 'wingdings', Readonly<Record<number, string>>>> = {
  symbol: {
    0xb7: '•',
    0xac: '←',
    0xad: '↑',
    0xae: '→',
    0xaf: '↓',
    0xab: '↔',
    0xdc: '⇐',
    0xde: '⇒',
    0xdb: '⇔',
    0xa3: '≤',
    0xb3: '≥',
    0xb9: '≠',
    0xbb: '≈',
    0xb1: '±',
    0xb4: '×',
    0xb0: '°',
    0xa5: '∞',
    0xbc: '…',
    0x2d: '−',
  },
  wingdings: {
    0x4a: '☺',
    0x4b: '😐',
    0x4c: '☹',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x76: '❖',
    0x9f: '•',
    0xa7: '▪',
    0xa8: '◻',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfe: '☑',
  },
};

/** What the font Symbol has at the letters from A to z. */
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ      αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** A font, as far as its letters go. */
export type RtfFont = {
  /** Code page by charset or `\cpg`; null where the file's own holds. */
  page: number | null;
  name: string;
  isSymbol: boolean;
};

/** Code page of a charset, or null where it says nothing. */
export function pageOfCharset(charset: number): number | null {
  return pagesOfCharsets[charset] ?? null;
}

/** The sign for a byte (or its twin at U+F000) in a font of symbols; U+FFFD where it is not known. */
export function symbolOf(code: number, fontName: string): string {
  const table = /wingdings/i.test(fontName) ? symbols.wingdings : symbols.symbol;
  const byte = code & 0xff;
  const known = byte === 0x20 ? ' ' : table[byte];
  if (known !== undefined || table === symbols.wingdings) return known ?? '\ufffd';
  const isGreek = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  if (isGreek) return greek.charAt(byte - 0x41);
  return byte > 0x20 && byte < 0x40 ? String.fromCharCode(byte) : '\ufffd';
}
