import { prose, type ProseCounts } from '../prose';
import { readXml, type XmlAttributes, type XmlFailure } from '../read-xml';
import { collapseSpace } from '../white-space';
import { numberOf, odtLists, styleReader, type OdtStyles } from './odt-styles';

/** What an OpenDocument text holds beside its words. */
export type OdtCounts = ProseCounts & {
  readonly images: number;
  readonly comments: number;
  readonly links: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly hidden: number;
};

/** The words of an OpenDocument text, as far as it could be read. */
export type OdtText = { readonly text: string; readonly counts: OdtCounts; readonly failure: XmlFailure | null };

/** Elements whose words are not part of the text, or stand in it a second time. */
const passedOver = new Set([
  'office:forms',
  'office:binary-data',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:index-title-template',
  'svg:title',
  'svg:desc',
  'math:math',
]);

/** Most spaces that one element may stand for: an honest file needs a line of them at most. */
const mostSpaces = 1000;

/**
 * The words of an OpenDocument text (`content.xml`, or a flat file), one paragraph a line.
 *
 * White space, lists, notes, tables and text boxes as the standard has them (OpenDocument 1.3, part 3); see `prose`.
 * Tracked changes count as accepted.
 */
export function odtToText(xml: string, styles: OdtStyles, onProgress: (fraction: number) => void): OdtText {
  const reader = new OdtReader(styles);
  const failure = readXml(
    xml,
    {
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
      text: (words) => reader.text(words),
    },
    onProgress,
  );
  return { ...reader.result(), failure };
}

class OdtReader {
  private readonly prose = prose();
  private readonly lists;
  private readonly style;
  private readonly counts = { images: 0, comments: 0, links: 0, inserted: 0, deleted: 0, hidden: 0 };
  /** How many elements are open since passing over began; 0 while reading. */
  private passed = 0;
  private isInBody = false;
  private link: { readonly address: string; words: string } | null = null;
  /** Paragraphs that are open: one in a text box lies in another. Words outside are the layout of the file. */
  private paragraphs = 0;
  private isSpacePending = false;
  /** The pending space is a line end of the file, which means nothing at the end of a paragraph. */
  private isLayout = false;

  constructor(private readonly styles: OdtStyles) {
    this.lists = odtLists(styles);
    this.style = styleReader(styles);
  }

  result(): { readonly text: string; readonly counts: OdtCounts } {
    const { text, counts } = this.prose.finish();
    return { text, counts: { ...this.counts, ...counts } };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:insertion') this.counts.inserted += 1;
    else if (name === 'text:deletion') this.counts.deleted += 1;
    if (this.passed > 0) this.passed += 1;
    else if (!this.isInBody) {
      this.isInBody = name === 'office:text';
      this.style.open(name, attributes);
    } else if (this.isPassedOver(name, attributes)) this.passed = 1;
    else this.openPart(name, attributes);
  }

  close(name: string): void {
    if (this.passed > 0) this.passed -= 1;
    else if (!this.isInBody) this.style.close(name);
    else this.closePart(name);
  }

  text(words: string): void {
    if (!this.isInBody) this.style.text(words);
    if (!this.isInBody || this.passed > 0 || this.paragraphs === 0) return;
    const { words: said, isApartBefore, after } = collapseSpace(words);
    this.isSpacePending ||= isApartBefore;
    if (said !== '') this.say(said);
    if (after === '') return;
    this.isSpacePending = true;
    this.isLayout = /[\n\r]/.test(after);
  }

  private isPassedOver(name: string, attributes: XmlAttributes): boolean {
    if (name === 'office:annotation') this.counts.comments += 1;
    else if (isHidden(name, attributes, this.styles)) this.counts.hidden += 1;
    else return passedOver.has(name);
    return true;
  }

  private openPart(name: string, attributes: XmlAttributes): void {
    const { prose: into, lists } = this;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.paragraphs += 1;
        this.isSpacePending = false;
        return;
      case 'text:list':
        return lists.open(attributes);
      case 'text:list-item':
        return into.mark(lists.item(attributes));
      case 'text:s':
        return this.say(' '.repeat(Math.min(mostSpaces, Math.max(1, numberOf(attributes['text:c'], 1)))));
      case 'text:tab':
        return this.say('\t');
      case 'text:line-break':
        this.isSpacePending = false;
        return into.breakLine();
      case 'text:a':
        this.link = { address: attributes['xlink:href'] ?? '', words: '' };
        return;
      case 'text:note':
        this.endSpace();
        return into.openNote();
      case 'draw:text-box':
        this.endSpace();
        return into.openBox();
      case 'draw:image':
      case 'draw:object':
        this.counts.images += 1;
        return;
      case 'table:table':
        return into.openTable();
      case 'table:table-row':
        return into.openRow();
      case 'table:table-cell':
        return into.openCell();
    }
  }

  private closePart(name: string): void {
    const { prose: into } = this;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.paragraphs = Math.max(0, this.paragraphs - 1);
        if (!this.isLayout) this.endSpace();
        this.isSpacePending = false;
        return into.endParagraph(true);
      case 'text:list':
        return this.lists.close();
      case 'text:list-item':
        return into.mark('');
      case 'text:a':
        return this.closeLink();
      case 'text:note':
        return into.closeNote();
      case 'draw:text-box':
        return into.closeBox();
      case 'table:table':
        return into.closeTable();
      case 'table:table-row':
        return into.closeRow();
      case 'table:table-cell':
        return into.closeCell();
      case 'office:text':
        this.isInBody = false;
    }
  }

  private closeLink(): void {
    if (this.link === null) return;
    const { address, words } = this.link;
    this.link = null;
    if (/^[a-z]+:/i.test(address) && words !== '' && address.replace(/^mailto:/i, '') !== words) this.counts.links += 1;
  }

  /** A stretch of white space is one space; none begins a paragraph. */
  private endSpace(): void {
    const last = this.prose.lastSaid();
    if (this.isSpacePending && last !== '' && last !== '\n') this.prose.say(' ');
    this.isSpacePending = false;
  }

  private say(words: string): void {
    this.endSpace();
    this.prose.say(words);
    if (this.link !== null && this.link.words.length < 1000) this.link.words += words;
  }
}

function isHidden(name: string, attributes: XmlAttributes, styles: OdtStyles): boolean {
  if (name === 'text:section') return attributes['text:display'] === 'none';
  if (name === 'text:span' || name === 'text:p' || name === 'text:h')
    return styles.hidden.has(attributes['text:style-name'] ?? '');
  return name === 'text:hidden-text' || name === 'text:hidden-paragraph';
}
