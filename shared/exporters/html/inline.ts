import type { Inline } from '../report/report';
import { tag, words } from './markup';

const elements = { strong: 'strong', emphasis: 'em', quiet: 'small' } as const;

/** A line as markup; line feeds in words become breaks. */
export function inlines(line: readonly Inline[]): string {
  return line.map(inline).join('');
}

function inline(part: Inline): string {
  if (typeof part === 'string') return broken(part);
  const { text, style, to } = part;
  const styled = style === undefined ? broken(text) : tag(elements[style], {}, broken(text));
  return to === undefined ? styled : tag('a', { href: `#${to}` }, styled);
}

/** Words with their line feeds as breaks. */
export function broken(text: string): string {
  return text.split('\n').map(words).join('<br>');
}

/** A caption behind its number. */
export function captionMarkup(label: string, caption: string): string {
  return `${tag('b', {}, words(label))} ${words(caption)}`;
}
