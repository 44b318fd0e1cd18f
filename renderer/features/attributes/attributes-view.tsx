import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { Plus } from 'lucide-react';
import type { Project } from '../../../shared/project/project';
import { attributeOwners, type AttributeOwner } from '../../../shared/project/attribute-values';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { openDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { Segmented } from '../../ui/segmented';
import { attributeTable, fixedColumns, type AttributeTable } from './attribute-table';
import { AttributesDialogs } from './attributes-dialogs';
import { AttributesGrid } from './attributes-grid';
import {
  attributesSession,
  enterProject,
  setAttributesSession,
  setTableState,
  useAttributesSession,
} from './attributes-session';
import styles from './attributes-view.module.css';

/** What is known of documents, speakers and cases beside their words: to read, to write and to paste. */
export function AttributesView() {
  const t = useMessages();
  const projectId = useProject(({ info }) => info.id);
  if (attributesSession().projectId !== projectId) enterProject(projectId);
  const table = useTable();
  const query = useAttributesSession((state) => state.query);
  const focusGrid = useRef<(() => void) | null>(null);
  useWantedDocument(focusGrid);
  const isWhole = table.total > 0 && table.columns.length > 0;
  const onFilterKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    focusGrid.current?.();
  };
  return (
    <section className={styles.view} aria-label={t.attributes.title}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {t.attributes.title}
          <span className={styles.count} aria-live="polite">
            {t.attributes.count(table.rows.length, table.total)}
          </span>
        </h1>
        <Segmented
          label={t.attributes.owner}
          value={table.owner}
          options={attributeOwners.map((id) => ({ id, label: t.attributes.owners[id] }))}
          onChange={(owner) => setAttributesSession({ owner })}
        />
        <div className={styles.buttons}>
          {table.owner === 'case' && table.total > 0 && <NewCase />}
          {isWhole && <NewAttribute />}
        </div>
        {isWhole && (
          <div className={styles.search}>
            <SearchField
              label={t.attributes.filter}
              value={query}
              onChange={(next) => setAttributesSession({ query: next })}
              onKeyDown={onFilterKey}
            />
          </div>
        )}
      </header>
      <div className={styles.area}>
        {!isWhole ? (
          <Empty table={table} />
        ) : table.rows.length === 0 ? (
          <p className={styles.nothing}>{t.attributes.nothingFound(query.trim())}</p>
        ) : (
          <AttributesGrid key={table.owner} table={table} focusRef={focusGrid} />
        )}
      </div>
      <AttributesDialogs table={table} focusTable={() => setTimeout(() => focusGrid.current?.())} />
    </section>
  );
}

function useTable(): AttributeTable {
  const t = useMessages();
  const owner = useAttributesSession((state) => state.owner);
  const query = useAttributesSession((state) => state.query);
  const { order, kept } = useAttributesSession(({ tables }) => tables[owner]);
  const events = useProject((project) => project.events);
  const documents = useProject((project) => project.documents);
  const speakers = useProject((project) => project.speakers);
  const cases = useProject((project) => project.cases);
  return useMemo(
    () => attributeTable({ events, documents, speakers, cases }, { owner, order, kept, query, words: t.attributes }),
    [events, documents, speakers, cases, owner, order, kept, query, t],
  );
}

/** Shows the document that one came for. */
function useWantedDocument(focusGrid: { readonly current: (() => void) | null }): void {
  const documentId = useSession(({ place }) => (place.view === 'attributes' ? (place.documentId ?? null) : null));
  const source = useRef<Project | null>(null);
  const project = useProject();
  useEffect(() => {
    source.current = project;
  });
  useEffect(() => {
    if (documentId === null || source.current === null) return undefined;
    setAttributesSession({ owner: 'document', query: '' });
    const words = { decimal: '.', yes: '', no: '' } as const;
    const { rows } = attributeTable(source.current, { owner: 'document', order: [], kept: [], query: '', words });
    const place = { row: rows.findIndex(({ id }) => id === documentId) + 1, column: fixedColumns };
    if (place.row > 0) setTableState({ place, anchor: place });
    const timer = setTimeout(() => focusGrid.current?.());
    return () => clearTimeout(timer);
  }, [documentId, focusGrid]);
}

function Empty({ table: { owner, total } }: { readonly table: AttributeTable }) {
  const t = useMessages();
  const { empty } = t.attributes;
  if (total > 0) {
    return (
      <EmptyState {...empty[owner]}>
        <NewAttribute isPrimary />
      </EmptyState>
    );
  }
  const none: Readonly<Record<AttributeOwner, React.ReactNode>> = {
    document: (
      <EmptyState title={empty.noDocuments.title} text={empty.noDocuments.text}>
        <Button variant="primary" onPress={() => openDialog({ kind: 'import', files: [] })}>
          {empty.noDocuments.action}
        </Button>
      </EmptyState>
    ),
    speaker: (
      <EmptyState title={empty.noSpeakers.title} text={empty.noSpeakers.text}>
        <Button onPress={() => setAttributesSession({ owner: 'document' })}>{empty.noSpeakers.action}</Button>
      </EmptyState>
    ),
    case: (
      <EmptyState title={empty.noCases.title} text={empty.noCases.text}>
        <NewCase isPrimary />
      </EmptyState>
    ),
  };
  return none[owner];
}

function NewAttribute({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const t = useMessages();
  return (
    <Button
      variant={isPrimary ? 'primary' : 'plain'}
      icon={<Plus aria-hidden />}
      onPress={() => setAttributesSession({ request: { kind: 'new-attribute' } })}
    >
      {t.attributes.newAttribute}
    </Button>
  );
}

function NewCase({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const t = useMessages();
  return (
    <Button
      variant={isPrimary ? 'primary' : 'plain'}
      icon={<Plus aria-hidden />}
      onPress={() => setAttributesSession({ request: { kind: 'new-case' } })}
    >
      {t.attributes.newCase}
    </Button>
  );
}
