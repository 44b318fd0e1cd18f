import { Plus, Printer } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { createMemo } from '../../../shared/commands/create-memo';
import type { MemoId } from '../../../shared/kernel/ids';
import { memoTargets } from '../../../shared/project/memo';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, useProject } from '../../state/project-store';
import { useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { filterMemos, memoEntries, memoSorts, type MemoFilter } from './memo-entries';
import { MemoList } from './memo-list';
import styles from './memos-view.module.css';

const noFilter: MemoFilter = { query: '', kind: null, sort: 'changed' };

/** All memos of the study: to find, to read with their links, to write. */
export function MemosView() {
  const t = useMessages();
  const project = useProject();
  const place = useSession((state) => (state.place.view === 'memos' ? state.place : null));
  const mentioning = place?.mentioning ?? null;
  const [filter, setFilter] = useState(noFilter);
  const [editedId, setEditedId] = useState<MemoId | null>(place?.memoId ?? null);
  const wanted = useDeferredValue(filter);
  const entries = useMemo(() => memoEntries(project, t), [project, t]);
  const found = useMemo(() => filterMemos(entries, { ...wanted, mentioning }), [entries, wanted, mentioning]);
  const create = (): void => {
    const target = { type: 'project', id: project.info.id } as const;
    const { diff } = dispatch(createMemo, { target, title: t.memos.newTitle, text: '' });
    setFilter(noFilter);
    setEditedId(diff.memos?.added[0]?.id ?? null);
  };
  return (
    <section className={styles.view} aria-label={t.memos.title}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {t.memos.title}
          <span className={styles.count} aria-live="polite">
            {found.length === entries.length
              ? t.memos.count(entries.length)
              : t.memos.found(found.length, entries.length)}
          </span>
        </h1>
        <Button icon={<Plus aria-hidden />} onPress={create}>
          {t.memos.newMemo}
        </Button>
        <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
          {t.memos.print}
        </Button>
        <Filters filter={filter} onChange={setFilter} />
      </header>
      {entries.length === 0 ? (
        <EmptyState title={t.memos.empty.title} text={t.memos.empty.text}>
          <Button variant="primary" onPress={create}>
            {t.memos.newMemo}
          </Button>
        </EmptyState>
      ) : found.length === 0 ? (
        <EmptyState title={t.memos.nothingFound.title} text={t.memos.nothingFound.text}>
          <Button onPress={() => setFilter(noFilter)}>{t.memos.nothingFound.reset}</Button>
        </EmptyState>
      ) : (
        <MemoList entries={found} editedId={editedId} onEdit={setEditedId} />
      )}
    </section>
  );
}

type FiltersProps = { readonly filter: MemoFilter; readonly onChange: (filter: MemoFilter) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const t = useMessages();
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <SearchField label={t.memos.search} value={filter.query} onChange={(query) => onChange({ ...filter, query })} />
      </div>
      <div className={styles.filter}>
        <Select
          label={t.memos.kind}
          hideLabel
          value={filter.kind ?? 'all'}
          options={[
            { id: 'all', label: t.memos.allKinds },
            ...memoTargets.map((id) => ({ id, label: t.memos.kinds[id] })),
          ]}
          onChange={(kind) => onChange({ ...filter, kind: kind === 'all' ? null : kind })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t.memos.sort}
          hideLabel
          value={filter.sort}
          options={memoSorts.map((id) => ({ id, label: t.memos.sorts[id] }))}
          onChange={(sort) => onChange({ ...filter, sort })}
        />
      </div>
    </div>
  );
}
