import { element, text } from '../../kernel/xml';

/**
 * Words as content of an OpenDocument paragraph, every space, tab and line end as it is.
 *
 * A reader makes one space of many, and none of those at the edges of a paragraph, so such spaces are elements. A carriage
 * return, for which there is none, is a space.
 */
export function odtWords(words: string): string {
  return words
    .split(/(\n|\t|^[ \r]+|[ \r]+$|[ \r]{2,}|\r)/)
    .map((part) => {
      if (part === '\n') return element('text:line-break', {});
      if (part === '\t') return element('text:tab', {});
      // What other white space there is (no-break spaces and the like) no reader touches.
      if (!/^[ \r]+$/.test(part)) return text(part);
      return element('text:s', { 'text:c': part.length === 1 ? null : part.length });
    })
    .join('');
}
