import { decodeCodePage, decodeLoosely, decodeWindows1252 } from '../kernel/encoding';

/** What code page 437 has at 0x80 to 0xff: names in ZIP archives, and the IBM PC. In German it agrees with 850. */
const page437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const page850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Windows' numbers of code pages that have a name in the WHATWG standard. */
const names: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
};

/** Whether characters of the page take one or two bytes each. */
export function isDoubleByte(page: number): boolean {
  return page === 932 || page === 936 || page === 949 || page === 950;
}

/** Whether text in this code page can be read. */
export function isKnownPage(page: number): boolean {
  const isWindows = page >= 1250 && page <= 1258;
  return isWindows || page === 437 || page === 850 || page === 65001 || Object.hasOwn(names, page);
}

/** Text of bytes in a code page by its number in Windows; one that is not known is taken for 1252. */
export function decodePage(bytes: Uint8Array, page: number): string {
  if (page === 65001) return decodeLoosely(bytes, 'utf-8');
  if (page === 437) return decodeByTable(bytes, page437);
  if (page === 850) return decodeByTable(bytes, page850);
  const name = names[page] ?? (page >= 1250 && page <= 1258 && page !== 1252 ? `windows-${page}` : null);
  return (name === null ? null : decodeCodePage(bytes, name)) ?? decodeWindows1252(bytes);
}

function decodeByTable(bytes: Uint8Array, upper: string): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80))).join('');
}
