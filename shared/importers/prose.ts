/** What a document holds beside its words, as it is told in the import report. */
export type ProseCounts = { readonly tables: number; readonly notes: number };

/** Takes the parts of a document in turn and makes a text of them; whatever does not fit together is put right. */
export type Prose = {
  /** Words of the paragraph under way. */
  readonly say: (words: string) => void;
  readonly breakLine: () => void;
  /** Ends the paragraph; an empty one becomes an empty line only where it is `kept`. */
  readonly endParagraph: (kept?: boolean) => void;
  /** Puts a list marker before the next words. */
  readonly mark: (marker: string) => void;
  /** The last character of the paragraph under way; empty where nothing has been said of it. */
  readonly lastSaid: () => string;
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly openRow: () => void;
  readonly closeRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
  /** Begins a footnote or endnote: its number is said here, its words go to the end. */
  readonly openNote: () => void;
  readonly closeNote: () => void;
  /** Begins a text box: its paragraphs follow the one it stands in. */
  readonly openBox: () => void;
  readonly closeBox: () => void;
  readonly finish: () => { readonly text: string; readonly counts: ProseCounts };
};

type Holder = {
  readonly kind: 'body' | 'cell' | 'note' | 'box';
  readonly lines: string[];
  current: string;
  /** Last character of `current`: to look at that itself would copy it each time. */
  last: string;
  marker: string;
  /** Lines of text boxes, waiting for the paragraph to end. */
  boxes: string[];
};
type Frame =
  Holder | { readonly kind: 'table'; readonly depth: number } | { readonly kind: 'row'; readonly cells: string[][] };

/** Deepest nesting of tables, and of text boxes, that is kept apart; what lies deeper is read as plain paragraphs. */
const deepestTable = 20;

/**
 * Makes a text of a document, one paragraph a line.
 *
 * A table row is one line with tabs between the cells; where a cell has several paragraphs, each paragraph of the row is
 * a line of its own. Notes stand at the end, and "[1]" where they are referred to. Time and memory are linear in what is said.
 */
export function prose(): Prose {
  const notes: string[][] = [];
  const body = holderOf('body');
  const frames: Frame[] = [body];
  let tables = 0;
  /** Tables opened too deep to be kept apart. */
  let tooDeep = 0;
  let depth = 0;
  let boxDepth = 0;

  /** A table or row holds no words itself: those that stray there go to where the table lies. */
  function holder(): Holder {
    for (let at = frames.length - 1; at > 0; at -= 1) {
      const frame = frames[at] as Frame;
      if ('lines' in frame) return frame;
    }
    return body;
  }

  function endParagraph(kept = false): void {
    const into = holder();
    const line = into.current;
    if (line.trim() !== '') into.lines.push(line);
    else if (kept && into.marker === '') into.lines.push('');
    into.current = '';
    into.last = '';
    if (kept) into.marker = '';
    placeBoxes(into);
  }

  function placeBoxes(into: Holder): void {
    for (const line of into.boxes) into.lines.push(line);
    into.boxes = [];
  }

  function close(frame: Frame): void {
    if ('lines' in frame) {
      if (frame.current.trim() !== '') frame.lines.push(frame.current);
      frame.current = '';
      frame.last = '';
      placeBoxes(frame);
    }
    if (frames.at(-1) === frame && frame !== body) frames.pop();
    if (frame.kind === 'row') {
      const row = rowLines(frame.cells);
      const { lines } = holder();
      for (const line of row) lines.push(line);
    } else if (frame.kind === 'cell') {
      const row = frames.at(-1);
      // A copy has no room to grow: without that, millions of cells would keep sixteen empty places each.
      if (row?.kind === 'row') row.cells.push(frame.lines.slice());
    } else if (frame.kind === 'box') {
      const { boxes } = holder();
      for (const line of frame.lines) boxes.push(line);
    } else if (frame.kind === 'table') depth -= 1;
  }

  /** Closes frames down to the innermost of a kind; none where another of the `fences` comes first. */
  function closeUpTo(kind: Frame['kind'], ...fences: readonly Frame['kind'][]): void {
    let at = frames.length - 1;
    while (at > 0 && frames[at]?.kind !== kind) {
      if (fences.includes((frames[at] as Frame).kind)) return;
      at -= 1;
    }
    if (at === 0) return;
    while (frames.length > at) close(frames.at(-1) as Frame);
  }

  function openRow(): void {
    if (tooDeep > 0) return endParagraph();
    closeUpTo('row', 'table');
    if (frames.at(-1)?.kind === 'table') frames.push({ kind: 'row', cells: [] });
    else endParagraph();
  }

  return {
    say(words) {
      if (words === '') return;
      const into = holder();
      into.current += into.marker + words;
      into.last = words.charAt(words.length - 1);
      into.marker = '';
    },
    breakLine() {
      const into = holder();
      into.current += '\n';
      into.last = '\n';
    },
    endParagraph,
    mark(marker) {
      holder().marker = marker;
    },
    lastSaid: () => holder().last,
    openTable() {
      endParagraph();
      tables += 1;
      if (depth >= deepestTable || !('lines' in (frames.at(-1) as Frame))) {
        tooDeep += 1;
        return;
      }
      depth += 1;
      frames.push({ kind: 'table', depth });
    },
    closeTable() {
      endParagraph();
      if (tooDeep > 0) tooDeep -= 1;
      else closeUpTo('table', 'note');
    },
    openRow,
    closeRow() {
      if (tooDeep > 0) endParagraph();
      else closeUpTo('row', 'table');
    },
    openCell() {
      if (tooDeep > 0) return endParagraph();
      closeUpTo('cell', 'row', 'table');
      if (frames.at(-1)?.kind === 'table') openRow();
      if (frames.at(-1)?.kind === 'row') frames.push(holderOf('cell'));
      else endParagraph();
    },
    closeCell() {
      if (tooDeep > 0) endParagraph();
      else closeUpTo('cell', 'row', 'table');
    },
    openNote() {
      const note = holderOf('note');
      const into = holder();
      into.current += `${into.marker}[${notes.push(note.lines)}]`;
      into.last = ']';
      into.marker = '';
      frames.push(note);
    },
    closeNote: () => closeUpTo('note'),
    openBox() {
      if (boxDepth < deepestTable) frames.push(holderOf('box'));
      else endParagraph();
      boxDepth += 1;
    },
    closeBox() {
      boxDepth = Math.max(0, boxDepth - 1);
      if (boxDepth < deepestTable) closeUpTo('box');
      else endParagraph();
    },
    finish() {
      while (frames.length > 1) close(frames.at(-1) as Frame);
      close(body);
      return { text: withNotes(body.lines, notes), counts: { tables, notes: notes.length } };
    },
  };
}

function holderOf(kind: Holder['kind']): Holder {
  return { kind, lines: [], current: '', last: '', marker: '', boxes: [] };
}

/** Lines of a table row, from the lines of its cells. */
export function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const contents = cells.map((lines) => lines.filter((line) => line !== ''));
  const isPlain = contents.every((lines) => lines.length <= 1 && !lines[0]?.includes('\n'));
  return isPlain ? [contents.map((lines) => lines[0] ?? '').join('\t')] : contents.flat();
}

/** The lines of a document and behind them those of its notes, each with its number. */
export function withNotes(lines: readonly string[], notes: readonly (readonly string[])[]): string {
  const numbered = notes.map((note, index) => `[${index + 1}] ${note.join('\n').trim()}`);
  return [...lines, ...(numbered.length > 0 ? ['', ...numbered] : [])].join('\n');
}

/** Marker of a list item, indented by its level (from 0) as far as it can still be read. */
export function listMarker(level: number, marker: string): string {
  return `${'  '.repeat(Math.min(8, Math.max(0, level || 0)))}${marker} `;
}

/** Marker of a list item that a program wrote out as letters: bullets become a dash, numbers stay. */
export function writtenMarker(level: number, words: string): string {
  const plain = words.replace(/\s+/gu, '');
  return listMarker(level, /^[\p{L}\d(][\p{L}\d.()]*[.)]$|^\d+$/u.test(plain) ? plain : '-');
}
