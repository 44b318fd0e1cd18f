import { assertNever } from '../../kernel/assert';
import { drawingToSvg } from '../../charts/drawing';
import { captionLabels } from '../report/captions';
import type { Block, Report } from '../report/report';
import { colorRules } from './colors';
import { broken, captionMarkup, inlines } from './inline';
import { tag, words } from './markup';
import { tableMarkup, tableWidths } from './table';

/** The body of a report as markup, the rules its tables need, and its main headings for the contents. */
export type Body = {
  readonly markup: string;
  readonly rules: string;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
};

/** Ids of our own begin with a capital, which no anchor does. */
export function bodyOf({ blocks, language }: Pick<Report, 'blocks' | 'language'>): Body {
  const labelFor = captionLabels(language);
  const headings: { id: string; text: string }[] = [];
  const rules: string[] = [];
  const markup = blocks.map((block, at): string => {
    switch (block.kind) {
      case 'heading': {
        const id = block.anchor ?? `H${at}`;
        if (block.level === 1) headings.push({ id, text: block.text });
        return tag(`h${block.level + 1}`, { id }, words(block.text));
      }
      case 'table':
        rules.push(tableWidths(block.table, `T${at}`));
        return tableMarkup(block.table, { id: `T${at}`, label: () => labelFor('table') });
      case 'figure':
        return figureMarkup(block, labelFor('figure'));
      default:
        return plainBlock(block);
    }
  });
  return { markup: markup.join('\n'), rules: [...rules, colorRules(blocks)].join('\n'), headings };
}

type PlainBlock = Exclude<Block, { kind: 'heading' | 'table' | 'figure' }>;

function plainBlock(block: PlainBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return tag('p', { id: block.anchor, class: block.role }, inlines(block.text));
    case 'quotation': {
      const said = tag('blockquote', {}, tag('p', {}, broken(block.text)));
      return tag(
        'figure',
        { id: block.anchor, class: 'quotation' },
        said + tag('figcaption', {}, inlines(block.reference)),
      );
    }
    case 'list':
      return tag(
        block.isOrdered === true ? 'ol' : 'ul',
        {},
        block.items.map((item) => tag('li', {}, inlines(item))).join('\n'),
      );
    case 'page-break':
      return tag('div', { class: 'page-break' });
    default:
      return assertNever(block);
  }
}

function figureMarkup({ drawing, caption, text }: Block & { kind: 'figure' }, label: string): string {
  const picture = tag('div', { role: 'img', 'aria-label': text, class: 'picture' }, drawingToSvg(drawing));
  return tag('figure', { class: 'wide drawing' }, picture + tag('figcaption', {}, captionMarkup(label, caption)));
}
