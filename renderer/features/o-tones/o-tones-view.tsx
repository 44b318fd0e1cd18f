import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { EventId } from '../../../shared/kernel/ids';
import { releaseStates, type ReleaseState } from '../../../shared/project/document';
import { compareEvents } from '../../../shared/project/event';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { openDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { filterOTones, oToneDocuments, oToneEntries, type OToneFilter } from './o-tone-entries';
import { newOToneShortcut } from './o-tone-actions';
import { OToneList } from './o-tone-list';
import { eventTitle } from './o-tone-words';
import styles from './o-tones-view.module.css';
import { useFoundOTones } from './use-found-o-tones';
import { useOToneTexts } from './use-o-tone-texts';

const noFilter: OToneFilter = { eventId: null, release: null };

/** The collection of quotations: to find, to attribute, to release, and to go and code. */
export function OTonesView() {
  const t = useMessages();
  const project = useProject();
  const tree = useCodeTree();
  const wantedId = useSession(({ place }) => (place.view === 'o-tones' ? (place.documentId ?? null) : null));
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);

  const { documents: records, events, codings } = project;
  const documents = useMemo(() => oToneDocuments({ documents: records, events }), [records, events]);
  const texts = useOToneTexts(documents);
  const entries = useMemo(
    () => (texts === null ? null : oToneEntries({ events, codings }, documents, { texts, tree })),
    [events, codings, documents, texts, tree],
  );
  const filtered = useMemo(() => filterOTones(entries ?? [], filter), [entries, filter]);
  const found = useFoundOTones(filtered, query);
  const isNarrowed = query.trim() !== '' || filter.eventId !== null || filter.release !== null;

  return (
    <section className={styles.view} aria-label={t.oTones.title}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {t.oTones.title}
          <span className={styles.count} aria-live="polite">
            {isNarrowed ? t.oTones.found(found.length, documents.length) : t.oTones.count(documents.length)}
          </span>
        </h1>
        <NewOToneButton />
        <div className={styles.tools}>
          <div className={styles.search}>
            <SearchField label={t.oTones.search} value={query} onChange={setQuery} />
          </div>
          <Filters filter={filter} onChange={setFilter} />
        </div>
      </header>
      {entries === null ? (
        <p className={styles.loading}>{t.oTones.loading}</p>
      ) : entries.length === 0 ? (
        <EmptyState title={t.oTones.empty.title} text={t.oTones.empty.text}>
          <NewOToneButton isPrimary />
          <Kbd shortcut={newOToneShortcut} />
        </EmptyState>
      ) : found.length === 0 ? (
        <NothingFound
          onReset={() => {
            setQuery('');
            setFilter(noFilter);
          }}
        />
      ) : (
        <OToneList entries={found} wantedId={wantedId} />
      )}
    </section>
  );
}

function NewOToneButton({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const t = useMessages();
  return (
    <Button
      variant={isPrimary ? 'primary' : 'plain'}
      icon={<Plus aria-hidden />}
      onPress={() => openDialog({ kind: 'o-tone', documentId: null })}
    >
      {t.oTones.newOTone}
    </Button>
  );
}

function NothingFound({ onReset }: { readonly onReset: () => void }) {
  const t = useMessages();
  return (
    <EmptyState title={t.oTones.nothingFound.title} text={t.oTones.nothingFound.text}>
      <Button onPress={onReset}>{t.oTones.nothingFound.reset}</Button>
    </EmptyState>
  );
}

type FiltersProps = { readonly filter: OToneFilter; readonly onChange: (filter: OToneFilter) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const t = useMessages();
  const events = useProject((project) => project.events);
  const eventOptions = useMemo(
    () => [
      { id: 'all', label: t.oTones.allEvents },
      ...[...events.values()].sort(compareEvents).map((event) => ({ id: event.id, label: eventTitle(event) })),
      { id: 'none', label: t.oTones.noEvent },
    ],
    [events, t],
  );
  return (
    <>
      <div className={styles.filter}>
        <Select
          label={t.oTones.filterEvent}
          hideLabel
          value={filter.eventId ?? 'all'}
          options={eventOptions}
          onChange={(id) => onChange({ ...filter, eventId: id === 'all' ? null : (id as EventId | 'none') })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t.oTones.filterRelease}
          hideLabel
          value={filter.release ?? 'all'}
          options={releaseOptions(t)}
          onChange={(id) => onChange({ ...filter, release: id === 'all' ? null : id })}
        />
      </div>
    </>
  );
}

function releaseOptions(t: Messages): readonly { readonly id: ReleaseState | 'all'; readonly label: string }[] {
  return [
    { id: 'all', label: t.oTones.allReleases },
    ...releaseStates.map((id) => ({ id, label: t.oTones.release[id] })),
  ];
}
