import type { CodeId, CodingId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import { intersect, overlaps, type Span } from '../../../shared/text/span';
import { paintedPieces } from './coverage';
import { paintSpan } from './painted-span';
import type { SectionContext } from './section-context';

type Painted = { readonly codeId: CodeId; readonly pieces: readonly Span[]; readonly takeAway: () => void };

/** The grounds under the codings of one section. Only those that differ are painted anew. */
export class SectionGrounds {
  private readonly painted = new Map<CodingId, Painted>();

  constructor(private readonly section: Span) {}

  /** Paints these codings, and no others. */
  paint(codings: readonly Coding[], { drawn, painter }: SectionContext): void {
    const clipped = codings.flatMap((coding) => {
      const span = intersect(coding, this.section);
      return span === null ? [] : [{ coding, span }];
    });
    const pieces = paintedPieces(clipped.map(({ span }) => span));
    const wanted = new Map(clipped.map(({ coding }, index) => [coding.id, { coding, pieces: pieces[index] ?? [] }]));
    for (const [id, before] of this.painted) {
      const now = wanted.get(id);
      if (now !== undefined && isSame(before, now.coding.codeId, now.pieces)) continue;
      before.takeAway();
      this.painted.delete(id);
    }
    for (const [id, { coding, pieces: own }] of wanted) {
      if (this.painted.has(id)) continue;
      const { plain } = painter.ofCode(coding.codeId);
      const parts = own.map((piece) => paintSpan(drawn, piece, plain));
      const takeAway = (): void => parts.forEach((part) => part());
      this.painted.set(id, { codeId: coding.codeId, pieces: own, takeAway });
    }
  }

  /** Takes away the grounds that touch some passages, whose words are about to be drawn anew. */
  release(passages: readonly Span[]): void {
    for (const [id, { pieces, takeAway }] of this.painted) {
      if (!pieces.some((piece) => passages.some((passage) => overlaps(piece, passage)))) continue;
      takeAway();
      this.painted.delete(id);
    }
  }

  /** Takes all grounds away. */
  clear(): void {
    for (const { takeAway } of this.painted.values()) takeAway();
    this.painted.clear();
  }
}

function isSame(before: Painted, codeId: CodeId, pieces: readonly Span[]): boolean {
  return (
    before.codeId === codeId &&
    before.pieces.length === pieces.length &&
    before.pieces.every(({ start, end }, index) => start === pieces[index]?.start && end === pieces[index].end)
  );
}
