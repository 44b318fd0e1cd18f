import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { referenceOf } from '../../../../shared/analysis/reference';
import type { CodingId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import { isBlocked } from '../../../../shared/project/document';
import type { Project } from '../../../../shared/project/project';
import type { Messages } from '../../../i18n/messages';
import { useMessages } from '../../../i18n/use-messages';
import { currentProject, useProject } from '../../../state/project-store';
import { go } from '../../../state/session-store';
import { ContextMenu } from '../../../ui/context-menu';
import { copyText } from '../../../ui/copy-text';
import { toast } from '../../../ui/toast';
import { useRovingList } from '../../../ui/use-roving-list';
import { matrixSession, setMatrixSession, type Target } from '../matrix-session';
import type { PassageItem } from './passage-items';
import { PassageView, type DescribedCoding } from './passage-view';
import styles from './passages-panel.module.css';
import { Statements } from './statements';

type PassageListProps = {
  readonly items: readonly PassageItem[];
  readonly memos: ReadonlyMap<CodingId, string>;
  readonly target: Target;
};

/** Up to as many are all drawn, so that the panel can be searched and printed whole. */
const allDrawnUpTo = 200;
/** Heights before they are measured. */
const estimates = { statements: 96, document: 34, passage: 118 } as const;

/** Statements and passages under their documents; drawn as far as they are in view. */
export function PassageList({ items, memos, target: shownTarget }: PassageListProps) {
  const t = useMessages();
  const project = useProject();
  const scrollRef = useRef<HTMLDivElement>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<CodingId>>(new Set());
  const passages = useMemo(
    () => items.flatMap((item, at) => (item.kind === 'passage' ? [{ ...item, at }] : [])),
    [items],
  );
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => estimates[items[index]?.kind ?? 'passage'],
    getItemKey: (index) => keyOfItem(items[index]) ?? index,
    overscan: items.length <= allDrawnUpTo ? items.length : 8,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
  });
  const scrollTo = useCallback(
    (ordinal: number) => {
      const at = passages[ordinal]?.at;
      if (at !== undefined) virtualizer.scrollToIndex(ordinal === 0 ? 0 : at, { align: 'auto' });
    },
    [passages, virtualizer],
  );
  const roving = useRovingList(passages.length, {
    initial: Math.max(
      0,
      passages.findIndex(({ codings }) => codings.some(({ id }) => id === matrixSession().codingId)),
    ),
    scrollTo,
  });
  const { focus } = roving;
  useLayoutEffect(() => {
    const { returnsTo, codingId } = matrixSession();
    if (returnsTo !== 'passages') return;
    setMatrixSession({ returnsTo: null });
    focus(
      Math.max(
        0,
        passages.findIndex(({ codings }) => codings.some(({ id }) => id === codingId)),
      ),
    );
    // Only on coming back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const toggle = (id: CodingId, isOpen = !expanded.has(id)): void =>
    setExpanded((before) => (isOpen ? new Set(before).add(id) : new Set([...before].filter((other) => other !== id))));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target as HTMLElement).hasAttribute('data-roving') || roving.onKeyDown(event)) return;
    const passage = passages[roving.active];
    const run = passage === undefined ? null : keyOf(event, passage.coding, { t, toggle });
    if (run === null) return;
    event.preventDefault();
    run();
  };
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <ContextMenu
        label={t.matrix.passages.actions}
        items={(target) => {
          const id = target.closest('[data-coding]')?.getAttribute('data-coding');
          const coding = passages.find((passage) => passage.coding.id === id)?.coding;
          return coding === undefined ? [] : menuOf(coding, t);
        }}
      >
        <div
          ref={roving.containerRef}
          className={styles.list}
          style={{ height: virtualizer.getTotalSize() }}
          role="list"
          aria-label={t.matrix.passages.list}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="listitem"
                className={styles.item}
                style={{ translate: `0 ${start}px` }}
              >
                {item.kind === 'statements' ? (
                  <Statements statements={item.statements} target={shownTarget} onOpen={leaveTo} />
                ) : item.kind === 'document' ? (
                  <div className={styles.document}>
                    <span className={styles.documentName}>{item.document.name}</span>
                    <span className={styles.documentCount}>{t.matrix.passages.inDocument(item.count)}</span>
                    {isBlocked(item.document) && <span className={styles.blocked}>{t.matrix.passages.blocked}</span>}
                  </div>
                ) : (
                  <PassageView
                    coding={item.coding}
                    revisionId={item.document.revisionId}
                    reference={referenceOf(project, item.coding)}
                    codings={item.codings.map((coding) => describeCoding(project, coding, memos))}
                    ordinal={item.ordinal}
                    isActive={item.ordinal === roving.active}
                    isExpanded={expanded.has(item.coding.id)}
                    onFocus={() => {
                      roving.setActive(item.ordinal);
                      setMatrixSession({ codingId: item.coding.id });
                    }}
                    onOpen={() => leaveTo(item.coding)}
                    onCopy={() => copyPassage(item.coding, t)}
                    onToggle={() => toggle(item.coding.id)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </ContextMenu>
    </div>
  );
}

function describeCoding(project: Project, coding: Coding, memos: ReadonlyMap<CodingId, string>): DescribedCoding {
  return {
    id: coding.id,
    code: project.codes.get(coding.codeId),
    // With one person who codes there is nothing to tell apart.
    coder: project.coders.size > 1 ? (project.coders.get(coding.coderId)?.name ?? '') : '',
    weight: coding.weight,
    memo: memos.get(coding.id) ?? '',
  };
}

type KeyParts = { readonly t: Messages; readonly toggle: (id: CodingId, isOpen?: boolean) => void };

function keyOf(event: KeyboardEvent, coding: Coding, { t, toggle }: KeyParts): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod && event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false)
    return () => copyPassage(coding, t);
  if (isMod || event.altKey || event.shiftKey) return null;
  switch (event.key) {
    case 'Enter':
      return () => leaveTo(coding);
    case 'ArrowRight':
      return () => toggle(coding.id, true);
    case 'ArrowLeft':
      return () => toggle(coding.id, false);
    default:
      return null;
  }
}

function menuOf(coding: Coding, t: Messages) {
  return [
    { id: 'open', label: t.matrix.passages.open, shortcut: 'Enter', onAction: () => leaveTo(coding) },
    { id: 'copy', label: t.matrix.passages.copy, shortcut: 'Mod+C', onAction: () => copyPassage(coding, t) },
  ];
}

function keyOfItem(item: PassageItem | undefined): string | undefined {
  if (item === undefined) return undefined;
  return item.kind === 'statements' ? 'statements' : item.kind === 'document' ? item.document.id : item.coding.id;
}

/** Goes to the place in the document; coming back gives the focus to the passage again. */
function leaveTo({ id, documentId, start, end }: Coding): void {
  setMatrixSession({ codingId: id, returnsTo: 'passages' });
  go({ view: 'material', documentId, span: { start, end }, codingId: id });
}

function copyPassage(coding: Coding, t: Messages): void {
  copyText(`${t.matrix.quoted(coding.quote)} (${referenceOf(currentProject(), coding)})`);
  toast({ text: t.matrix.passages.copied });
}
