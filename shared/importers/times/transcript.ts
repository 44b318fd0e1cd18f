import { formatTime } from '../../text/time-stamps';
import { recogniseTurns, type LabelledTurn } from '../../text/turns';

/** Words that were spoken at a time: a subtitle, a segment of a recogniser, an annotation. */
export type Cue = {
  /** From the beginning of the recording, in seconds. */
  readonly start: number;
  /** Null where it is not known. */
  readonly end: number | null;
  /** Who speaks; null where nobody is named. */
  readonly speaker: string | null;
  readonly text: string;
  /** Said while somebody else speaks, and written into that paragraph: `//S02: ja//`. */
  readonly isAside?: boolean;
};

export type Transcript = {
  readonly text: string;
  readonly turns: readonly LabelledTurn[];
  /** How many cues stood behind one that begins later, and were put before it. */
  readonly moved: number;
};

/**
 * When a new paragraph begins although the same person speaks on, in seconds and UTF-16 units: a pause at the end of a
 * sentence is one for the reader too; a longer one anyway. A paragraph of 400 characters is about half a minute of speech,
 * which is what transcripts have between time stamps.
 */
const limits = { pauseAfterSentence: 3, pause: 8, length: 400, longest: 1500 };

/**
 * A transcript of cues: paragraphs `[00:00:12] S01: …`, with the time at which they begin.
 *
 * Cues of one speaker that follow each other become one paragraph; see `limits`. Every word of every cue is in the text, in
 * the order of their times; line ends within a cue become spaces. Where no cue names anybody, labels in the words do.
 */
export function transcriptOf(cues: readonly Cue[]): Transcript {
  const { sorted, moved } = byTime(cues.flatMap(plainCue));
  const isNamed = sorted.some(({ speaker }) => speaker !== null);
  const said = isNamed ? sorted : withLabelsAsSpeakers(sorted);
  const turns: LabelledTurn[] = [];
  const paragraphs: string[] = [];
  let length = 0;
  for (const paragraph of joined(said)) {
    const [first] = paragraph as [Cue];
    const time = `[${formatTime(first.start)}] `;
    const head = first.speaker === null ? time : `${time}${first.speaker}: `;
    const words = paragraph.map(({ text }) => text).join(' ');
    turns.push({ start: length, wordsStart: length + head.length, label: first.speaker });
    paragraphs.push(head + words);
    length += head.length + words.length + 1;
  }
  return { text: paragraphs.join('\n'), turns: turns.some(({ label }) => label !== null) ? turns : [], moved };
}

/** The cue with its words on one line; none where there are no words, two where dashes tell two people apart. */
function plainCue(cue: Cue): Cue[] {
  const speaker = cue.speaker === null ? '' : oneLine(cue.speaker.replaceAll(':', ' '));
  const voices = speaker === '' ? byDashes(cue.text) : [cue.text];
  return voices.flatMap((voice) => {
    const words = oneLine(voice);
    // Some programs name the speaker beside the words and in them.
    const isNamedTwice = speaker !== '' && cue.isAside !== true && words.startsWith(`${speaker}:`);
    const text = isNamedTwice ? words.slice(speaker.length + 1).trim() : words;
    return text === '' ? [] : [{ ...cue, text, speaker: speaker === '' ? null : speaker }];
  });
}

const dash = /^[ \t]*[-–—][ \t]?[\p{L}„“"(]/u;

/** "- Tee?\n- Gern." is said by two; a single dash is punctuation. */
function byDashes(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.filter((line) => dash.test(line)).length < 2) return [text];
  const voices: string[][] = [[]];
  for (const line of lines) {
    if (dash.test(line)) voices.push([line]);
    else (voices.at(-1) as string[]).push(line);
  }
  return voices.map((voice) => voice.join('\n'));
}

function oneLine(text: string): string {
  const lines = text.split(/[\r\n\u000b\f\u0085\u2028\u2029]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function byTime(cues: readonly Cue[]): { readonly sorted: readonly Cue[]; readonly moved: number } {
  let latest = -Infinity;
  let moved = 0;
  for (const { start } of cues) {
    if (start < latest) moved += 1;
    latest = Math.max(latest, start);
  }
  return { sorted: moved === 0 ? cues : cues.toSorted((a, b) => a.start - b.start), moved };
}

/** `I: Wie war das?` in the words of a cue begins a turn of `I`, which goes on until the next label. */
function withLabelsAsSpeakers(cues: readonly Cue[]): readonly Cue[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of cues) {
    starts.push(length);
    length += text.length + 1;
  }
  const turns = new Map(recogniseTurns(cues.map(({ text }) => text).join('\n')).map((turn) => [turn.start, turn]));
  if (turns.size === 0) return cues;
  let speaker: string | null = null;
  return cues.map((cue, index) => {
    const start = starts[index] as number;
    const turn = turns.get(start);
    if (turn === undefined) return { ...cue, speaker };
    speaker = turn.label;
    const words = cue.text.slice(turn.wordsStart - start);
    // A label that stands alone in its cue stays as it is.
    return words === '' ? { ...cue, speaker: null } : { ...cue, speaker, text: words };
  });
}

function joined(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const paragraphs: Cue[][] = [];
  let length = 0;
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    if (open === undefined || isNewParagraph(open, cue, length)) {
      paragraphs.push([cue]);
      length = 0;
    } else {
      open.push(cue);
    }
    length += cue.text.length + 1;
  }
  return paragraphs;
}

function isNewParagraph(open: readonly Cue[], cue: Cue, length: number): boolean {
  const [first, last] = [open[0] as Cue, open.at(-1) as Cue];
  if (cue.isAside === true) return false;
  if (cue.speaker !== first.speaker) return true;
  const pause = last.end === null ? 0 : cue.start - last.end;
  if (pause >= limits.pause || length + cue.text.length > limits.longest) return true;
  // Who begins with a dash is somebody else, and so is who speaks after it.
  if (cue.speaker === null && (dash.test(cue.text) || dash.test(first.text))) return true;
  if (!/[.!?…]["'”“»«)\]]*$/.test(last.text)) return false;
  return pause >= limits.pauseAfterSentence || length >= limits.length;
}
