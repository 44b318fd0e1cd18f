import { compileFind, findIn } from './find';

/** What a field to filter a list keeps: texts with these words in a row, whatever their case and marks. Null: all. */
export function wordFilter(query: string): ((text: string) => boolean) | null {
  const pattern = query.trim();
  const asked = compileFind({ pattern, isRegex: false, wholeWord: false, matchCase: false, foldMarks: true });
  return asked.ok ? (text) => findIn(text, asked.value, 1).length > 0 : null;
}
