import { CalendarPlus, FileDown, TableProperties } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { useProjectState } from '../../state/project-store';
import { go, openDialog } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { SearchField } from '../../ui/search-field';
import styles from './document-navigator.module.css';
import { DocumentTree } from './document-tree';
import { navigatorGroups } from './navigator-groups';

/** More documents than this come and go bit by bit, behind what else a change has to draw. */
const drawnAtOnce = 200;

const nothing = { events: new Map<never, never>(), documents: new Map<never, never>() };

/** Events and documents of the project: to find, open and put in order. */
export function DocumentNavigator() {
  const t = useMessages();
  const events = useProjectState((state) => state.project?.events);
  const documents = useProjectState((state) => state.project?.documents);
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const latest = useMemo(
    () => ({ events: events ?? nothing.events, documents: documents ?? nothing.documents }),
    [events, documents],
  );
  const earlier = useDeferredValue(latest, nothing);
  const isMuch = Math.abs(latest.documents.size - earlier.documents.size) > drawnAtOnce;
  const drawn = isMuch ? earlier : latest;
  const groups = useMemo(() => navigatorGroups(drawn.events, drawn.documents, query), [drawn, query]);
  const isEmpty = (events?.size ?? 0) + (documents?.size ?? 0) === 0;

  const fromField = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    tree.current?.querySelector<HTMLElement>('[role=row]')?.focus();
  };
  /** Whoever types in the list searches it. */
  const fromList = (event: KeyboardEvent): void => {
    const isLetter = event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key);
    if (!isLetter || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation();
    setQuery(query + event.key);
    search.current?.focus();
  };
  return (
    <div className={styles.navigator}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t.documents.title}</h2>
        <IconButton
          label={t.attributes.open}
          icon={<TableProperties aria-hidden />}
          shortcut="Mod+Shift+L"
          onPress={() => go({ view: 'attributes' })}
        />
        <IconButton
          label={t.documents.newEvent}
          icon={<CalendarPlus aria-hidden />}
          shortcut="Mod+Shift+N"
          onPress={() => openDialog({ kind: 'event', eventId: null })}
        />
        <IconButton label={t.documents.import} icon={<FileDown aria-hidden />} shortcut="Mod+I" onPress={startImport} />
      </div>
      {isEmpty ? (
        <EmptyState title={t.documents.empty.title} text={t.documents.empty.text}>
          <Button variant="primary" onPress={startImport}>
            {t.documents.empty.import}
          </Button>
          <Kbd shortcut="Mod+I" />
        </EmptyState>
      ) : (
        <>
          <div className={styles.search}>
            <SearchField
              label={t.documents.filter}
              value={query}
              onChange={setQuery}
              onKeyDown={fromField}
              inputRef={search}
            />
          </div>
          <div ref={tree} className={styles.list} onKeyDownCapture={fromList}>
            {groups.length === 0 ? (
              !isMuch && <p className={styles.nothing}>{t.documents.nothingFound(query)}</p>
            ) : (
              <DocumentTree groups={groups} isFiltered={query.trim() !== ''} />
            )}
          </div>
          <p className={styles.count}>{t.documents.count(documents?.size ?? 0)}</p>
        </>
      )}
    </div>
  );
}

function startImport(): void {
  openDialog({ kind: 'import', files: [] });
}
