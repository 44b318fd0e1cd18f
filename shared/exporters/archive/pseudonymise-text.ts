import { paragraphAt } from '../../text/paragraphs';
import type { Edit } from '../../text/mapping';
import type { Span } from '../../text/span';
import type { Replacement } from '../marked/marked-text';
import { sentencesIn } from './blocked-sentences';
import type { Finding, TextPlace } from './findings';
import { namePattern, type NameRules } from './name-rules';

/** Words shown at either side of a place that must be looked at, in UTF-16 units. */
const around = 30;

type TextNames = {
  /** Start of every paragraph, ascending. */
  readonly paragraphs: readonly number[];
  /** What stands for the labels of the speakers, ascending. */
  readonly heads: readonly Replacement[];
  readonly names: TextPatterns;
};

/** What is looked for in texts. */
export type TextPatterns = {
  readonly rules: NameRules;
  /** Names of people that are replaced nowhere, but must not pass unseen. */
  readonly known: ReadonlySet<string>;
  readonly named: RegExp | null;
  readonly similar: RegExp | null;
  readonly left: RegExp | null;
  /** Sentences of blocked O-tones (`sentencesIn`). */
  readonly blocked: ReadonlySet<string>;
};

/** Makes ready what is looked for: with many names that takes longer than looking through a text. */
export function textPatterns({
  rules,
  known,
  blocked,
}: Pick<TextPatterns, 'rules' | 'known' | 'blocked'>): TextPatterns {
  const names = [...rules.keys()];
  return {
    rules,
    known,
    blocked,
    named: namePattern(names),
    similar: namePattern(
      names.filter((name) => name.length > 3),
      String.raw`\p{L}{1,3}`,
    ),
    left: namePattern([...known].filter((name) => !rules.has(name))),
  };
}

/** A finding whose document is not known yet. */
export type FoundInText = Omit<Finding, 'place'> & Pick<TextPlace, 'paragraph'>;

/** What becomes of a text. */
export type PseudonymisedText = {
  /** Ascending, none overlapping. */
  readonly edits: readonly Edit[];
  /** Labels that were replaced. */
  readonly labels: number;
  /** Of the words behind them, each with its paragraph. */
  readonly findings: readonly FoundInText[];
};

/** Replaces labels and names in a text, and says of each name in the words where it stood and what looks like one. */
export function pseudonymiseText(text: string, { paragraphs, heads, names }: TextNames): PseudonymisedText {
  const { rules, known, blocked } = names;
  const changed = heads.filter(({ start, end, by }) => text.slice(start, end) !== by);
  const isLabel = labelTest(heads);
  const finding = (kind: Finding['kind'], { start, end }: Span, by: string | null): FoundInText => ({
    kind,
    paragraph: paragraphAt(paragraphs, start),
    found: text.slice(start, end),
    by,
    context: contextOf(text, { start, end }),
  });
  const named = hits(text, names.named).filter((span) => !isLabel(span));
  const similar = hits(text, names.similar);
  // A label that stays stands at every turn: told once.
  const heard = new Map([...heads].reverse().flatMap((head) => (known.has(head.by) ? [[head.by, head] as const] : [])));
  const kept = [...heard.values()].filter((head) => !changed.includes(head));
  const left = hits(text, names.left).filter((span) => !isLabel(span));
  const replaced = named.map((span) => ({ ...span, by: rules.get(text.slice(span.start, span.end)) ?? '' }));
  return {
    edits: [...changed, ...replaced]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, by }) => ({ from: start, to: end, insert: by })),
    labels: changed.length,
    findings: [
      ...replaced.map((one) => finding('replaced', one, one.by)),
      ...similar.filter((span) => !isLabel(span)).map((span) => finding('similar', span, null)),
      ...[...kept, ...left].map((span) => finding('known', span, null)),
      ...(blocked.size === 0 ? [] : sentencesIn(text))
        .filter(({ key }) => blocked.has(key))
        .map((span) => finding('blocked', span, null)),
    ],
  };
}

function hits(text: string, pattern: RegExp | null): readonly Span[] {
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Whether a place shares a character with the label of a speaker. */
function labelTest(heads: readonly Replacement[]): (span: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const head = heads[low];
    return head !== undefined && head.start < end;
  };
}

function contextOf(text: string, { start, end }: Span): string {
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: text.indexOf('\n', end) };
  const from = Math.max(line.start, start - around);
  const to = Math.min(line.end === -1 ? text.length : line.end, end + around);
  return `${from > line.start ? '…' : ''}${text.slice(from, to)}${to < (line.end === -1 ? text.length : line.end) ? '…' : ''}`;
}
