import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { collapseSpace } from '../white-space';
import { prose, writtenMarker, type ProseCounts } from '../prose';
import { listStack } from './list-stack';
import { roleOf, wordItemLevel } from './word-html';

/** What a page holds beside its words. */
export type HtmlCounts = ProseCounts & {
  readonly images: number;
  readonly comments: number;
  /** Links whose address differs from what stands in the text. */
  readonly links: number;
  readonly inserted: number;
  readonly deleted: number;
  /** Elements that a browser would not show either. */
  readonly hidden: number;
};

/** The words of a page; `open` is what is never closed in it, so that the rest of the page is lost with it. */
export type HtmlText = { readonly text: string; readonly counts: HtmlCounts; readonly open: string | null };

type Attributes = ReadonlyMap<string, string>;

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);

/** What is no part of the words: programs, styles, widgets, drawings. */
const passedOver = new Set(
  'audio canvas datalist head iframe math noframes noscript object script select style svg template title video'.split(
    ' ',
  ),
);

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** How much is read between two reports of progress. */
const pieceSize = 1024 * 1024;

/**
 * The words of a page, one block a line; `<br>` begins a new line.
 *
 * White space is as a browser shows it. Lists have their markers and table rows tabs between the cells; see `prose`. No
 * tree is built and nothing hangs on the depth of the elements: time and memory are linear. Nothing of the page is run.
 */
export function htmlToText(html: string, onProgress: (fraction: number) => void): HtmlText {
  const reader = new HtmlReader(html);
  const isXml = /^\s*<\?xml/.test(html.slice(0, 200));
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: isXml }, reader);
  for (let from = 0; from < html.length; from += pieceSize) {
    tokenizer.write(html.slice(from, from + pieceSize));
    onProgress(from / html.length);
  }
  tokenizer.end();
  return reader.result();
}

class HtmlReader implements TokenizerCallbacks {
  private readonly prose = prose();
  private readonly lists = listStack();
  private readonly counts = { images: 0, comments: 0, links: 0, inserted: 0, deleted: 0, hidden: 0 };
  private tag = '';
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';
  /** Element whose content is not read, and how many of its name are open within it. */
  private passed: { readonly name: string; depth: number } | null = null;
  /** Marker of a list item that Word wrote out, while its letters are read. */
  private marker: { readonly name: string; depth: number; words: string; readonly level: number } | null = null;
  private itemLevel = 0;
  private link: { readonly address: string; words: string } | null = null;
  private preformatted = 0;
  private isSpacePending = false;
  /** A line break at the end of a block shows nothing, so it is said with the words behind it. */
  private isBreakPending = false;
  private isTagOpen = false;
  private isCommentOpen = false;

  constructor(private readonly html: string) {}

  ontext(start: number, end: number): void {
    this.take(this.html.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.take(String.fromCodePoint(codePoint));
  }
  oncdata(start: number, end: number, offset: number): void {
    this.take(this.html.slice(start, end - offset));
  }
  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase().replace(/^.*:/, '');
    this.attributes = new Map();
    this.isTagOpen = true;
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = '';
  }
  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }
  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }
  onopentagend(): void {
    this.isTagOpen = false;
    this.open(this.tag, this.attributes);
  }
  onselfclosingtag(): void {
    this.isTagOpen = false;
    this.open(this.tag, this.attributes);
    if (!voids.has(this.tag)) this.close(this.tag);
  }
  onclosetag(start: number, end: number): void {
    this.close(this.html.slice(start, end).toLowerCase().replace(/^.*:/, ''));
  }
  /** A comment is a note of whoever wrote the page to themselves and is never shown. */
  oncomment(_start: number, end: number): void {
    this.isCommentOpen = end >= this.html.length && !this.html.endsWith('>');
  }
  ondeclaration(): void {
    // A document type says nothing about the words.
  }
  onprocessinginstruction(): void {
    // Nor does an instruction to a program.
  }
  onend(): void {
    // What is still open is closed by `result`.
  }

  result(): HtmlText {
    this.endMarker();
    const { text, counts } = this.prose.finish();
    const open = this.isCommentOpen ? '<!--' : this.isTagOpen ? this.tag : (this.passed?.name ?? null);
    return { text, counts: { ...this.counts, ...counts }, open };
  }

  private open(name: string, attributes: Attributes): void {
    if (this.passed !== null) {
      if (this.passed.name === 'head' && blocks.has(name)) this.passed = null;
      else {
        if (name === this.passed.name) this.passed.depth += 1;
        return;
      }
    }
    if (this.marker !== null && name === this.marker.name) this.marker.depth += 1;
    const role = roleOf(attributes);
    if (this.isPassedOver(name, role)) {
      this.passed = { name, depth: 1 };
      return;
    }
    if (role === 'marker') {
      this.endMarker();
      this.marker = { name, depth: 1, words: '', level: this.itemLevel };
    }
    if (blocks.has(name)) this.endBlock();
    this.openKnown(name, attributes);
  }

  private isPassedOver(name: string, role: ReturnType<typeof roleOf>): boolean {
    if (voids.has(name)) return false;
    if (passedOver.has(name) || role === 'comment-text') return true;
    if (name === 'del') this.counts.deleted += 1;
    else if (role === 'comment') this.counts.comments += 1;
    else if (role === 'hidden') this.counts.hidden += 1;
    else return false;
    return true;
  }

  private openKnown(name: string, attributes: Attributes): void {
    const { prose: into, lists } = this;
    switch (name) {
      case 'br':
        if (this.isBreakPending) into.breakLine();
        this.isBreakPending = true;
        this.isSpacePending = false;
        return;
      case 'ins':
        this.counts.inserted += 1;
        return;
      case 'img':
        this.counts.images += 1;
        return;
      case 'a':
        this.link = { address: attributes.get('href') ?? '', words: '' };
        return;
      case 'q':
        return this.say('"');
      case 'pre':
        this.preformatted += 1;
        return;
      case 'ul':
      case 'ol':
        return lists.open(name, attributes.get('start'), attributes.get('type'));
      case 'li':
        return into.mark(lists.item(attributes.get('value')));
      case 'table':
        return into.openTable();
      case 'tr':
        this.endBlock();
        return into.openRow();
      case 'td':
      case 'th':
        this.endBlock();
        return into.openCell();
      case 'p':
        this.itemLevel = wordItemLevel(attributes.get('style'));
        return;
    }
  }

  private close(name: string): void {
    if (this.passed !== null) {
      if (name === this.passed.name && --this.passed.depth === 0) this.passed = null;
      return;
    }
    if (this.marker !== null && name === this.marker.name && --this.marker.depth === 0) this.endMarker();
    if (blocks.has(name)) this.endBlock();
    switch (name) {
      case 'a':
        return this.closeLink();
      case 'q':
        return this.say('"');
      case 'pre':
        this.preformatted = Math.max(0, this.preformatted - 1);
        return;
      case 'ul':
      case 'ol':
        return this.lists.close();
      case 'li':
        return this.prose.mark('');
      case 'table':
        return this.prose.closeTable();
      case 'tr':
        this.endBlock();
        return this.prose.closeRow();
      case 'td':
      case 'th':
        this.endBlock();
        return this.prose.closeCell();
    }
  }

  private closeLink(): void {
    if (this.link === null) return;
    const { address, words } = this.link;
    this.link = null;
    if (words.trim() !== '' && /^[a-z]+:/i.test(address) && address.replace(/^mailto:/i, '') !== words.trim())
      this.counts.links += 1;
  }

  private take(words: string): void {
    if (this.passed !== null) return;
    if (this.marker !== null) this.marker.words += words;
    else if (this.preformatted > 0) this.say(this.prose.lastSaid() === '' ? words.replace(/^\n/, '') : words);
    else this.collapse(words);
  }

  /** White space as browsers do it: a stretch of it is one space, and none begins or ends a line. */
  private collapse(text: string): void {
    const { words, isApartBefore, after } = collapseSpace(text);
    this.isSpacePending ||= isApartBefore;
    if (words !== '') this.say(words);
    this.isSpacePending ||= after !== '';
  }

  private say(words: string): void {
    if (this.isBreakPending) this.prose.breakLine();
    this.isBreakPending = false;
    const last = this.prose.lastSaid();
    const isApart = this.isSpacePending && last !== '' && last !== '\n';
    const said = isApart ? ` ${words}` : words;
    this.isSpacePending = false;
    this.prose.say(said);
    if (this.link !== null && this.link.words.length < 1000) this.link.words += said;
  }

  private endBlock(): void {
    this.endMarker();
    this.isSpacePending = false;
    this.prose.endParagraph(this.isBreakPending || this.prose.lastSaid() !== '');
    this.isBreakPending = false;
  }

  /** What is too long for a marker are words after all: somebody forgot to close it. */
  private endMarker(): void {
    if (this.marker === null) return;
    const { words, level } = this.marker;
    this.marker = null;
    if (words.trim().length > 40) this.collapse(words);
    else this.prose.mark(writtenMarker(level, words));
  }
}
