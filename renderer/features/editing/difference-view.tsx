import { useEffect, useState } from 'react';
import { restoreRevision } from '../../../shared/commands/restore-revision';
import type { RevisionId } from '../../../shared/kernel/ids';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { useMessages } from '../../i18n/use-messages';
import { ports } from '../../state/ports';
import { currentProject } from '../../state/project-store';
import { go } from '../../state/session-store';
import { useTextDraft } from '../../state/text-drafts';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { consequencesOf, type Consequences } from './consequences';
import { ConsequencesPanel } from './consequences-panel';
import { DifferenceRows } from './difference-list';
import { differenceRows, type DifferenceRow, type Unchanged } from './difference-rows';
import styles from './difference-view.module.css';
import { restore } from './editing-operations';

type DifferenceViewProps = {
  readonly document: DocumentRecord;
  /** All of the document, the newest first. */
  readonly revisions: readonly Revision[];
  readonly chosen: Revision;
  readonly other: Revision;
  readonly onOther: (id: RevisionId) => void;
};

type Rows = readonly (DifferenceRow | Unchanged)[];

/** Two revisions compared, the older first; and the way back to the chosen one. */
export function DifferenceView({ document, revisions, chosen, other, onOther }: DifferenceViewProps) {
  const t = useMessages();
  const words = t.editing.history;
  const [older, newer] = chosen.number < other.number ? [chosen, other] : [other, chosen];
  const rows = useRows(older, newer);
  return (
    <section className={styles.difference} aria-label={words.difference(older.number, newer.number)}>
      <header className={styles.head}>
        <h3 className={styles.title}>{words.difference(older.number, newer.number)}</h3>
        <span className={styles.count} role="status">
          {rows !== null && countWords(rows, words)}
        </span>
        <span className={styles.select}>
          <Select
            label={words.compareWith}
            hideLabel
            value={other.id}
            options={revisions
              .filter(({ id }) => id !== chosen.id)
              .map(({ id, number }) => ({ id, label: `${words.compareWith} ${t.editing.revision(number)}` }))}
            onChange={onOther}
          />
        </span>
      </header>
      {rows === null ? <p className={styles.waiting}>{words.comparing}</p> : <DifferenceRows rows={rows} />}
      <WayBack document={document} revision={chosen} />
    </section>
  );
}

function countWords(rows: Rows, words: ReturnType<typeof useMessages>['editing']['history']): string {
  const changed = rows.filter((row) => row.kind === 'paragraph' && row.isChanged).length;
  return changed === 0 ? words.same : words.changes(changed);
}

/** The difference, worked out after the view has been drawn: a long text takes some tenths of a second. */
function useRows(older: Revision, newer: Revision): Rows | null {
  const [before, after] = [useText(older.id), useText(newer.id)];
  const [rows, setRows] = useState<Rows | null>(null);
  useEffect(() => {
    if (before === undefined || after === undefined) return undefined;
    const timer = setTimeout(() =>
      setRows(
        differenceRows({ text: before, paragraphs: older.paragraphs }, { text: after, paragraphs: newer.paragraphs }),
      ),
    );
    return () => clearTimeout(timer);
  }, [older, newer, before, after]);
  return rows;
}

type WayBackProps = { readonly document: DocumentRecord; readonly revision: Revision };

/** Brings a revision back, after showing what that would do. */
function WayBack({ document, revision }: WayBackProps) {
  const t = useMessages();
  const words = t.editing.history;
  const [current, restored] = [useText(document.revisionId), useText(revision.id)];
  const draft = useTextDraft(document.id);
  const [consequences, setConsequences] = useState<Consequences | null>(null);
  if (current === undefined || restored === undefined) return null;
  const args = { documentId: document.id, text: current, revisionId: revision.id, restored };
  const reason =
    revision.id === document.revisionId
      ? words.isCurrent
      : current === restored
        ? words.isSame
        : draft
          ? words.isDraft
          : null;
  const preview = (): void => {
    const project = currentProject();
    const change = restoreRevision(project, args, ports);
    setConsequences(consequencesOf({ project, documentId: document.id, change, before: current, after: restored }));
  };
  if (consequences === null || reason !== null) {
    return (
      <footer className={styles.foot}>
        <Button disabledReason={reason} onPress={preview}>
          {words.restore(revision.number)}
        </Button>
      </footer>
    );
  }
  return (
    <ConsequencesPanel
      title={t.editing.preview.restoreTitle(revision.number)}
      consequences={consequences}
      onShow={({ before }) =>
        go({
          view: 'material',
          documentId: document.id,
          span: { start: before.start, end: before.end },
          codingId: before.id,
        })
      }
    >
      <Button onPress={() => setConsequences(null)}>{t.editing.preview.cancel}</Button>
      <Button
        variant="primary"
        autoFocus
        onPress={() => {
          setConsequences(null);
          restore(args, t);
        }}
      >
        {t.editing.preview.restore(consequences.after.number)}
      </Button>
    </ConsequencesPanel>
  );
}
