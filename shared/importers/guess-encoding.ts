import { decodeCodePage, decodeWindows1252 } from '../kernel/encoding';

/** The encodings of one byte a character that texts of Western Europe come in without saying so. */
export type WesternEncoding = 'windows-1252' | 'x-mac-roman' | 'iso-8859-15';

/** Below this many letters inside of words nothing is proved. */
const fewest = 3;

/** What stands between two letters of a word in Western European languages. */
const insideOfWord = /[ß-öø-ÿœšž’]/u;

/**
 * Tells Mac OS Roman and Latin-9 from windows-1252 by what stands where umlauts do: between two letters.
 *
 * `Köln` in Mac OS Roman is `Kšln` in windows-1252, and the other way round `Kˆln`. Whatever is in doubt is
 * windows-1252. Latin-9 differs in few characters, so it is told by a sign for the euro where windows-1252 has one for
 * currencies that nobody writes.
 */
export function guessEncoding(bytes: Uint8Array): WesternEncoding {
  const counts = new Float64Array(256);
  let isPlain = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x80 && byte < 0xa0) isPlain = false;
    if (byte >= 0x80 && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) counts[byte] = (counts[byte] ?? 0) + 1;
    else if (byte === 0xa4) counts[0] = 1;
  }
  const total = counts.subarray(0x80).reduce((sum, count) => sum + count, 0);
  const fits = (letters: string): number =>
    [...letters].reduce((sum, letter, at) => sum + (insideOfWord.test(letter) ? (counts[0x80 + at] ?? 0) : 0), 0);
  const isMac = total >= fewest && fits(upper.macintosh) >= 0.9 * total && fits(upper.windows1252) <= 0.5 * total;
  if (isMac) return 'x-mac-roman';
  return isPlain && counts[0] === 1 ? 'iso-8859-15' : 'windows-1252';
}

const upperBytes = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
const upper = {
  macintosh: decodeCodePage(upperBytes, 'x-mac-roman') ?? '',
  windows1252: decodeWindows1252(upperBytes),
};

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
