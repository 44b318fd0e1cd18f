import { referenceOf } from '../../../../shared/analysis/reference';
import { columnName } from '../../../../shared/project/column-name';
import { allCodings } from '../../../../shared/project/project';
import type { CodingId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import { useMemo } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import type { Target } from '../matrix-session';
import type { FoundStatement } from './passage-items';
import styles from './statements.module.css';

type StatementsProps = {
  readonly statements: readonly FoundStatement[];
  readonly target: Target;
  readonly onOpen: (coding: Coding) => void;
};

/** What the researchers hold about the cell, in their words, each with the passages that bear it out. */
export function Statements({ statements, target, onOpen }: StatementsProps) {
  const t = useMessages();
  const project = useProject();
  const codings = useMemo(() => {
    const wanted = new Set<CodingId>(statements.flatMap(({ statement }) => statement.codingIds));
    const found = new Map<CodingId, Coding>();
    if (wanted.size > 0)
      for (const coding of allCodings(project)) if (wanted.has(coding.id)) found.set(coding.id, coding);
    return found;
  }, [statements, project]);
  const views = new Set(statements.map(({ view }) => view?.name ?? ''));
  return (
    <div className={styles.statements}>
      <h3 className={styles.title}>
        {t.matrix.statements.title}
        {views.size === 1 && <span className={styles.view}> · {t.matrix.statements.of([...views][0] ?? '')}</span>}
      </h3>
      <ul className={styles.list}>
        {statements.map(({ key, statement, view, code, columnId }) => (
          <li key={key} className={styles.statement}>
            {statement.text}
            <span className={styles.about}>
              {target.codeId === null && <span>{code?.name}</span>}
              {target.columnId === null && columnId !== null && <span>{columnName(project, columnId)}</span>}
              {views.size > 1 && view !== undefined && <span>{t.matrix.statements.of(view.name)}</span>}
              <Evidence codings={statement.codingIds.flatMap((id) => codings.get(id) ?? [])} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type EvidenceProps = { readonly codings: readonly Coding[]; readonly onOpen: (coding: Coding) => void };

/** The passages behind a statement, each reference once. */
function Evidence({ codings, onOpen }: EvidenceProps) {
  const t = useMessages();
  const project = useProject();
  if (codings.length === 0) return <span className={styles.unproved}>{t.matrix.statements.noEvidence}</span>;
  const first = new Map<string, Coding>();
  for (const coding of codings) {
    const reference = referenceOf(project, coding);
    if (!first.has(reference)) first.set(reference, coding);
  }
  return (
    <span role="group" aria-label={t.matrix.statements.evidence} className={styles.evidence}>
      {[...first].map(([reference, coding]) => (
        <button
          key={reference}
          type="button"
          className={styles.reference}
          aria-label={t.matrix.statements.goTo(reference)}
          title={coding.quote}
          onClick={() => onOpen(coding)}
        >
          {reference}
        </button>
      ))}
    </span>
  );
}
