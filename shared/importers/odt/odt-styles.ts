import { numeral } from '../numerals';
import { listMarker } from '../prose';
import type { XmlAttributes } from '../read-xml';

/** One level of a list style; without a number format it is a bullet. */
type ListLevel = {
  readonly format: string | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
};

/** What styles say that decides about words: how lists count, and what is not shown. */
export type OdtStyles = {
  readonly lists: Map<string, Map<number, ListLevel>>;
  readonly hidden: Set<string>;
  /** Headers and footers that hold words. */
  headers: number;
};

/** Styles before any were read. */
export function emptyStyles(): OdtStyles {
  return { lists: new Map(), hidden: new Set(), headers: 0 };
}

/** Gathers styles from the elements of `content.xml` and `styles.xml` in turn. */
export function styleReader(styles: OdtStyles) {
  let list: Map<number, ListLevel> | null = null;
  let style = '';
  let header: 'none' | 'empty' | 'counted' = 'none';
  return {
    open(name: string, attributes: XmlAttributes): void {
      if (name === 'text:list-style') {
        list = new Map();
        styles.lists.set(attributes['style:name'] ?? '', list);
      } else if (name.startsWith('text:list-level-style-')) {
        const isNumber = name === 'text:list-level-style-number';
        list?.set(numberOf(attributes['text:level'], 1), {
          format: isNumber ? (attributes['style:num-format'] ?? '') : null,
          prefix: attributes['style:num-prefix'] ?? '',
          suffix: attributes['style:num-suffix'] ?? '',
          start: numberOf(attributes['text:start-value'], 1),
        });
      } else if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:text-properties' && attributes['text:display'] === 'none') styles.hidden.add(style);
      else if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) header = 'empty';
    },
    close(name: string): void {
      if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) header = 'none';
    },
    text(words: string): void {
      if (header !== 'empty' || words.trim() === '') return;
      styles.headers += 1;
      header = 'counted';
    },
  };
}

type OpenList = { readonly style: string; readonly counters: number[] };

/** Lists that are open, and the markers of their items as the styles say. */
export function odtLists(styles: OdtStyles) {
  const open: OpenList[] = [];
  /** Counters of lists that ended, by style and by id, for lists that go on. */
  const ended = new Map<string, number[]>();
  return {
    open(attributes: XmlAttributes): void {
      const outer = open.at(-1);
      const style = attributes['text:style-name'] ?? outer?.style ?? '';
      const goesOn = attributes['text:continue-numbering'] === 'true' ? style : attributes['text:continue-list'];
      const counters = outer?.counters ?? (goesOn === undefined ? [] : (ended.get(goesOn) ?? []));
      counters.length = Math.min(counters.length, open.length + 1);
      open.push({ style, counters });
      if (outer !== undefined) return;
      ended.set(style, counters);
      const id = attributes['xml:id'];
      if (id !== undefined) ended.set(id, counters);
    },
    close(): void {
      open.pop();
    },
    /** Marker of the next item. */
    item(attributes: XmlAttributes): string {
      const list = open.at(-1);
      const depth = open.length;
      const level = styles.lists.get(list?.style ?? '')?.get(Math.min(10, depth));
      if (list === undefined || level === undefined || level.format === null) return listMarker(depth - 1, '-');
      const before = list.counters[depth - 1];
      const number = numberOf(attributes['text:start-value'], before === undefined ? level.start : before + 1);
      while (list.counters.length < depth) list.counters.push(0);
      list.counters[depth - 1] = number;
      list.counters.length = depth;
      const { format, prefix, suffix } = level;
      // A list "without numbers" has an empty format: its items have no marker at all.
      return format === '' ? '' : listMarker(depth - 1, `${prefix}${numeral(number, format)}${suffix}`);
    },
  };
}

/** A whole number as it is written, or another where there is none. */
export function numberOf(written: string | undefined, otherwise: number): number {
  const number = Number.parseInt(written ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}
