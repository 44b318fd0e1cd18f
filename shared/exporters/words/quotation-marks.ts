import type { ExportLanguage } from '../export-request';

/** Pairs of marks for a passage, the usual ones first, and the signs beside which they would seem doubled. */
const pairs = {
  de: [
    ['„', '“'],
    ['»', '«'],
  ],
  en: [
    ['“', '”'],
    ['«', '»'],
  ],
} as const satisfies Record<ExportLanguage, readonly (readonly [string, string])[]>;
const alike = [/[„“”‟"]/, /[»«]/] as const;

/**
 * Words in quotation marks of which none is in them; without any where all are.
 *
 * A passage is shown to the character, so its own marks stay as they are: beside the same marks nobody could tell which
 * were said.
 */
export function quoted(words: string, language: ExportLanguage): string {
  const [begin, end] = pairs[language].find((_, at) => alike[at]?.test(words) === false) ?? ['', ''];
  return `${begin}${words}${end}`;
}
