import { FilterX } from 'lucide-react';
import { useMemo } from 'react';
import type { CodeId } from '../../../shared/kernel/ids';
import { documentKinds, type DocumentKind } from '../../../shared/project/document';
import { compareEvents } from '../../../shared/project/event';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { Checkbox } from '../../ui/checkbox';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import { noFilter, setFilter, useSearchSession, type SearchFilter } from './search-session';
import { thingKinds, type ThingKind } from './sources';
import styles from './search-filters.module.css';

/** Stands for "no restriction" in a list of choices. */
const all = 'all';

/** What is searched, and which of the hits are shown. */
export function SearchFilters() {
  const t = useMessages();
  const filter = useSearchSession((state) => state.filter);
  return (
    <div role="group" aria-label={t.search.filters} className={styles.filters}>
      <EventChoice eventId={filter.eventId} />
      <KindChoice documentKind={filter.documentKind} />
      <SpeakerChoice speaker={filter.speaker} />
      <UncodedChoice uncoded={filter.uncoded} />
      {isNarrowed(filter) && (
        <IconButton label={t.search.resetFilters} icon={<FilterX aria-hidden />} onPress={() => setFilter(noFilter)} />
      )}
    </div>
  );
}

/** Which kinds of things are searched. */
export function SearchedThings() {
  const t = useMessages();
  const things = useSearchSession((state) => state.filter.things);
  const toggle = (kind: ThingKind, isSearched: boolean): void =>
    setFilter({ things: new Set(thingKinds.filter((other) => (other === kind ? isSearched : things.has(other)))) });
  return (
    <div role="group" aria-label={t.search.things.label} className={styles.things}>
      {thingKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t.search.things[kind]}
          isSelected={things.has(kind)}
          onChange={(isSearched) => toggle(kind, isSearched)}
        />
      ))}
    </div>
  );
}

function EventChoice({ eventId }: { readonly eventId: string | null }) {
  const t = useMessages();
  const { events } = useProject();
  const options = useMemo(
    () => [
      { id: all, label: t.search.allEvents },
      ...[...events.values()].sort(compareEvents).map(({ id, title }) => ({ id: id, label: title })),
      { id: 'none', label: t.search.noEvent },
    ],
    [events, t],
  );
  const known = options.some(({ id }) => id === eventId) ? eventId : null;
  return (
    <Choice label={t.search.event} value={known} options={options} onChange={(id) => setFilter({ eventId: id })} />
  );
}

function KindChoice({ documentKind }: { readonly documentKind: DocumentKind | null }) {
  const t = useMessages();
  const options = [
    { id: all, label: t.search.allKinds },
    ...documentKinds.map((kind) => ({ id: kind, label: t.search.kinds[kind] })),
  ];
  return (
    <Choice
      label={t.search.documentKind}
      value={documentKind}
      options={options}
      onChange={(id) => setFilter({ documentKind: id as DocumentKind | null })}
    />
  );
}

function SpeakerChoice({ speaker }: { readonly speaker: string | null }) {
  const t = useMessages();
  const { speakers } = useProject();
  const options = useMemo(() => {
    const labels = [...new Set([...speakers.values()].map(({ label }) => label))];
    const collator = new Intl.Collator('de', { numeric: true });
    return [
      { id: all, label: t.search.allSpeakers },
      ...labels.sort(collator.compare).map((label) => ({ id: `=${label}`, label })),
    ];
  }, [speakers, t]);
  return (
    <Choice
      label={t.search.speaker}
      value={speaker === null ? null : `=${speaker}`}
      options={options}
      onChange={(id) => setFilter({ speaker: id?.slice(1) ?? null })}
    />
  );
}

function UncodedChoice({ uncoded }: { readonly uncoded: SearchFilter['uncoded'] }) {
  const t = useMessages();
  const tree = useCodeTree();
  const options = useMemo(
    () => [
      { id: all, label: t.search.uncodedAll },
      { id: 'any', label: t.search.uncodedAny },
      ...tree.ordered.map(({ id, name }) => ({ id: id, label: t.search.uncodedWith(name) })),
    ],
    [tree, t],
  );
  const known = options.some(({ id }) => id === uncoded) ? uncoded : null;
  return (
    <Choice
      label={t.search.uncoded}
      value={known}
      options={options}
      onChange={(id) => setFilter({ uncoded: id as CodeId | 'any' | null })}
    />
  );
}

type ChoiceProps = {
  readonly label: string;
  /** Null where nothing is restricted. */
  readonly value: string | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <Select
        hideLabel
        label={label}
        value={value ?? all}
        options={options}
        onChange={(id) => onChange(id === all ? null : id)}
      />
    </div>
  );
}

function isNarrowed({ things, eventId, documentKind, speaker, uncoded }: SearchFilter): boolean {
  const isAll = things.size === thingKinds.length;
  return !isAll || [eventId, documentKind, speaker, uncoded].some((choice) => choice !== null);
}
