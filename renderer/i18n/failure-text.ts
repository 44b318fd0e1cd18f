import type { Messages } from './messages';

/** The sentence for a failure by its code; what has no sentence is shown as it is. */
export function failureText(t: Messages, code: string): string {
  const sentences: Readonly<Record<string, string>> = t.failures;
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? code) : code;
}
