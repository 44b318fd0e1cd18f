import type { Coding } from '../../../shared/project/coding';
import { isBlocked } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import type { MatrixLook } from '../../state/matrix-look';
import { currentProject } from '../../state/project-store';
import type { WrittenNumber } from './cell-numbers';
import styles from './matrix-grid.module.css';
import type { Sheet } from './sheet';

/** The numbers of a cell: the first at the right edge with its percentage, the others quietly below, with what they count. */
export function Numbers({ numbers }: { readonly numbers: readonly WrittenNumber[] }) {
  const t = useMessages();
  const [first, ...others] = numbers;
  if (first === undefined) return null;
  if (numbers.every(({ value }) => value === 0)) return <span className={styles.zero}>·</span>;
  return (
    <span className={styles.numbers}>
      <span>
        {first.percent !== null && <span className={styles.percent}>{first.percent}</span>}
        {first.text}
      </span>
      {others.map(({ what, text, percent }) => (
        <span key={what} className={styles.furtherNumber}>
          {percent === null ? text : `${text} · ${percent}`} {t.matrix.cells[what]}
        </span>
      ))}
    </span>
  );
}

type WordsProps = {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cells: MatrixLook['cells'];
};

/** What is written in a cell: statements, the anchor example, quotations, in the order asked for. */
export function Words({ sheet, row, column, cells }: WordsProps) {
  return cells.map((cell) => {
    switch (cell) {
      case 'summary':
        return <Statements key={cell} statements={sheet.statements(row, column)} />;
      case 'anchor':
        return <Anchor key={cell} sheet={sheet} row={row} column={column} />;
      case 'quotations':
        return <Quotes key={cell} sheet={sheet} row={row} column={column} />;
      default:
        return null;
    }
  });
}

function Statements({ statements }: { readonly statements: readonly string[] }) {
  if (statements.length === 0) return null;
  return (
    <ul className={styles.statements}>
      {statements.map((text, at) => (
        // Statements have no id of their own, and the same may stand there twice.
        <li key={`${at} ${text}`}>{text}</li>
      ))}
    </ul>
  );
}

type PlaceProps = Omit<WordsProps, 'cells'>;

function Anchor({ sheet, row, column }: PlaceProps) {
  const coding = sheet.anchor(row, column);
  return coding === null ? null : <Quote coding={coding} />;
}

/** The words of a passage; those of an O-tone that may not be published are not printed. */
function Quote({ coding: { documentId, quote } }: { readonly coding: Coding }) {
  const t = useMessages();
  // As it is when this is drawn: with another release the sheet is another one.
  const document = currentProject().documents.get(documentId);
  const isHeldBack = document !== undefined && isBlocked(document);
  return (
    <span className={styles.quote} data-printed={isHeldBack ? 'never' : undefined}>
      {t.matrix.quoted(quote)}
    </span>
  );
}

function Quotes({ sheet, row, column }: PlaceProps) {
  const t = useMessages();
  const shown = sheet.firstCodings(row, column);
  const count = sheet.counts(row, column).codings;
  return (
    <>
      {shown.map((coding) => (
        <Quote key={coding.id} coding={coding} />
      ))}
      {count > shown.length && <span className={styles.moreQuotes}>{t.matrix.moreQuotes(count - shown.length)}</span>}
    </>
  );
}
