import { Check, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { sourcesOf, sourcesText } from '../../../../shared/analysis/sources-of';
import type { SummaryState } from '../../../../shared/analysis/summary-state';
import type { Coding } from '../../../../shared/project/coding';
import { useLocale, useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { Button } from '../../../ui/button';
import { formatDay } from '../../../ui/day';
import { Kbd } from '../../../ui/kbd';
import type { Target } from '../matrix-session';
import type { Sheet } from '../sheet';
import { MoveStatementDialog } from './move-statement-dialog';
import { statementsOf } from './passage-items';
import { markChecked } from './statement-acts';
import { StatementRow } from './statement-row';
import { Statements } from './statements';
import styles from './statements.module.css';
import { SummaryChanges } from './summary-changes';
import type { CellWriting } from './use-cell-summary';
import { beginStatement, giveUpDraft, isSameTarget, setWriting, useWriting } from './writing-session';

type SummarySectionProps = { readonly writing: CellWriting; readonly sheet: Sheet };

/** What the researchers hold about the cell: their statements, what proves them, and whether that still stands. */
export function SummarySection({ writing, sheet }: SummarySectionProps) {
  const t = useMessages();
  const project = useProject();
  const [moving, setMoving] = useState<number | null>(null);
  const { target, view, summary, statements, state } = writing;
  const isCell = kindOf(target) === 'cell';
  const title = t.summaries.titles[kindOf(target)];
  const others = useMemo(
    () =>
      statementsOf(project, target).filter(
        (found) => found.summaryId !== summary?.id && (isCell || view === undefined || found.view?.id === view.id),
      ),
    [project, target, summary, view, isCell],
  );
  usePublished(writing);
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          {title}
          {view !== undefined && <span className={styles.view}> · {t.summaries.of(view.name)}</span>}
        </h3>
        {state !== null && summary !== undefined && <StateLine state={state} checkedAt={summary.checkedAt} />}
      </header>
      {state !== null && state.isStale && <SummaryChanges state={state} />}
      <StatementList writing={writing} onMove={setMoving} />
      <SourcesLine writing={writing} />
      {others.length > 0 && (
        <Statements
          title={isCell ? t.summaries.others.cell : t.summaries.others.synthesis}
          statements={others}
          target={target}
        />
      )}
      {moving !== null && statements[moving] !== undefined && (
        <MoveStatementDialog writing={writing} at={moving} sheet={sheet} onClose={() => setMoving(null)} />
      )}
    </section>
  );
}

function kindOf({ codeId, columnId }: Target): 'cell' | 'row' | 'column' | 'all' {
  if (codeId !== null) return columnId === null ? 'row' : 'cell';
  return columnId === null ? 'all' : 'column';
}

/** When it was checked, and what happened since, with the button that says it was looked at. */
function StateLine({ state, checkedAt }: { readonly state: SummaryState; readonly checkedAt: string }) {
  const t = useMessages();
  const day = formatDay(checkedAt.slice(0, 10), useLocale());
  const { isStale, added, removed, recoded, reworded } = state;
  const counts = {
    added: added.length,
    removed: removed.length,
    recoded: recoded.length,
    reworded: reworded.length,
  };
  return (
    <div className={styles.state}>
      <span role="status" className={isStale ? styles.stale : styles.fresh}>
        {isStale ? `${t.summaries.stale(day)}: ${t.summaries.changes(counts)}` : t.summaries.fresh(day)}
      </span>
      {isStale && (
        <Button icon={<Check aria-hidden />} onPress={() => markChecked(t)}>
          {t.summaries.check} <Kbd shortcut="S" />
        </Button>
      )}
    </div>
  );
}

type StatementListProps = { readonly writing: CellWriting; readonly onMove: (at: number) => void };

/** The statements in their order, with the one being begun among them. */
function StatementList({ writing, onMove }: StatementListProps) {
  const t = useMessages();
  const { statements, target } = writing;
  const draft = useWriting((session) =>
    session.draft !== null && isSameTarget(session.draft.target, target) ? session.draft : null,
  );
  const [ownTarget] = useState(target);
  // One that was begun and never written is nothing to come back to.
  useEffect(() => () => giveUpDraft(ownTarget), [ownTarget]);
  const draftAt = draft === null ? null : Math.min(draft.at, statements.length);
  const rows =
    draftAt === null ? [...statements] : [...statements.slice(0, draftAt), undefined, ...statements.slice(draftAt)];
  return (
    <>
      {rows.length === 0 ? (
        <p className={styles.empty}>{kindOf(target) === 'cell' ? t.summaries.empty : t.summaries.emptySynthesis}</p>
      ) : (
        <ol className={styles.list} aria-label={t.summaries.list}>
          {rows.map((statement, at) => (
            // By place: with its first saved words the row that was begun becomes the statement, and keeps the caret.
            <StatementRow
              key={at}
              writing={writing}
              at={at}
              statement={statement}
              count={rows.length}
              onMove={onMove}
            />
          ))}
        </ol>
      )}
      {draft === null && (
        <div className={styles.write}>
          <Button
            variant={statements.length === 0 ? 'plain' : 'quiet'}
            icon={<Plus aria-hidden />}
            onPress={() => beginStatement({ target, at: statements.length, evidence: [] })}
          >
            {t.summaries.write} <Kbd shortcut="N" />
          </Button>
        </div>
      )}
    </>
  );
}

/** Which kinds of source stand behind the statements; behind the cell, as long as nothing is proved. */
function SourcesLine({ writing }: { readonly writing: CellWriting }) {
  const t = useMessages();
  const locale = useLocale();
  const project = useProject();
  const { evidence, cell, statements } = writing;
  const codings: Iterable<Coding> = evidence.size > 0 ? evidence.values() : cell.codings;
  const sources = sourcesOf(project, codings);
  if (sources.length === 0 || statements.length === 0) return null;
  return (
    <p
      className={styles.sources}
      title={sources
        .map((source) => t.summaries.sourceCount(t.documents.kinds[source.kind], source.codings, source.documents))
        .join('\n')}
    >
      {t.summaries.sources(sourcesText(sources, locale === 'de' ? 'de' : 'en'))}
    </p>
  );
}

/** Tells the key for "checked" what is shown. */
function usePublished({ summary, state, cell }: CellWriting): void {
  const { codings } = cell;
  const isStale = state?.isStale ?? false;
  useEffect(() => {
    setWriting({ checkable: summary === undefined ? null : { summaryId: summary.id, codings, isStale } });
  }, [summary, codings, isStale]);
  useEffect(() => () => setWriting({ checkable: null }), []);
}
