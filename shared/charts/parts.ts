import { publicCase, publicLabel, publicName } from '../analysis/attribution';
import { countsBelow, rowAxis, type MatrixColumn, type MatrixRow, type RowAxis } from '../analysis/matrix-axes';
import { narrowProject } from '../analysis/narrow-project';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import type { ChartRequest } from './chart';
import type { ChartRow } from './row-labels';
import { chartWords, type ChartWords } from './words';

/** What every kind of chart begins with. */
export type ChartParts = {
  readonly request: ChartRequest;
  /** Narrowed to what is compared. */
  readonly project: Project;
  readonly axis: RowAxis;
  readonly words: ChartWords;
  readonly language: ChartRequest['language'];
  /** What is to be said of every number: what counts, what is left out. */
  readonly notes: readonly string[];
};

export function chartParts(whole: Project, request: ChartRequest): ChartParts {
  const words = chartWords(request.language);
  const project = narrowProject(whole, { eventIds: request.eventIds, excludeBlocked: request.isPublished });
  const inScope = narrowProject(whole, { eventIds: request.eventIds, excludeBlocked: false });
  const blocked = request.isPublished ? [...inScope.documents.values()].filter(isBlocked).length : 0;
  return {
    request,
    project,
    axis: rowAxis(project.codes, request.codes),
    words,
    language: request.language,
    notes: blocked === 0 ? [] : [words.notes.blocked(blocked)],
  };
}

/** Says what is counted in cells of a matrix and in bars. */
export function countedNote({ request, words }: ChartParts): string {
  return countsBelow(request.codes) ? words.notes.countsPassages : words.notes.countsCodings;
}

/** A code as a row. */
export function codeRow({ code, depth }: MatrixRow): ChartRow {
  return { label: code.name, indent: depth, color: code.color };
}

/** What the first column of a table of codes is called. */
export function codeHead({ request, words }: ChartParts): string {
  return request.codes.rows === 'categories' ? words.category : words.code;
}

/** Name of a document as it may stand where the chart goes. */
export function documentName({ request, project }: ChartParts, document: DocumentRecord): string {
  return request.isPublished ? publicName(project, document) : document.name;
}

/** Names of columns as they may stand where the chart goes; of two that are called the same, the second says so. */
export function columnNames(parts: ChartParts, columns: readonly MatrixColumn[]): readonly string[] {
  return distinct(
    columns.map(({ document, speaker, case: own, label }) => {
      const { request, project } = parts;
      if (own !== null && request.isPublished) return publicCase(project, own).name;
      if (speaker !== null && document !== null) {
        const name = request.isPublished ? publicLabel(speaker, document) : speaker.label;
        return `${name} (${documentName(parts, document)})`;
      }
      return document === null ? label : documentName(parts, document);
    }),
  );
}

/** The names, with a number where one has been there before. */
export function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/**
 * The rows that are drawn, in their order: the largest where there are too many.
 *
 * Rows of nothing are not drawn as long as there are others.
 */
export function drawnRows<Row>(
  rows: readonly Row[],
  { most, sizeOf }: { readonly most: number; readonly sizeOf: (row: Row) => number },
): readonly number[] {
  const indexes = rows.map((_, at) => at);
  const size = (at: number): number => sizeOf(rows[at] as Row);
  const present = indexes.filter((at) => size(at) > 0);
  return (present.length === 0 ? indexes : present)
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** Says that not all rows are drawn, where that is so. */
export function drawnNote({ words }: ChartParts, shown: number, all: number): readonly string[] {
  return shown < all ? [words.notes.drawn(shown, all)] : [];
}

/** Rows that stand out of their tree are not set in, since what they belong to is not there. */
export function flat(rows: readonly ChartRow[], isWhole: boolean): readonly ChartRow[] {
  return isWhole ? rows : rows.map((row) => ({ ...row, indent: 0 }));
}
