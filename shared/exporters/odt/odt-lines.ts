import type { Inline, Report } from '../report/report';
import { groundStrength, tinted } from '../report/tint';
import { element } from '../../kernel/xml';
import type { AutomaticStyles } from './automatic-styles';
import { odtTextStyles } from './odt-styles';
import { odtWords } from './odt-words';

/** What everything in a document is written with. */
export type OdtContext = { readonly report: Report; readonly styles: AutomaticStyles };

/** A line as content of a paragraph. */
export function lineXml(line: readonly Inline[], { styles }: OdtContext): string {
  return line.map((part) => inlineXml(part, styles)).join('');
}

function inlineXml(part: Inline, styles: AutomaticStyles): string {
  if (typeof part === 'string') return odtWords(part);
  const { text, style, color, to } = part;
  const strength = style === 'mark' ? groundStrength.marks : groundStrength.words;
  const parent = style === undefined ? undefined : odtTextStyles[style];
  const name =
    color === undefined
      ? parent
      : styles.name('text', {
          properties: { text: { 'fo:background-color': `#${tinted(color, strength)}` } },
          ...(parent === undefined ? {} : { parent }),
        });
  const words = name === undefined ? odtWords(text) : element('text:span', { 'text:style-name': name }, odtWords(text));
  if (to === undefined) return words;
  return element(
    'text:a',
    { 'xlink:type': 'simple', 'xlink:href': `#${to}`, 'text:style-name': 'Internet_20_link' },
    words,
  );
}

type ParagraphLook = {
  readonly style: string;
  readonly alignment?: 'start' | 'end' | 'center';
  /** Steps to the right, of ten points. */
  readonly indent?: number;
  readonly anchor?: string | undefined;
};

/** A paragraph of content that is XML already. */
export function paragraphXml(
  content: string,
  { style, alignment = 'start', indent = 0, anchor }: ParagraphLook,
  { styles }: OdtContext,
): string {
  const own = {
    ...(alignment === 'start' ? {} : { 'fo:text-align': alignment }),
    ...(indent === 0 ? {} : { 'fo:margin-left': `${indent * 10}pt` }),
  };
  const name =
    Object.keys(own).length === 0 ? style : styles.name('paragraph', { properties: { paragraph: own }, parent: style });
  const mark = anchor === undefined ? '' : element('text:bookmark', { 'text:name': anchor });
  return element('text:p', { 'text:style-name': name }, mark + content);
}
