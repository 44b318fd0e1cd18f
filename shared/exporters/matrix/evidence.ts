import { passagesOf, type Passage } from '../../analysis/passages';
import type { Coding } from '../../project/coding';
import type { ExportLanguage } from '../export-request';
import type { Block } from '../report/report';
import { matrixWords } from '../words/matrix';
import type { Layout } from './layout';
import type { Place, PublishedMatrix } from './published-matrix';

/** The words behind the cells of a report, and the ways between the two. */
export type Evidence = {
  /** Where the words of a place are; undefined where there are none or they are left out. */
  anchorOf(place: Place): string | undefined;
  /** Where one passage among them is. */
  passageAnchor(place: Place, coding: Coding): string | undefined;
  /** All of them, cell by cell, each with the way back. */
  readonly blocks: readonly Block[];
};

/** No words, no ways. */
export const noEvidence: Evidence = {
  anchorOf: () => undefined,
  passageAnchor: () => undefined,
  blocks: [],
};

/** Anchor of a cell of the matrix. */
export function cellAnchor(place: Place): string {
  return anchor('c', place);
}

function anchor(kind: 'c' | 'e', { row, column }: Place): string {
  return [kind, row ?? 'all', column ?? 'all'].join('-');
}

/** Collects the words behind every cell of a matrix. */
export function evidenceOfCells(published: PublishedMatrix, layout: Layout, language: ExportLanguage): Evidence {
  const words = matrixWords(language);
  const known = new Map<string, readonly Passage[]>();
  const passagesAt = (place: Place): readonly Passage[] => {
    const key = anchor('e', place);
    const passages = known.get(key) ?? passagesOf(published.project, published.codingsAt(place));
    known.set(key, passages);
    return passages;
  };
  const blocks = layout.rowNames.flatMap((rowName, row): readonly Block[] => {
    const cells = layout.columnNames.flatMap((columnName, column) => {
      const place = layout.place(row, column);
      return cellBlocks(passagesAt(place), { place, title: columnName, back: words.toMatrix });
    });
    return cells.length === 0 ? [] : [{ kind: 'heading', level: 2, text: rowName }, ...cells];
  });
  const head: readonly Block[] = [{ kind: 'page-break' }, { kind: 'heading', level: 1, text: words.evidence }];
  return {
    anchorOf: (place) =>
      place.row !== null && place.column !== null && passagesAt(place).length > 0 ? anchor('e', place) : undefined,
    passageAnchor(place, { documentId, start, end }) {
      if (place.row === null || place.column === null) return undefined;
      const at = passagesAt(place).findIndex(
        (passage) => passage.documentId === documentId && passage.start === start && passage.end === end,
      );
      return at === -1 ? undefined : `${anchor('e', place)}-${at + 1}`;
    },
    blocks: blocks.length === 0 ? [] : [...head, ...blocks],
  };
}

type CellOptions = { readonly place: Place; readonly title: string; readonly back: string };

function cellBlocks(passages: readonly Passage[], { place, title, back }: CellOptions): readonly Block[] {
  if (passages.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title, anchor: anchor('e', place) },
    ...passages.map(({ quote, reference }, at): Block => ({
      kind: 'quotation',
      text: quote,
      reference: [`${reference} · `, { text: back, to: cellAnchor(place) }],
      anchor: `${anchor('e', place)}-${at + 1}`,
    })),
  ];
}
