import { codeListBuilder } from '../code-list-builder';
import { defineCodeList, type CodeListText, type ReadCodes } from '../define-code-list';

/** Signs before a name: bullets of Word and Markdown, and numbers with a stop or bracket. */
const bullet = /^(?:[-*+•–—◦▪‣·]|\d+[.)]|\d+(?:\.\d+)+[.)]?|[a-zA-Z][.)])\s+/;
const numbering = /^(\d+(?:\.\d+)+)\.?\s+/;
const heading = /^(#{1,6})\s+/;
/** More than any heading: what is no heading lies below the last one. */
const belowHeadings = 100;
/** How many spaces a tab counts for; lists that mix both mean it so more often than not. */
const tabWidth = 4;

/** One code a line; what stands further in lies below. Tabs, spaces, bullets, headings of Markdown, numbers as 1.2.3. */
export const indented = defineCodeList({
  id: 'indented',
  extensions: ['txt', 'md'],
  detect: (text) => (text.trim() === '' ? 0 : 0.5),
  read: readLines,
});

type Line = { readonly number: number; readonly level: number; readonly name: string };

function readLines({ file, text }: CodeListText): ReadCodes {
  const builder = codeListBuilder(file);
  /** Indexes of the codes one is below, each with how far in it stands. */
  const above: { readonly level: number; readonly index: number | null }[] = [];
  for (const { number, level, name } of linesOf(text)) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    const index = builder.add(name, above.at(-1)?.index ?? null, {}, number);
    above.push({ level, index });
  }
  return builder.result();
}

function linesOf(text: string): readonly Line[] {
  const lines = text
    .split('\n')
    .map((words, at) => ({ words, number: at + 1 }))
    .filter(({ words }) => words.trim() !== '');
  const isNumbered = lines.every(({ words }) => !/^\s/.test(words)) && lines.some(({ words }) => numbering.test(words));
  const hasHeadings = lines.some(({ words }) => heading.test(words));
  return lines.map(({ words, number }) => {
    const inner = words.trimStart();
    const marks = heading.exec(inner)?.[1]?.length;
    const width = widthOf(words) + (hasHeadings ? belowHeadings : 0);
    const level = marks ?? (isNumbered ? (numbering.exec(inner)?.[1]?.split('.').length ?? 1) - 1 : width);
    const bare = inner.replace(heading, '').replace(isNumbered ? /^[\d.]+\s+/ : bullet, '');
    return { number, level, name: bare.trim() };
  });
}

function widthOf(line: string): number {
  const space = /^\s*/.exec(line)?.[0] ?? '';
  return [...space].reduce((width, sign) => width + (sign === '\t' ? tabWidth : 1), 0);
}
