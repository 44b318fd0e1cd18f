import { Tokenizer } from 'htmlparser2';
import type { Span } from '../../text/span';

/** In what the places of a text may be counted. */
export const placeUnits = ['UTF-8 bytes', 'code points', 'UTF-16'] as const;
export type PlaceUnit = (typeof placeUnits)[number];

/**
 * Words of an HTML document as one reads them, with the places that its text nodes have there.
 *
 * Taguette counts places over the text nodes, without tags; one reads paragraphs. White space that a browser would not
 * show goes, blocks end lines, cells are parted by tabs; no letter is changed.
 */
export type HtmlWords = {
  /** In normal form, one paragraph a line. */
  readonly text: string;
  /** Passages of the text nodes, half-open, as passages of `text`; null for one that has no words there. */
  readonly spansOf: (passages: readonly Span[], unit: PlaceUnit) => readonly (Span | null)[];
};

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);
const cells = new Set(['td', 'th']);
/** What a browser does not show; Taguette takes it out, but for what it did not know of. */
const unseen = new Set(['script', 'style', 'title', 'template']);
/** Characters no document may hold; see `normaliseText`. */
const unwanted = /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/;

/** Reads HTML in one pass, without a tree of it; nothing hangs on the depth of the elements. */
export function htmlWords(html: string): HtmlWords {
  const reader = new WordsReader();
  // As a browser does before it looks at anything else.
  const source = html.replace(/\r\n?/g, '\n');
  const nameAt = (start: number, end: number): string => source.slice(start, end).toLowerCase();
  const pass = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => reader.open(nameAt(start, end)),
      ontext: (start, end) => reader.say(source.slice(start, end)),
      ontextentity: (codePoint) => reader.say(String.fromCodePoint(codePoint)),
      onclosetag: (start, end) => reader.close(nameAt(start, end)),
      ...{ onattribname: pass, onattribdata: pass, onattribentity: pass, onattribend: pass, onopentagend: pass },
      ...{ onselfclosingtag: pass, oncdata: pass, oncomment: pass, ondeclaration: pass, onprocessinginstruction: pass },
      onend: pass,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return reader.result();
}

/** Takes the parts of a document in turn, and for each unit of its text nodes keeps where it went. */
class WordsReader {
  private readonly parts: string[] = [];
  private length = 0;
  /** What stands between the last word and the next: the strongest of a space, a tab and a line end. */
  private pending: '' | ' ' | '\t' | '\n' = '';
  private isBehindCell = false;
  private preserved = 0;
  private hidden = 0;
  private readonly nodes: string[] = [];
  /** Where a unit of the text nodes stands in the text, -1 for one that does not; and where the words before it end. */
  private readonly places: number[] = [];
  private readonly ends: number[] = [];

  open(name: string): void {
    if (unseen.has(name)) this.hidden += 1;
    if (name === 'pre') this.preserved += 1;
    if (name === 'br' || blocks.has(name)) this.wait('\n');
    if (cells.has(name) && this.isBehindCell) this.pending = '\t';
    if (name === 'tr' || cells.has(name)) this.isBehindCell = cells.has(name);
  }

  close(name: string): void {
    if (unseen.has(name)) this.hidden = Math.max(0, this.hidden - 1);
    if (name === 'pre') this.preserved = Math.max(0, this.preserved - 1);
    if (blocks.has(name)) this.wait('\n');
  }

  say(words: string): void {
    this.nodes.push(words);
    for (const character of words) {
      const end = this.length;
      const isSaid = this.hidden === 0 && this.put(character);
      for (let unit = 0; unit < character.length; unit += 1) {
        const place = this.length - character.length + unit;
        this.places.push(isSaid ? place : -1);
        this.ends.push(isSaid && unit > 0 ? place : end);
      }
    }
  }

  /** Whether the character stands in the text; white space does only between words. */
  private put(character: string): boolean {
    if (/[ \t\n]/.test(character)) this.wait(this.preserved > 0 && character === '\n' ? '\n' : ' ');
    else if (/[\u000b\f\u0085\u2028\u2029]/.test(character)) this.wait('\n');
    else if (!unwanted.test(character)) return this.add(character);
    return false;
  }

  private add(character: string): true {
    if (this.pending !== '' && this.length > 0) {
      this.parts.push(this.pending);
      this.length += 1;
    }
    this.pending = '';
    this.parts.push(character);
    this.length += character.length;
    return true;
  }

  private wait(space: ' ' | '\n'): void {
    if (this.pending === '' || (this.pending === ' ' && space === '\n')) this.pending = space;
  }

  result(): HtmlWords {
    const nodes = this.nodes.join('');
    const starts = new Int32Array(nodes.length + 1).fill(this.length);
    for (let unit = nodes.length - 1; unit >= 0; unit -= 1) {
      const place = this.places[unit] ?? -1;
      starts[unit] = place === -1 ? (starts[unit + 1] as number) : place;
    }
    const ends = Int32Array.from(this.ends);
    const { length } = this;
    return {
      text: this.parts.join(''),
      spansOf(passages, unit) {
        const unitAt = unitsAt(nodes, passages, unit);
        return passages.map((passage) => {
          const from = unitAt.get(passage.start);
          const to = unitAt.get(passage.end);
          if (from === undefined || to === undefined) return null;
          const start = starts[from] ?? length;
          const end = to === nodes.length ? length : (ends[to] ?? length);
          return start < end ? { start, end } : null;
        });
      },
    };
  }
}

/**
 * UTF-16 units at the ends of passages; a place behind the end has none, and one within a character is its start.
 *
 * One pass over the text nodes, whatever the order of the passages.
 */
function unitsAt(nodes: string, passages: readonly Span[], unit: PlaceUnit): ReadonlyMap<number, number> {
  const places = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const found = new Map<number, number>();
  let at = 0;
  let count = 0;
  for (const place of places) {
    while (at < nodes.length) {
      const code = nodes.codePointAt(at) as number;
      const step = countOf(code, unit);
      if (count + step > place) break;
      count += step;
      at += code > 0xffff ? 2 : 1;
    }
    if (place >= 0 && (at < nodes.length || place === count)) found.set(place, at);
  }
  return found;
}

function countOf(code: number, unit: PlaceUnit): number {
  if (unit === 'code points') return 1;
  if (unit === 'UTF-16') return code > 0xffff ? 2 : 1;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code > 0xffff ? 4 : 3;
}
