import { useCallback, useState } from 'react';
import { codeSystemChanges, type CodeSystemChange } from '../../../shared/analysis/code-system-changes';
import { apply, invert } from '../../../shared/commands/diff';
import type { HistoryEntry } from '../../../shared/commands/history';
import { useMessages } from '../../i18n/use-messages';
import { changesBetween, type ReadingOptions } from '../../state/history';
import { currentProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { ColorDot } from '../../ui/color-dot';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { TextField } from '../../ui/text-field';
import styles from './history-dialogs.module.css';
import { sentenceOf } from './history-rows';
import { useReading } from './use-reading';

type CodeSystemDialogProps = {
  readonly entries: readonly HistoryEntry[];
  /** The step to compare from; the first where none was chosen. */
  readonly from: number | null;
  readonly onClose: () => void;
};

/** What became of the code system between two points of the history. */
export function CodeSystemDialog({ entries, from, onClose }: CodeSystemDialogProps) {
  const t = useMessages();
  const words = t.historyView.codeSystem;
  const first = entries[0]?.seq ?? 1;
  const last = entries.at(-1)?.seq ?? 1;
  const [range, setRange] = useState({ from: String(from ?? first), to: String(last) });
  const points = [range.from, range.to].map((typed) => {
    const seq = Number(typed);
    return Number.isInteger(seq) && seq >= first && seq <= last && typed.trim() !== '' ? seq : null;
  });
  const [a = null, b = null] = points;
  return (
    <Dialog title={words.title} onClose={onClose} footer={<Button onPress={onClose}>{words.close}</Button>}>
      <div className={styles.points}>
        {(['from', 'to'] as const).map((end, index) => {
          const entry = entries.find(({ seq }) => seq === points[index]);
          return (
            <TextField
              key={end}
              label={words[end]}
              value={range[end]}
              onChange={(typed) => setRange({ ...range, [end]: typed })}
              description={entry === undefined ? words.range(first, last) : sentenceOf(t, entry)}
              autoFocus={index === 0}
            />
          );
        })}
      </div>
      {a !== null && b !== null && <Differences from={Math.min(a, b)} to={Math.max(a, b)} last={last} />}
    </Dialog>
  );
}

type DifferencesProps = { readonly from: number; readonly to: number; readonly last: number };

function Differences({ from, to, last }: DifferencesProps) {
  const t = useMessages();
  const words = t.historyView.codeSystem;
  const reading = useReading(useCallback((options) => compare({ from, to, last }, options), [from, to, last]));
  if (reading.state === 'reading') return <Progress label={words.reading} value={reading.fraction} max={1} />;
  if (reading.state === 'failed') return <p role="alert">{t.historyView.back.failed(reading.reason)}</p>;
  const changes = reading.value;
  if (changes.length === 0) return <p>{words.same}</p>;
  return (
    <section aria-label={words.result} className={styles.result}>
      {(Object.keys(words.kinds) as (keyof typeof words.kinds)[]).map((kind) => (
        <Kind key={kind} kind={kind} changes={changes.filter((change) => change.kind === kind)} />
      ))}
    </section>
  );
}

type KindProps = { readonly kind: CodeSystemChange['kind']; readonly changes: readonly CodeSystemChange[] };

function Kind({ kind, changes }: KindProps) {
  const t = useMessages();
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.kind}>
        {t.historyView.codeSystem.kinds[kind]} <span className={styles.quiet}>{changes.length}</span>
      </h3>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.code.id} className={styles.change}>
            <ColorDot color={change.code.color} />
            <span>
              {change.path} <ChangeText change={change} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeText({ change }: { readonly change: CodeSystemChange }) {
  const t = useMessages();
  const words = t.historyView.codeSystem;
  switch (change.kind) {
    case 'added':
    case 'removed':
      return null;
    case 'merged':
      return <span className={styles.quiet}>{words.into(change.into)}</span>;
    case 'renamed':
    case 'moved':
      return <BeforeAfter before={change.from || words.root} after={change.to || words.root} />;
    case 'recoloured':
      return (
        <span>
          <ColorDot color={change.from} /> → <ColorDot color={change.to} />{' '}
          <span className={styles.quiet}>
            {change.from} → {change.to}
          </span>
        </span>
      );
    case 'redefined':
      return change.fields.map(({ field, before, after }) => (
        <span key={field} className={styles.redefined}>
          <span className={styles.quiet}>{t.historyView.fields[field]}: </span>
          <BeforeAfter before={before || t.historyView.nothing} after={after || t.historyView.nothing} />
        </span>
      ));
  }
}

function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useMessages();
  return (
    <>
      <del aria-label={`${t.historyView.before}: ${before}`}>{before}</del>{' '}
      <ins aria-label={`${t.historyView.after}: ${after}`}>{after}</ins>
    </>
  );
}

async function compare(
  { from, to, last }: DifferencesProps,
  { onProgress, signal }: ReadingOptions,
): Promise<readonly CodeSystemChange[]> {
  const project = currentProject();
  const since = await changesBetween(to, last, { onProgress: (fraction) => onProgress?.(fraction / 2), signal });
  const between = await changesBetween(from, to, {
    onProgress: (fraction) => onProgress?.(0.5 + fraction / 2),
    signal,
  });
  // Of codes alone: nothing else is looked at, and a long history changes much else.
  const after = apply(project, invert(since.codes === undefined ? {} : { codes: since.codes }));
  const before = apply(after, invert(between.codes === undefined ? {} : { codes: between.codes }));
  return codeSystemChanges(before.codes, after.codes, between.codings?.updated ?? []);
}
