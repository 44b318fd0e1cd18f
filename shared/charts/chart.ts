import type { Relation } from '../analysis/co-occurrence';
import type { Scope } from '../analysis/narrow-project';
import type { CodeId } from '../kernel/ids';
import type { AttributeKey, MatrixView } from '../project/matrix-view';
import type { Drawing } from './drawing';
import type { ChartLanguage, Unit } from './number-text';
import type { ChartRow } from './row-labels';

/** What can be compared and drawn. */
export const chartKinds = [
  'side-by-side',
  'co-occurrence',
  'frequencies',
  'saturation',
  'coverage',
  'heat-map',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What is to be compared, and how it is to be shown. Each kind looks only at what concerns it. */
export type ChartRequest = {
  readonly kind: ChartKind;
  readonly language: ChartLanguage;
  /** Where it goes: published pictures leave blocked O-tones out and name nobody who is not to be named. */
  readonly isPublished: boolean;
  readonly eventIds: Scope['eventIds'];
  readonly codes: Pick<MatrixView, 'rows' | 'withSubcodes'>;
  /** For `heat-map`; the attribute where its values are the columns. */
  readonly columns: MatrixView['columns'];
  readonly attribute: AttributeKey | null;
  /** For `co-occurrence`. */
  readonly relation: Relation;
  readonly form: 'graph' | 'heat-map';
  /** For `coverage`: what is a row. */
  readonly coverageOf: 'documents' | 'codes';
  /** Rows that are drawn at most; the numbers are always all there. */
  readonly most: number;
};

/** Which codings stand behind a number; `null` stands for all rows or columns. */
export type Way =
  | {
      readonly kind: 'cell';
      readonly columns: MatrixView['columns'];
      readonly rowId: CodeId | null;
      readonly columnId: string | null;
    }
  | { readonly kind: 'pair'; readonly rowId: CodeId; readonly columnId: CodeId };

export type NumberCell = {
  /** `null` where there is nothing to count. */
  readonly value: number | string | null;
  readonly way: Way | null;
};

/** The numbers that a picture shows, and those it has no room for. */
export type NumberTable = {
  readonly rowHead: string;
  readonly columns: readonly {
    /** Name in files, the same in every language where it is not a name of the study. */
    readonly id: string;
    readonly head: string;
    readonly unit: Unit;
  }[];
  readonly rows: readonly (ChartRow & {
    /** Unlike `label` the same for no two rows: a path of codes. */
    readonly name: string;
    readonly cells: readonly NumberCell[];
  })[];
};

/** A picture beside its table of numbers. */
export type Chart = {
  readonly title: string;
  readonly drawing: Drawing;
  readonly numbers: NumberTable;
  /** What is counted over what, and what is not there, a sentence each. */
  readonly notes: readonly string[];
};
