import { evidenceOf } from '../../../../shared/analysis/statements-in';
import { referenceOf } from '../../../../shared/analysis/reference';
import { columnName } from '../../../../shared/project/column-name';
import type { Coding } from '../../../../shared/project/coding';
import { useMemo } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import type { Target } from '../matrix-session';
import { openCoding } from './open-coding';
import type { FoundStatement } from './passage-items';
import styles from './statements.module.css';

type StatementsProps = {
  readonly title: string;
  readonly statements: readonly FoundStatement[];
  readonly target: Target;
};

/** Statements to read beside what is written here: those of the single cells, or of other views. */
export function Statements({ title, statements, target }: StatementsProps) {
  const t = useMessages();
  const project = useProject();
  const evidence = useMemo(
    () =>
      evidenceOf(
        project,
        statements.map(({ statement }) => statement),
      ),
    [statements, project],
  );
  const isOneView = new Set(statements.map(({ view }) => view?.id)).size === 1;
  return (
    <div className={styles.others}>
      <h4 className={styles.othersTitle}>{title}</h4>
      <ul className={styles.othersList}>
        {statements.map(({ key, statement, view, code, columnId }) => (
          <li key={key} className={styles.other}>
            {statement.text}
            <span className={styles.about}>
              {target.codeId === null && code !== undefined && <span>{code.name}</span>}
              {target.columnId === null && columnId !== null && <span>{columnName(project, columnId)}</span>}
              {(!isOneView || target.columnId !== null) && view !== undefined && (
                <span>{t.summaries.of(view.name)}</span>
              )}
              <References codings={statement.codingIds.flatMap((id) => evidence.get(id) ?? [])} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The passages behind a statement, each reference once. */
function References({ codings }: { readonly codings: readonly Coding[] }) {
  const t = useMessages();
  const project = useProject();
  if (codings.length === 0) return <span className={styles.unproved}>{t.summaries.noEvidence}</span>;
  const first = new Map<string, Coding>();
  for (const coding of codings) {
    const reference = referenceOf(project, coding);
    if (!first.has(reference)) first.set(reference, coding);
  }
  return (
    <span role="group" aria-label={t.summaries.evidence(first.size)} className={styles.evidence}>
      {[...first].map(([reference, coding]) => (
        <button
          key={reference}
          type="button"
          className={styles.reference}
          aria-label={t.matrix.statements.goTo(reference)}
          title={coding.quote}
          onClick={() => openCoding(coding)}
        >
          {reference}
        </button>
      ))}
    </span>
  );
}
