import type { ExportLanguage } from '../export-request';

/**
 * Words of exports in both languages, German first; English must have the same keys.
 *
 * Each area has a file of its own in this folder.
 */
export function inBoth<Words extends object>(de: Words, en: NoInfer<Words>): (language: ExportLanguage) => Words {
  return (language) => (language === 'de' ? de : en);
}
