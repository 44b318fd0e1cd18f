import { FileText, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { codeTree, pathName } from '../../shared/project/code-tree';
import type { Project } from '../../shared/project/project';
import type { Messages } from '../i18n/messages';
import { useMessages } from '../i18n/use-messages';
import { useProjectState } from '../state/project-store';
import { closeDialog, go, holdCode } from '../state/session-store';
import type { Action } from '../ui/action';
import { cx } from '../ui/class-names';
import { ColorDot } from '../ui/color-dot';
import { Kbd } from '../ui/kbd';
import { currentActions, runAction } from './action-registry';
import { paletteIndex, type PaletteEntry } from './palette-search';
import styles from './palette.module.css';

/** "Search or do": commands, documents and codes by a few letters. */
export function Palette() {
  const t = useMessages();
  const project = useProjectState((state) => state.project);
  const [query, setQuery] = useState('');
  const [entries] = useState(() => paletteEntries(currentActions(), project, t));
  const search = useMemo(() => paletteIndex(entries), [entries]);
  const groups = search(query);
  const choose = (id: string): void => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry !== undefined) follow(entry);
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={cx(styles.veil)}
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDialog();
      }}
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={t.app.palette.title} className={cx(styles.dialog)}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={t.app.palette.placeholder} autoFocus className={cx(styles.field)}>
              <Search aria-hidden className={styles.glass} />
              <Input
                role="combobox"
                aria-expanded
                placeholder={t.app.palette.placeholder}
                className={cx(styles.input)}
                // The field alone would only be emptied by it.
                onKeyDown={(event) => {
                  if (event.key === 'Escape') closeDialog();
                }}
              />
            </SearchField>
            <ListBox
              aria-label={t.app.palette.results}
              className={cx(styles.list)}
              onAction={(key) => choose(String(key))}
              renderEmptyState={() => <p className={styles.nothing}>{t.app.palette.nothing(query)}</p>}
            >
              {groups.map(({ kind, entries: found }) => (
                <ListBoxSection key={kind} id={kind} className={cx(styles.section)}>
                  <Header className={cx(styles.header)}>{t.app.palette[`${kind}s`]}</Header>
                  {found.map((entry) => (
                    <Row key={entry.id} entry={entry} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Row({ entry }: { readonly entry: PaletteEntry }) {
  const reason = entry.kind === 'action' ? (entry.action.disabledReason ?? null) : null;
  return (
    <ListBoxItem
      id={entry.id}
      textValue={entry.label}
      className={cx(styles.row, reason !== null && styles.unavailable)}
    >
      {entry.kind === 'document' && <FileText aria-hidden className={styles.icon} />}
      {entry.kind === 'code' && <ColorDot color={entry.color} />}
      <span className={styles.label}>{entry.label}</span>
      <span className={styles.detail}>{reason ?? entry.detail}</span>
      {entry.kind === 'action' && entry.action.shortcut !== undefined && <Kbd shortcut={entry.action.shortcut} />}
    </ListBoxItem>
  );
}

/** The palette closes first, so that the focus is back in the view when the command runs. */
function follow(entry: PaletteEntry): void {
  closeDialog();
  setTimeout(() => {
    if (entry.kind === 'action') runAction(entry.action);
    else if (entry.kind === 'document') go({ view: 'material', documentId: entry.documentId });
    else holdCode(entry.codeId);
  });
}

function paletteEntries(actions: readonly Action[], project: Project | null, t: Messages): readonly PaletteEntry[] {
  const commands = actions
    .filter(({ id }) => id !== 'go.palette')
    .map((action): PaletteEntry => ({
      kind: 'action',
      id: `action:${action.id}`,
      label: action.label,
      detail: action.section,
      action,
    }));
  if (project === null) return commands;
  const tree = codeTree(project.codes);
  const documents = [...project.documents.values()].map((document): PaletteEntry => {
    const event = document.eventId === null ? undefined : project.events.get(document.eventId);
    return {
      kind: 'document',
      id: `document:${document.id}`,
      label: document.name,
      detail: event?.title ?? t.documents.withoutEvent,
      documentId: document.id,
    };
  });
  const codes = tree.ordered.map((code): PaletteEntry => ({
    kind: 'code',
    id: `code:${code.id}`,
    label: code.name,
    detail: code.parentId === null ? '' : pathName(tree, code.parentId),
    codeId: code.id,
    color: code.color,
  }));
  return [...commands, ...documents, ...codes];
}
