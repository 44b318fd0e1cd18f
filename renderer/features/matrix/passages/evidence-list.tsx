import type { KeyboardEvent } from 'react';
import { referenceOf } from '../../../../shared/analysis/reference';
import type { CodingId } from '../../../../shared/kernel/ids';
import type { Statement } from '../../../../shared/project/cell-summary';
import type { Coding } from '../../../../shared/project/coding';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { cx } from '../../../ui/class-names';
import { openCoding } from './open-coding';
import styles from './statements.module.css';
import type { CellWriting } from './use-cell-summary';
import { showPassage } from './writing-session';

type EvidenceListProps = {
  readonly id: string;
  readonly writing: CellWriting;
  readonly statement: Statement;
  readonly onRemove: (codingIds: readonly CodingId[]) => void;
};

/** A passage and every coding of the statement that lies there: several codes on one are one piece of evidence. */
type Piece = { readonly place: string; readonly codings: readonly Coding[] };

/** The passages behind a statement as references, and what became of those that are here no more. */
export function EvidenceList({ id, writing, statement, onRemove }: EvidenceListProps) {
  const t = useMessages();
  const project = useProject();
  const { evidence, summary, cell } = writing;
  const pieces = piecesOf(statement.codingIds.flatMap((codingId) => evidence.get(codingId) ?? []));
  const gone = statement.codingIds.filter((codingId) => !evidence.has(codingId));
  const here = new Set(cell.codings.map((coding) => coding.id));
  const wordsOf = (codingId: CodingId): string =>
    summary?.basis.find((entry) => entry.codingId === codingId)?.quote ?? '';
  const onKeyDown = (event: KeyboardEvent, codingIds: readonly CodingId[]): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove(codingIds);
  };
  return (
    <div id={id} role="group" aria-label={t.summaries.evidence(pieces.length)} className={styles.evidence}>
      {pieces.length === 0 && <span className={styles.unproved}>{t.summaries.noEvidence}</span>}
      {pieces.map(({ place, codings }) => {
        const [first] = codings;
        if (first === undefined) return null;
        const reference = referenceOf(project, first);
        const isHere = codings.some((coding) => here.has(coding.id));
        return (
          <button
            key={place}
            type="button"
            className={cx(styles.reference, !isHere && styles.elsewhere)}
            aria-label={t.summaries.showPassage(isHere ? reference : `${reference}, ${t.summaries.elsewhere}`)}
            title={isHere ? first.quote : `${first.quote} – ${t.summaries.elsewhere}`}
            onClick={() => (isHere ? showPassage(first.id) : openCoding(first))}
            onKeyDown={(event) =>
              onKeyDown(
                event,
                codings.map((coding) => coding.id),
              )
            }
          >
            {reference}
          </button>
        );
      })}
      {gone.map((codingId) => (
        <span key={codingId} className={styles.gone} title={wordsOf(codingId)}>
          <s>{shortened(wordsOf(codingId)) || t.summaries.unknownWords}</s> {t.summaries.gone}
        </span>
      ))}
    </div>
  );
}

function piecesOf(codings: readonly Coding[]): readonly Piece[] {
  const pieces = new Map<string, Coding[]>();
  for (const coding of codings) {
    const place = `${coding.documentId} ${coding.start} ${coding.end}`;
    const known = pieces.get(place);
    if (known === undefined) pieces.set(place, [coding]);
    else known.push(coding);
  }
  return [...pieces].map(([place, list]) => ({ place, codings: list }));
}

/** Enough of a quotation to know it by. */
function shortened(words: string): string {
  const plain = words.replace(/\s+/gu, ' ');
  return plain.length > 48 ? `${[...plain].slice(0, 47).join('')}…` : plain;
}
