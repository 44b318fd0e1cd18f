import { Download, GitCompareArrows } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { HistoryEntry } from '../../../shared/commands/history';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { useHistory } from '../../state/history';
import { useProject } from '../../state/project-store';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { CodeSystemDialog } from './code-system-dialog';
import { EntryDetail } from './entry-detail';
import { GoBackDialog } from './go-back-dialog';
import { HistoryList } from './history-list';
import { dayOf, entryKinds, filterEntries, historyRows, presentStep, type HistoryFilter } from './history-rows';
import styles from './history-view.module.css';
import { longDay } from './when';

const noFilter: HistoryFilter = { query: '', kind: null, day: null };

/** All that was done, to read, to look into, and to go back to. */
export function HistoryView() {
  const t = useMessages();
  const entries = useHistory();
  const project = useProject();
  const [filter, setFilter] = useState(noFilter);
  const [selected, setSelected] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'back' | 'codes' | null>(null);
  const wanted = useDeferredValue(filter);
  const { coders } = project;
  const shown = useMemo(() => filterEntries(entries ?? [], wanted, { t, coders }), [entries, wanted, t, coders]);
  const rows = useMemo(() => historyRows(entries ?? [], shown), [entries, shown]);
  const now = useMemo(() => presentStep(entries ?? []), [entries]);
  const entry = useMemo(() => shown.find(({ seq }) => seq === selected) ?? null, [shown, selected]);

  if (entries === null) return <p className={styles.loading}>{t.historyView.loading}</p>;
  return (
    <section className={styles.view} aria-label={t.historyView.title}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {t.historyView.title}
          <span className={styles.count} aria-live="polite">
            {shown.length === entries.length
              ? t.historyView.count(entries.length)
              : t.historyView.found(shown.length, entries.length)}
          </span>
        </h1>
        <Button icon={<GitCompareArrows aria-hidden />} onPress={() => setDialog('codes')}>
          {t.historyView.compare}
        </Button>
        <Button icon={<Download aria-hidden />} onPress={() => go({ view: 'report', format: 'history' })}>
          {t.historyView.export}
        </Button>
        <Filters entries={entries} filter={filter} onChange={setFilter} />
      </header>
      {rows.length === 0 ? (
        <EmptyState title={t.historyView.nothingFound.title} text={t.historyView.nothingFound.text}>
          <Button onPress={() => setFilter(noFilter)}>{t.historyView.nothingFound.reset}</Button>
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <HistoryList rows={rows} selected={selected} onSelect={setSelected} />
          <EntryDetail
            key={entry?.seq ?? 'none'}
            entry={entry}
            isNow={entry?.seq === now}
            onGoBack={() => setDialog('back')}
          />
        </div>
      )}
      {dialog === 'back' && entry !== null && <GoBackDialog entry={entry} onClose={() => setDialog(null)} />}
      {dialog === 'codes' && (
        <CodeSystemDialog entries={entries} from={entry?.seq ?? null} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}

type FiltersProps = {
  readonly entries: readonly HistoryEntry[];
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
};

function Filters({ entries, filter, onChange }: FiltersProps) {
  const t = useMessages();
  const locale = useLocale();
  const days = useMemo(() => [...new Set(entries.map(({ at }) => dayOf(at)))].toReversed(), [entries]);
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <SearchField
          label={t.historyView.search}
          value={filter.query}
          onChange={(query) => onChange({ ...filter, query })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t.historyView.kind}
          hideLabel
          value={filter.kind ?? 'all'}
          options={[
            { id: 'all', label: t.historyView.allKinds },
            ...entryKinds.map((id) => ({ id, label: t.historyView.kinds[id] })),
          ]}
          onChange={(kind) => onChange({ ...filter, kind: kind === 'all' ? null : kind })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t.historyView.day}
          hideLabel
          value={filter.day ?? 'all'}
          options={[
            { id: 'all', label: t.historyView.allDays },
            ...days.map((day) => ({ id: day, label: longDay(`${day}T12:00:00`, locale) })),
          ]}
          onChange={(day) => onChange({ ...filter, day: day === 'all' ? null : day })}
        />
      </div>
    </div>
  );
}
