import { isNameLike, isSpeakerCode, isSpeakerRole } from './speaker-labels';

/** A turn of speech as it stands in a text, before its label has become a speaker. */
export type LabelledTurn = {
  /** Start of the paragraph with the label; the turn ends where the next begins. */
  readonly start: number;
  /** Where the words begin, behind label and time stamp. */
  readonly wordsStart: number;
  /** As written: "I", "Frau Müller". */
  readonly label: string | null;
};

type Candidate = { readonly start: number; readonly wordsStart: number; readonly label: string; readonly rest: string };

/** How much of a paragraph is looked at: longest label, two time stamps, some markup. */
const headLength = 120;

/** Below this share of labelled paragraphs, labels that are only name-like are taken for captions and remarks. */
const leastShare = 0.15;

const time = String.raw`\d{1,3}(?::\d{1,2}){1,2}(?:[.,-]\d{1,3})?`;
const timeInMarks = String.raw`(?:${time}|\d{1,2}(?:\.\d{2}){1,2})`;
const marked = String.raw`(?:\[${timeInMarks}(?:\s*[-–]+>?\s*${timeInMarks})?\]|\(${timeInMarks}\)|\{${timeInMarks}\}|#${timeInMarks}#)`;
const stamp = `(?:${marked}|${time})`;
const markup = '[*_]{0,3}';
const labelAtStart = new RegExp(
  String.raw`^\s*${markup}(?:${stamp}\s*(?:[=–-]\s*)?)?${markup}(\p{Lu}[^:\n\t]{0,39}?)${markup}\s*(?:${stamp}\s*)?${markup}:${markup}(?:\s*${marked})?${markup}[ \t\u00a0]*`,
  'u',
);

/**
 * The turns of speech in a text, ascending; none when it is not a transcript.
 *
 * A paragraph begins a turn when it starts with a label and a colon: `I: …`, `Frau Müller: …`, `[00:01:02] B2: …`,
 * `I: [00:01] …`, `B1 00:12: …`, `**I:** …`. A label counts when it recurs or is a usual one (I, B2, Interviewerin), and
 * when the whole has at least two turns; so prose ("Zusammenfassend: …"), captions and table headings stay text.
 */
export function recogniseTurns(text: string): LabelledTurn[] {
  const { candidates, paragraphs } = findCandidates(text);
  const spoken = keepSpeakers(candidates, paragraphs);
  return spoken.map(({ start, wordsStart, label }, index) => {
    const end = spoken[index + 1]?.start ?? text.length;
    return { start, wordsStart: skipSpace(text, wordsStart, end), label };
  });
}

/**
 * The label a line begins with and where the words behind it begin, whether or not the label recurs; null without one.
 *
 * For lines that are known to begin a turn, or whose label is known. `lineStart` must be the start of a line.
 */
export function labelAt(text: string, lineStart: number): Pick<Candidate, 'label' | 'wordsStart'> | null {
  const newline = text.indexOf('\n', lineStart);
  const lineEnd = newline === -1 ? text.length : newline;
  return candidateOf(text.slice(lineStart, Math.min(lineEnd, lineStart + headLength)), lineStart);
}

function findCandidates(text: string): { candidates: Candidate[]; paragraphs: readonly number[] } {
  const candidates: Candidate[] = [];
  const paragraphs: number[] = [];
  for (let lineStart = 0; lineStart < text.length;) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const head = text.slice(lineStart, Math.min(lineEnd, lineStart + headLength));
    if (head.trim() !== '') {
      paragraphs.push(lineStart);
      const candidate = head.includes(':') ? candidateOf(head, lineStart) : null;
      if (candidate) candidates.push(candidate);
    }
    lineStart = lineEnd + 1;
  }
  return { candidates, paragraphs };
}

function candidateOf(head: string, lineStart: number): Candidate | null {
  const match = labelAtStart.exec(head);
  const label = match?.[1]?.trim();
  if (!match || !label) return null;
  const isUsual = isSpeakerCode(label) || isSpeakerRole(label);
  const rest = head.slice(match[0].length);
  const isGlued = rest !== '' && /[:*]$/.test(match[0]) && /[^\s"'„“»«(\[–—-]/u.test(rest[0] as string);
  if (isGlued && !(isSpeakerCode(label) && /^\p{Lu}/u.test(rest))) return null;
  if (!isUsual && !isNameLike(label) && !isQuestionOrAnswer(label)) return null;
  return { start: lineStart, wordsStart: lineStart + match[0].length, label, rest };
}

function keepSpeakers(candidates: readonly Candidate[], paragraphs: readonly number[]): readonly Candidate[] {
  const counts = new Map<string, number>();
  for (const { label } of candidates) counts.set(label, (counts.get(label) ?? 0) + 1);
  const recurs = (label: string): boolean => (counts.get(label) ?? 0) >= 2;
  const hasBoth = recurs('Frage') && recurs('Antwort');
  const spoken = candidates.filter(({ label, rest }) => {
    if (isSpeakerCode(label)) return true;
    if (isSpeakerRole(label)) return recurs(label) || !isEntry(rest);
    return recurs(label) && (!isQuestionOrAnswer(label) || hasBoth);
  });
  const first = spoken[0];
  if (first === undefined || spoken.length < 2) return [];
  if (spoken.every(({ label }) => /\d/.test(label) && !recurs(label))) return [];
  if (spoken.some(({ label }) => isSpeakerCode(label) || isSpeakerRole(label))) return spoken;
  const after = paragraphs.filter((start) => start >= first.start).length;
  return spoken.length / after >= leastShare ? spoken : [];
}

function isQuestionOrAnswer(label: string): boolean {
  return label === 'Frage' || label === 'Antwort';
}

/** "Moderation: Dr. Weber" in a head of credits: short, and not a sentence. */
function isEntry(rest: string): boolean {
  return rest.length < 60 && rest.trim() !== '' && !/[.?!…"“”»]\s*$/.test(rest);
}

/** Start of the words: the next character that is not white space, or `from` when nothing follows before `end`. */
export function skipSpace(text: string, from: number, end: number): number {
  const rest = /\S/u;
  for (let offset = from; offset < end; offset += 1) if (rest.test(text[offset] as string)) return offset;
  return from;
}
