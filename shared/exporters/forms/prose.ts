import type { Block } from '../report/report';

const bullet = /^\s*[-–•*◆]\s+(?=\S)/;
const number = /^\s*\d{1,2}[.)]\s+(?=\S)/;

/**
 * What somebody wrote in a plain field, as blocks: an empty line parts paragraphs, lines that all begin with a dash or
 * a bullet are a list, lines that all begin with a number an ordered one.
 */
export function proseBlocks(text: string): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part.trim() !== '')
    .map((part): Block => {
      const lines = part.split('\n');
      for (const [sign, isOrdered] of [
        [bullet, false],
        [number, true],
      ] as const) {
        if (lines.every((line) => sign.test(line))) {
          return { kind: 'list', isOrdered, items: lines.map((line) => [line.replace(sign, '').trim()]) };
        }
      }
      return { kind: 'paragraph', text: [part.trim()] };
    });
}
