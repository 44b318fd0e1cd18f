import type { Drawing } from '../../charts/drawing';
import type { Problem } from '../../kernel/problem';
import type { ExportLanguage } from '../export-request';
import type { About } from '../side-file';

/** A piece of a line: plain words, or words that stand out or lead to an anchor of the same report. */
export type Inline =
  | string
  | {
      readonly text: string;
      /** `mark` is a sign beside the words, small and raised: where a passage begins or ends. It is not part of them. */
      readonly style?: 'strong' | 'emphasis' | 'quiet' | 'mark' | undefined;
      /** Colour of a code, `#rrggbb`, for the ground of the words. Never the only thing that says which. */
      readonly color?: string | undefined;
      /** An `anchor` of the same report. */
      readonly to?: string | undefined;
    };

/** A cell of a table in a report. Line feeds in words stay. */
export type ReportCell = {
  readonly paragraphs: readonly (readonly Inline[])[];
  /** Whether the paragraphs are items of a list. */
  readonly isList?: boolean;
  /** Whether it names its row. */
  readonly isHead?: boolean;
  /** How dark its ground is, from 0 (as paper) to 1. Never the only thing that says so: the number stands in the cell. */
  readonly shade?: number;
  /** Steps to the right, for trees. */
  readonly indent?: number;
  readonly anchor?: string;
};

export type ReportTable = {
  /** Empty for a table that is the text itself: it has no number either. */
  readonly caption: string;
  readonly columns: readonly {
    readonly head: string;
    /** Stands above the heads of all neighbours that have the same. */
    readonly group?: string;
    /** Relative to the others. */
    readonly width: number;
    /** `end` for numbers. */
    readonly align?: 'start' | 'end';
    /** Whether its cells are running text: set to be read, every space and tab as it is. */
    readonly isText?: boolean;
  }[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly ReportCell[])[];
  readonly note?: string;
};

/** What a report is made of, from top to bottom. Anchors are of `a-z`, `0-9` and `-`, begin with a letter, and occur once. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor?: string }
  | {
      readonly kind: 'paragraph';
      readonly text: readonly Inline[];
      readonly role?: 'lead' | 'note' | 'credits';
      readonly anchor?: string;
    }
  | {
      readonly kind: 'quotation';
      readonly text: string;
      readonly reference: readonly Inline[];
      readonly anchor?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[]; readonly isOrdered?: boolean }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | {
      readonly kind: 'figure';
      readonly drawing: Drawing;
      readonly caption: string;
      /** What it shows, for those who cannot see it. */
      readonly text: string;
    }
  | { readonly kind: 'page-break' };

/**
 * A document that is to be read: one model for HTML, DOCX and PDF.
 *
 * It holds words only, and says what they are; how they look is the writer's. Blocked O-tones must not be in it.
 */
export type Report = {
  readonly title: string;
  /** Stands under the title; empty for none. */
  readonly subtitle: string;
  readonly language: ExportLanguage;
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
  readonly about: About;
  /** What is missing from it; `file` of each is the name its writer gives. */
  readonly problems?: (file: string) => readonly Problem[];
};
