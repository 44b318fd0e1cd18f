import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import type { TimeStamp } from '../../../shared/text/time-stamps';
import type { Stripe } from './branch-lanes';
import type { FixedLine } from './draw-paragraph';
import type { HighlightPainter } from './highlight-painter';
import type { DrawnText } from './text-position';

/** What a section is to show. */
export type SectionContent = { readonly codings: readonly Coding[]; readonly stripes: readonly Stripe[] };

/** What a section needs to show its codings. */
export type SectionContext = {
  readonly drawn: DrawnText;
  readonly painter: HighlightPainter;
  readonly codes: ReadonlyMap<CodeId, Code>;
  /** Lines of a fixed width by the number of their paragraph; empty when they are not shown. */
  readonly lines: ReadonlyMap<number, readonly FixedLine[]>;
  /** Says the codings of a paragraph in words. */
  readonly describe: (names: readonly string[]) => string;
  /** Said to the screen reader where codings begin, and where they end. */
  readonly codingBegins: (names: readonly string[]) => string;
  readonly codingEnds: (names: readonly string[]) => string;
  readonly timeTitle: (stamp: TimeStamp) => string;
  readonly stripeTitle: (code: Code, coding: Coding) => string;
  /** Says what a stripe of a folded branch stands for. */
  readonly foldedTitle: (branch: Code, codings: readonly Coding[]) => string;
  /** Makes the ids of descriptions unique in the page. */
  readonly idPrefix: string;
};
