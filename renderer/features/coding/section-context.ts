import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import type { HighlightPainter } from './highlight-painter';
import type { DrawnText } from './text-position';

/** A coding with the lane its stripe keeps through the whole document. */
export type LanedCoding = {
  readonly coding: Coding;
  readonly lane: number;
  readonly start: number;
  readonly end: number;
};

/** What a section needs to show its codings. */
export type SectionContext = {
  readonly drawn: DrawnText;
  readonly painter: HighlightPainter;
  readonly codes: ReadonlyMap<CodeId, Code>;
  /** Space from one lane to the next, for the whole document. */
  readonly pitch: number;
  /** Says the codings of a paragraph in words. */
  readonly describe: (names: readonly string[]) => string;
  readonly stripeTitle: (code: Code, coding: Coding) => string;
  /** Makes the ids of descriptions unique in the page. */
  readonly idPrefix: string;
};
