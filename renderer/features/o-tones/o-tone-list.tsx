import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy, Link2, Pencil, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids';
import { isBlocked } from '../../../shared/project/document';
import type { Project } from '../../../shared/project/project';
import type { Locale, Messages } from '../../i18n/messages';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { go, openDialog } from '../../state/session-store';
import { ContextMenu } from '../../ui/context-menu';
import { copyText } from '../../ui/copy-text';
import type { MenuEntry } from '../../ui/menu-list';
import { toast } from '../../ui/toast';
import { useRovingList } from '../../ui/use-roving-list';
import { removeOTone, setRelease } from './change-o-tones';
import { OToneCard } from './o-tone-card';
import type { OToneEntry } from './o-tone-entries';
import { citedOTone } from './o-tone-words';
import styles from './o-tones-view.module.css';

type OToneListProps = {
  readonly entries: readonly OToneEntry[];
  /** The one to show and to focus on coming here. */
  readonly wantedId: DocumentId | null;
};

/** A card of three lines of words; measured as soon as it is drawn. */
const estimatedHeight = 152;
/** Up to as many are all drawn, so that the page can be searched and printed whole. */
const allDrawnUpTo = 150;

/** The quotations one under the other, drawn as far as they are in view. */
export function OToneList({ entries, wantedId }: OToneListProps) {
  const t = useMessages();
  const locale = useLocale();
  const project = useProject();
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => entries[index]?.document.id ?? index,
    overscan: entries.length <= allDrawnUpTo ? entries.length : 6,
  });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  const { containerRef, active, setActive, focus, onKeyDown } = useRovingList(entries.length, { scrollTo });

  const wantedIndex = wantedId === null ? -1 : entries.findIndex(({ document }) => document.id === wantedId);
  useEffect(() => {
    if (wantedIndex >= 0) focus(wantedIndex);
    // Only on coming here: afterwards the reader moves on from it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wantedId]);

  const onListKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const entry = entries[active];
    if (entry === undefined || !(event.target as HTMLElement).hasAttribute('data-roving') || onKeyDown(event)) return;
    const run = keyOf(event, entry, { t, locale });
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
    if (event.key === 'Delete' && entries.length > 1) focus(Math.min(active, entries.length - 2));
  };
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <ContextMenu
        label={t.oTones.actions}
        items={(target) => {
          const id = target.closest('[data-o-tone]')?.getAttribute('data-o-tone');
          const entry = entries.find(({ document }) => document.id === id);
          return entry === undefined ? [] : menuOf(entry, { t, locale, project });
        }}
      >
        <div ref={containerRef} onKeyDown={onListKey}>
          <ul
            className={styles.list}
            aria-label={`${t.oTones.list}. ${t.oTones.listHint}`}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const entry = entries[index];
              if (entry === undefined) return null;
              return (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  data-o-tone={entry.document.id}
                  data-printed={isBlocked(entry.document) ? 'never' : undefined}
                  className={styles.row}
                  style={{ translate: `0 ${start}px` }}
                  aria-posinset={index + 1}
                  aria-setsize={entries.length}
                  onFocus={() => setActive(index)}
                >
                  <OToneCard
                    entry={entry}
                    index={index}
                    isActive={index === active}
                    sourceName={sourceName(entry, project)}
                    menu={menuOf(entry, { t, locale, project })}
                    onOpen={() => openOTone(entry)}
                    onShowSource={() => showSource(entry)}
                    onRelease={(release) => setRelease(entry, release)}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      </ContextMenu>
      <LeftOutInPrint count={entries.filter(({ document }) => isBlocked(document)).length} />
    </div>
  );
}

/** Says on the printed page what is not on it. */
function LeftOutInPrint({ count }: { readonly count: number }) {
  const t = useMessages();
  return count === 0 ? null : <p data-printed="only">{t.oTones.leftOut(count)}</p>;
}

type Words = { readonly t: Messages; readonly locale: Locale };

function keyOf(event: KeyboardEvent, entry: OToneEntry, words: Words): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod && event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false)
    return () => copyOTone(entry, words);
  if (isMod || event.altKey || event.shiftKey) return null;
  switch (event.key) {
    case 'Enter':
      return () => openOTone(entry);
    case 'e':
      return () => editOTone(entry);
    case 'Delete':
    case 'Backspace':
      return () => void removeOTone(entry, words.t.oTones.removed(entry.document.name));
    default:
      return null;
  }
}

function menuOf(
  entry: OToneEntry,
  { t, locale, project }: Words & { readonly project: Project },
): readonly MenuEntry[] {
  const name = sourceName(entry, project);
  return [
    {
      id: 'open',
      label: t.oTones.open,
      shortcut: 'Enter',
      icon: <SquareArrowOutUpRight aria-hidden />,
      onAction: () => openOTone(entry),
    },
    { id: 'edit', label: t.oTones.edit, shortcut: 'E', icon: <Pencil aria-hidden />, onAction: () => editOTone(entry) },
    {
      id: 'copy',
      label: t.oTones.copy,
      shortcut: 'Mod+C',
      icon: <Copy aria-hidden />,
      onAction: () => copyOTone(entry, { t, locale }),
    },
    ...(name === undefined
      ? []
      : [
          {
            id: 'source',
            label: t.oTones.toSource,
            icon: <Link2 aria-hidden />,
            disabledReason: name === null ? t.oTones.sourceGone : null,
            onAction: () => showSource(entry),
          },
        ]),
    {
      id: 'remove',
      label: t.oTones.remove,
      shortcut: 'Delete',
      danger: true,
      startsGroup: true,
      icon: <Trash2 aria-hidden />,
      onAction: () => void removeOTone(entry, t.oTones.removed(entry.document.name)),
    },
  ];
}

function sourceName({ quotation }: OToneEntry, project: Project): string | null | undefined {
  if (quotation.source === null) return undefined;
  return project.documents.get(quotation.source.documentId)?.name ?? null;
}

function openOTone({ document }: OToneEntry): void {
  go({ view: 'material', documentId: document.id });
}

function editOTone({ document }: OToneEntry): void {
  openDialog({ kind: 'o-tone', documentId: document.id });
}

function showSource({ quotation: { source } }: OToneEntry): void {
  if (source === null) return;
  go({ view: 'material', documentId: source.documentId, span: { start: source.start, end: source.end } });
}

function copyOTone({ quotation, event, text }: OToneEntry, { t, locale }: Words): void {
  copyText(citedOTone(t.oTones.quoted(text), { quotation, event, locale }));
  toast({ text: t.oTones.copied });
}
