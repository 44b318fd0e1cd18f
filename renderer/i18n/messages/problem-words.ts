/** What a sentence may be filled with: the `params` of a problem. A missing one shows as nothing. */
export type ProblemParams = Readonly<Record<string, string | number>>;

type Format = (value: string | number | undefined) => string;

const number =
  (locale: 'de' | 'en'): Format =>
  (value) =>
    typeof value === 'number' ? value.toLocaleString(locale) : (value ?? '');

/** Numbers as German and as English write them. */
export const n0 = number('de');
export const n1 = number('en');

/** "1 Bild", "3 Bilder". */
export function counted(value: string | number | undefined, one: string, many: string, format: Format): string {
  return `${format(value)} ${value === 1 ? one : many}`;
}
