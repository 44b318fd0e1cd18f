import type { DocumentId, RevisionId } from '../kernel/ids';
import type { CutPassage } from '../project/cut-passages';
import type { FindQuery } from '../text/find';
import type { PackedSpans } from '../text/packed-spans';
import type { Outline, Scope } from '../text/scopes';

/** Words that are no document's: of a memo or a code. They come with each search. */
export type SearchField = { readonly key: string; readonly text: string };

/** What is looked for, and in what: documents first, then fields, in the order given. */
export type SearchJob = {
  readonly query: FindQuery;
  readonly fields: readonly SearchField[];
  readonly revisions: readonly RevisionId[];
};

/** The hits in one field or document; `key` is that of the field or the id of the revision. */
export type Found = { readonly key: string; readonly hits: PackedSpans };

/** A part of the hits, and how far the search is. */
export type SearchPiece = {
  readonly found: readonly Found[];
  /** Documents looked through so far. */
  readonly searched: number;
  /** Whether it waits for words from the database; else the next word comes soon, or an expression hangs. */
  readonly isWaiting: boolean;
};

/** What became of a search that went to its end. */
export type SearchOutcome = {
  /** Whether it stopped at the limit of hits. */
  readonly isCut: boolean;
  /** Documents whose words could not be read. */
  readonly missing: number;
};

/** How a search ended. `too-slow`: its expression ran beyond all patience and was stopped. */
export type SearchEnd =
  | ({ readonly kind: 'done' } & SearchOutcome)
  | { readonly kind: 'cancelled' | 'too-slow' }
  | { readonly kind: 'crashed'; readonly reason: string };

/** A passage whose words and surroundings are wanted. */
export type LineRequest = { readonly revisionId: RevisionId; readonly start: number; readonly end: number };
/** The words of a passage and up to so many units around it as was asked for, line ends included. */
export type Line = { readonly before: string; readonly words: string; readonly after: string };

/** Hits in a document around which passages are wanted. */
type ScopeRequest = { readonly revisionId: RevisionId; readonly hits: PackedSpans; readonly outline: Outline };

/** Passages of a revision that are to be cut out of it. */
type CutRequest = {
  readonly revision: { readonly id: RevisionId; readonly documentId: DocumentId; readonly length: number };
  readonly spans: PackedSpans;
};

/** What can be asked of the texts besides a search, by name: what is given and what comes back. */
export type TextQuestions = {
  readonly lines: {
    readonly given: { readonly spans: readonly LineRequest[]; readonly reach: number };
    readonly answer: readonly Line[];
  };
  /** The passages around hits, for each document in the order given. */
  readonly scopes: {
    readonly given: { readonly documents: readonly ScopeRequest[]; readonly scope: Scope };
    readonly answer: readonly PackedSpans[];
  };
  readonly cut: {
    readonly given: { readonly documents: readonly CutRequest[] };
    readonly answer: readonly CutPassage[];
  };
};
