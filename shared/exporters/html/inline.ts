import type { Inline } from '../report/report';
import { tag, words } from './markup';

const elements = { strong: 'strong', emphasis: 'em', quiet: 'small', mark: 'sup' } as const;

/** A line as markup; line feeds in words become breaks. */
export function inlines(line: readonly Inline[]): string {
  return line.map(inline).join('');
}

function inline(part: Inline): string {
  if (typeof part === 'string') return broken(part);
  const { text, style, to, color } = part;
  const attributes = color === undefined ? {} : { class: colorClass(color) };
  const element = style === undefined ? (color === undefined ? null : 'span') : elements[style];
  const styled = element === null ? broken(text) : tag(element, attributes, broken(text));
  return to === undefined ? styled : tag('a', { href: `#${to}` }, styled);
}

/** Name of the class that gives words a ground in a colour `#rrggbb`. */
export function colorClass(color: string): string {
  return `c-${color.slice(1)}`;
}

/** Words with their line feeds as breaks. */
export function broken(text: string): string {
  return text.split('\n').map(words).join('<br>');
}

/** A caption behind its number. */
export function captionMarkup(label: string, caption: string): string {
  return `${tag('b', {}, words(label))} ${words(caption)}`;
}
