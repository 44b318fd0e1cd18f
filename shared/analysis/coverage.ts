import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import { codedPlaces } from './coded-places';
import { orderedDocuments } from './document-order';
import type { MatrixRow, RowAxis } from './matrix-axes';

/** How much of a text is coded, in UTF-16 units; labels of speakers and white space are part of it. */
export type Covered = { readonly coded: number; readonly length: number };

export type Coverage = {
  /** By any row. */
  readonly documents: readonly (Covered & { readonly document: DocumentRecord })[];
  /** By that row, of all documents together. */
  readonly rows: readonly (Covered & { readonly row: MatrixRow })[];
  readonly total: Covered;
};

/** Measures the share of text that is coded; what several codings cover counts once. */
export function coverage(project: Project, axis: RowAxis): Coverage {
  const byRow = new Float64Array(axis.rows.length);
  const reached = new Float64Array(axis.rows.length);
  let coded = 0;
  let length = 0;
  const documents = orderedDocuments(project).map((document) => {
    const own = project.revisions.get(document.revisionId)?.length ?? 0;
    const places = codedPlaces(project.codings.get(document.id) ?? [], axis);
    reached.fill(0);
    let end = 0;
    let covered = 0;
    for (const place of places) {
      covered += newlyCovered(place, end);
      end = Math.max(end, place.end);
      for (const row of place.rows) {
        byRow[row] = (byRow[row] as number) + newlyCovered(place, reached[row] as number);
        reached[row] = Math.max(reached[row] as number, place.end);
      }
    }
    coded += covered;
    length += own;
    return { document, coded: covered, length: own };
  });
  return {
    documents,
    rows: axis.rows.map((row, index) => ({ row, coded: byRow[index] as number, length })),
    total: { coded, length },
  };
}

/** What a place adds to what lies before `reached`; places come in order of their start. */
function newlyCovered({ start, end }: { readonly start: number; readonly end: number }, reached: number): number {
  return Math.max(0, end - Math.max(start, reached));
}

/** The share, from 0 to 1; 0 of nothing. */
export function shareOf({ coded, length }: Covered): number {
  return length === 0 ? 0 : coded / length;
}
