import { listMarker, rowLines, withNotes } from '../prose';
import type { DocxDocument, DocxNode, DocxNote, DocxNumbering } from './document-tree';

/** What a document holds beside its words. */
export type DocxCounts = {
  readonly tables: number;
  readonly images: number;
  readonly notes: number;
  readonly comments: number;
  /** Links whose address differs from what stands in the text. */
  readonly links: number;
  /** Paragraphs that Word numbers itself. */
  readonly numbered: number;
};

/**
 * The words of a Word document, one paragraph a line.
 *
 * A line break begins a new line. List items start with "- " or their number. A table row is one line with tabs between
 * the cells; where a cell has several paragraphs, each paragraph of the row is a line of its own. Footnotes and endnotes
 * stand at the end, and "[1]" where they are referred to.
 */
export function treeToText(document: DocxDocument): { readonly text: string; readonly counts: DocxCounts } {
  const counts = { tables: 0, images: 0, links: 0, numbered: 0 };
  const notes: DocxNote[] = [];
  const numberOf = listNumbers();

  function linesOf(nodes: readonly DocxNode[]): string[] {
    return nodes.flatMap((node) => {
      if (node.type === 'paragraph') return [markerOf(node.numbering) + inline(node.children)];
      if (node.type === 'table') {
        counts.tables += 1;
        return node.children.flatMap((row) => ('children' in row ? rowLines(row.children.map(cellLines)) : []));
      }
      const words = inline([node]);
      return words === '' ? [] : [words];
    });
  }

  function cellLines(cell: DocxNode): readonly string[] {
    return linesOf('children' in cell ? cell.children : []);
  }

  function inline(nodes: readonly DocxNode[]): string {
    return nodes.map(inlineNode).join('');
  }

  function inlineNode(node: DocxNode): string {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'tab':
        return '\t';
      case 'break':
        return '\n';
      case 'checkbox':
        return node.checked ? '☒' : '☐';
      case 'image':
        counts.images += 1;
        return '';
      case 'noteReference': {
        const note = document.notes.resolve(node);
        return note === null ? '' : `[${notes.push(note)}]`;
      }
      case 'hyperlink': {
        const words = inline(node.children);
        if (node.href && node.href !== words && words !== '') counts.links += 1;
        return words;
      }
      case 'commentReference':
      case 'bookmarkStart':
        return '';
      default:
        return inline(node.children);
    }
  }

  function markerOf(numbering: DocxNumbering | null): string {
    if (numbering === null) return numberOf(null);
    if (numbering.isOrdered) counts.numbered += 1;
    return numberOf(numbering);
  }

  const lines = linesOf(document.children);
  // Notes may refer to further notes, so the list can grow while it is read.
  const noteLines: string[][] = [];
  for (let index = 0; index < notes.length && index < 100_000; index += 1) {
    noteLines.push(linesOf((notes[index] as DocxNote).body));
  }
  const text = withNotes(lines, noteLines);
  return { text, counts: { ...counts, notes: notes.length, comments: document.comments.length } };
}

/**
 * Counts list items as Word does: per list and level, on across paragraphs between, anew below each higher item.
 *
 * Two lists are told apart by the identity of their level objects. Number formats ("a)", "iv.") are not known here.
 */
function listNumbers(): (numbering: DocxNumbering | null) => string {
  const counters = new Map<DocxNumbering, number>();
  return (numbering) => {
    if (numbering === null) return '';
    const level = Number(numbering.level);
    for (const other of counters.keys()) if (Number(other.level) > level) counters.delete(other);
    if (!numbering.isOrdered) return listMarker(level, '-');
    const number = (counters.get(numbering) ?? 0) + 1;
    counters.set(numbering, number);
    return listMarker(level, `${number}.`);
  };
}
