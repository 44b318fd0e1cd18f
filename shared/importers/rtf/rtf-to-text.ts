import { decodePage, isDoubleByte, isKnownPage } from '../code-pages';
import { prose, writtenMarker, type ProseCounts } from '../prose';
import { characterOf, destinationOf, type Destination } from './rtf-controls';
import { pageOfCharset, symbolOf, type RtfFont } from './rtf-fonts';
import { rtfTables } from './rtf-tables';
import { readRtfTokens, type RtfEnd, type RtfHandler } from './rtf-tokens';

/** What an RTF file holds beside its words. */
export type RtfCounts = ProseCounts & {
  readonly headers: number;
  readonly images: number;
  readonly comments: number;
  readonly links: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly hidden: number;
  /** Signs of a font of symbols that have no letter of their own. */
  readonly replaced: number;
};

/** The words of an RTF file. */
export type RtfText = {
  readonly text: string;
  readonly counts: RtfCounts;
  readonly end: RtfEnd;
  /** Code pages that are not known; they were taken for 1252. */
  readonly unknownPages: readonly number[];
};

/** What holds within a group and is as before behind it. */
type State = {
  destination: Destination;
  /** Characters to pass over behind `\u`. */
  skip: number;
  font: number;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
};

/**
 * The words of an RTF file, one paragraph a line, `\line` as a new line.
 *
 * Lists have the markers that the writing program put there, table rows tabs between the cells, notes stand at the end;
 * see `prose`. Nothing hangs on the depth of the groups: time and memory are linear.
 */
export function rtfToText(bytes: Uint8Array, onProgress: (fraction: number) => void): RtfText {
  const reader = new RtfReader();
  const end = readRtfTokens(bytes, reader, onProgress);
  return reader.result(end);
}

/** How many bytes are decoded at once; it is even, because characters of two bytes come as such all the time. */
const longestPending = 65_536;

class RtfReader implements RtfHandler {
  private readonly prose = prose();
  /** Tables of the text, and of each note and box that is open within it. */
  private readonly tables = [rtfTables(this.prose)];
  private readonly counts = {
    headers: 0,
    images: 0,
    comments: 0,
    links: 0,
    inserted: 0,
    deleted: 0,
    hidden: 0,
    replaced: 0,
  };
  private readonly states: State[] = [];
  private state: State = {
    destination: 'text',
    skip: 1,
    font: -1,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
  };
  private readonly fonts = new Map<number, RtfFont>();
  private readonly unknownPages = new Set<number>();
  private documentPage = 1252;
  private defaultFont = 0;
  /** The group begins with `\*`: what is not known in it is passed over. */
  private isOptional = false;
  private toSkip = 0;
  /** Bytes of the code page under way, those of one character of two bytes together. */
  private pending: number[] = [];
  /** Marker of the item under way, and its level in the list. */
  private marker = '';
  private level = 0;
  private instruction = '';
  private link: { readonly depth: number; words: string } | null = null;
  private lastMark: 'isHidden' | 'isDeleted' | 'isInserted' | null = null;

  openGroup(): void {
    this.flush();
    this.states.push(this.state);
    this.state = { ...this.state };
    this.isOptional = false;
    this.toSkip = 0;
  }

  closeGroup(): void {
    this.flush();
    this.toSkip = 0;
    const before = this.states.pop();
    if (before === undefined) return;
    const { destination } = this.state;
    this.state = before;
    this.isOptional = false;
    if (destination !== before.destination) this.leave(destination);
    if (this.link !== null && this.states.length < this.link.depth) this.endLink();
  }

  control(name: string, number: number | null): void {
    const character = characterOf(name);
    if (this.toSkip > 0) {
      this.toSkip = character === undefined ? 0 : this.toSkip - 1;
      if (character !== undefined) return;
    }
    if (name === '*') {
      this.isOptional = true;
      return;
    }
    const wasOptional = this.isOptional;
    this.isOptional = false;
    const destination = destinationOf(name);
    if (destination !== undefined) this.enter(name, destination);
    else if (wasOptional) this.pass();
    else if (name === 'u') this.unicode(number ?? 0);
    else {
      this.flush();
      if (this.state.destination === 'fonts') this.describeFont(name, number);
      else if (this.state.destination === 'skip') return;
      else if (character !== undefined) this.say(character);
      else this.property(name, number);
    }
  }

  byte(byte: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else if (this.state.destination !== 'skip') {
      this.pending.push(byte);
      if (this.pending.length >= longestPending) this.flush();
    }
  }

  run(bytes: Uint8Array): void {
    this.isOptional = false;
    const passed = Math.min(this.toSkip, bytes.length);
    this.toSkip -= passed;
    if (this.state.destination === 'skip' || passed === bytes.length) return;
    let rest = bytes.subarray(passed);
    if (this.pending.length > 0 && isDoubleByte(this.page())) {
      this.pending.push(rest[0] as number);
      rest = rest.subarray(1);
    }
    this.flush();
    this.decode(rest);
  }

  result(end: RtfEnd): RtfText {
    this.flush();
    this.endLink();
    const { text, counts } = this.prose.finish();
    return { text, counts: { ...this.counts, ...counts }, end, unknownPages: [...this.unknownPages] };
  }

  private pass(): void {
    this.flush();
    this.state.destination = 'skip';
  }

  private enter(name: string, said: Destination): void {
    this.flush();
    const { state } = this;
    // The group of alternatives is passed over but for the one in Unicode, which goes to where the group stands.
    if (name === 'ud') state.destination = this.states.at(-2)?.destination ?? 'text';
    else if (this.isText()) this.enterFromText(said);
    else if (said === 'skip' || said === 'picture' || said === 'instruction') state.destination = 'skip';
  }

  private enterFromText(said: Destination): void {
    const { state } = this;
    state.destination = said;
    if (said === 'comment') this.counts.comments += 1;
    else if (said === 'picture') this.counts.images += 1;
    else if (said === 'note' || said === 'box') {
      this.table().enter();
      if (said === 'note') this.prose.openNote();
      else this.prose.openBox();
      this.tables.push(rtfTables(this.prose));
    } else if (said === 'marker') this.marker = '';
    else if (said === 'instruction') this.instruction = '';
    else if (said === 'result') this.link = { depth: this.states.length, words: '' };
    if (said === 'result') state.destination = 'text';
    else if (said === 'picture' || said === 'comment') state.destination = 'skip';
  }

  private isText(): boolean {
    const { destination } = this.state;
    return destination === 'text' || destination === 'note' || destination === 'box';
  }

  private table(): ReturnType<typeof rtfTables> {
    return this.tables.at(-1) as ReturnType<typeof rtfTables>;
  }

  private leave(destination: Destination): void {
    if (destination === 'note' || destination === 'box') {
      this.tables.pop();
      if (destination === 'note') this.prose.closeNote();
      else this.prose.closeBox();
    } else if (destination === 'instruction') {
      const symbol = /^\s*SYMBOL\s+(\d{1,5})\s(?:.*\\f\s+"?([\w ]+))?/i.exec(this.instruction.slice(0, 500));
      if (symbol !== null) this.say(symbolOf(Number(symbol[1]), symbol[2] ?? 'Symbol'));
    }
  }

  private endLink(): void {
    const address = /^\s*HYPERLINK\s+"([a-z]+:[^"]*)"/i.exec(this.instruction.slice(0, 2000))?.[1];
    const words = this.link?.words.trim() ?? '';
    this.link = null;
    this.instruction = '';
    if (address !== undefined && words !== '' && address.replace(/^mailto:/i, '') !== words) this.counts.links += 1;
  }

  private describeFont(name: string, number: number | null): void {
    if (name === 'f') {
      this.state.font = number ?? 0;
      this.fonts.set(this.state.font, { page: null, name: '', isSymbol: false });
      return;
    }
    const font = this.fonts.get(this.state.font);
    if (font === undefined) return;
    if (name === 'fcharset') {
      font.isSymbol = number === 2;
      font.page = number === 0 && this.documentPage >= 10_000 ? null : pageOfCharset(number ?? 1);
    } else if (name === 'cpg') font.page = number;
  }

  private property(name: string, number: number | null): void {
    const { state } = this;
    const isOn = number !== 0;
    switch (name) {
      case 'uc':
        state.skip = Math.min(100, Math.max(0, number ?? 1));
        return;
      case 'f':
        state.font = number ?? 0;
        return;
      case 'plain':
        Object.assign(state, { isHidden: false, isDeleted: false, isInserted: false, font: -1 });
        return;
      case 'v':
        state.isHidden = isOn;
        return;
      case 'deleted':
        state.isDeleted = isOn;
        return;
      case 'revised':
        state.isInserted = isOn;
        return;
      case 'deff':
        this.defaultFont = number ?? 0;
        return;
      case 'ansicpg':
        return this.usePage(number ?? 1252);
      case 'mac':
        return this.usePage(10_000);
      case 'pc':
        return this.usePage(437);
      case 'pca':
        return this.usePage(850);
      default:
        if (this.isText()) this.paragraphProperty(name, number);
    }
  }

  private paragraphProperty(name: string, number: number | null): void {
    switch (name) {
      case 'par':
        return this.endParagraph(true);
      case 'sect':
      case 'page':
        return this.endParagraph(false);
      case 'line':
      case 'lbr':
        this.table().enter();
        return this.prose.breakLine();
      case 'ilvl':
        this.level = number ?? 0;
        return;
      case 'pard':
        this.level = 0;
        return this.table().leaveParagraph();
      default:
        return this.table().control(name, number);
    }
  }

  private usePage(page: number): void {
    if (page > 0 && isKnownPage(page)) this.documentPage = page;
    else if (page > 1) this.unknownPages.add(page);
  }

  private endParagraph(kept: boolean): void {
    this.table().enter();
    this.marker = '';
    this.prose.endParagraph(kept);
  }

  /** `\uN` gives UTF-16 units; numbers over 32767 are written as negative ones. */
  private unicode(number: number): void {
    this.toSkip = 0;
    if (this.state.destination === 'skip') return;
    this.flush();
    const unit = number & 0xffff;
    const isOfSymbols = unit >= 0xf000 && unit <= 0xf0ff;
    if (unit > 0) this.say(isOfSymbols ? symbolOf(unit, this.font()?.name ?? '') : String.fromCharCode(unit));
    this.toSkip = this.state.skip;
  }

  private font(): RtfFont | undefined {
    return this.fonts.get(this.state.font === -1 ? this.defaultFont : this.state.font);
  }

  private page(): number {
    return this.font()?.page ?? this.documentPage;
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.decode(bytes);
  }

  private decode(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.state.destination === 'fonts') return this.nameFont(bytes);
    const font = this.font();
    if (font?.isSymbol === true) return this.say(Array.from(bytes, (byte) => symbolOf(byte, font.name)).join(''));
    const page = this.page();
    if (!isKnownPage(page) && bytes.some((byte) => byte >= 0x80)) this.unknownPages.add(page);
    this.say(decodePage(bytes, page));
  }

  private nameFont(bytes: Uint8Array): void {
    const font = this.fonts.get(this.state.font);
    if (font !== undefined && font.name.length < 100) font.name += decodePage(bytes, 1252);
  }

  private say(words: string): void {
    const { state } = this;
    const isShown = state.destination !== 'marker' && state.destination !== 'instruction';
    if (state.destination === 'skip' || state.destination === 'fonts') return;
    if (state.destination === 'header') return this.count(words);
    if (isShown && this.isMarked()) return;
    for (let at = words.indexOf('\ufffd'); at !== -1; at = words.indexOf('\ufffd', at + 1)) this.counts.replaced += 1;
    if (state.destination === 'marker') this.marker += this.marker.length < 100 ? words : '';
    else if (state.destination === 'instruction') this.instruction += this.instruction.length < 5000 ? words : '';
    else {
      this.table().enter();
      if (this.marker !== '') this.prose.mark(writtenMarker(this.level, this.marker));
      this.marker = '';
      if (this.link !== null && this.link.words.length < 1000) this.link.words += words;
      this.prose.say(words);
    }
  }

  /** Whether the words are hidden or deleted; each passage counts once. */
  private isMarked(): boolean {
    const { isHidden, isDeleted, isInserted } = this.state;
    const mark = isDeleted ? 'isDeleted' : isHidden ? 'isHidden' : isInserted ? 'isInserted' : null;
    if (mark !== this.lastMark) {
      if (mark === 'isDeleted') this.counts.deleted += 1;
      else if (mark === 'isHidden') this.counts.hidden += 1;
      else if (mark === 'isInserted') this.counts.inserted += 1;
    }
    this.lastMark = mark;
    return isDeleted || isHidden;
  }

  private count(words: string): void {
    if (words.trim() === '') return;
    this.counts.headers += 1;
    this.state.destination = 'skip';
    // The group of the header itself is an outer one; nothing else in it is counted again.
    for (let at = this.states.length - 1; this.states[at]?.destination === 'header'; at -= 1) {
      (this.states[at] as State).destination = 'skip';
    }
  }
}
