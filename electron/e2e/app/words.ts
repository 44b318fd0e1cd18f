import { messages } from '../../../renderer/i18n/messages';

/** The interface's German words: tests look for what the user reads, and follow when the wording changes. */
export const de = messages.de;

/** A text as part of a regular expression. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
