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
import { ContextMenu } from '../../../ui/context-menu';
import { dragCodings } from '../../../state/drag-formats';
import { copyText } from '../../../ui/copy-text';
import { toast } from '../../../ui/toast';
import { useRovingList } from '../../../ui/use-roving-list';
import { matrixSession, setMatrixSession } from '../matrix-session';
import { GiveEvidence } from './give-evidence';
import { backedBy, newPassages } from './evidence-of-passage';
import { openCoding } from './open-coding';
import type { PassageItem } from './passage-items';
import { PassageView, type DescribedCoding } from './passage-view';
import styles from './passages-panel.module.css';
import type { CellWriting } from './use-cell-summary';
import { setWriting, useWriting } from './writing-session';

type PassageListProps = {
  readonly items: readonly PassageItem[];
  readonly memos: ReadonlyMap<CodingId, string>;
  /** What is written beside the list, which passages can be evidence of. */
  readonly writing: CellWriting;
};

/** Up to as many are all drawn, so that the panel can be searched and printed whole. */
const allDrawnUpTo = 200;
/** Heights before they are measured. */
const estimates = { document: 34, passage: 118 } as const;

/** Passages under their documents; drawn as far as they are in view. */
export function PassageList({ items, memos, writing }: PassageListProps) {
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

  useShownPassage(passages, focus);
  const numbers = useMemo(() => backedBy(writing.statements), [writing.statements]);
  const unseen = useMemo(() => newPassages(writing.state), [writing.state]);

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
                data-printed={isBlocked(item.document) ? 'never' : undefined}
              >
                {item.kind === 'document' ? (
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
                    onOpen={() => openCoding(item.coding)}
                    onCopy={() => copyPassage(item.coding, t)}
                    giving={
                      <GiveEvidence
                        writing={writing}
                        codings={item.codings}
                        isActive={item.ordinal === roving.active}
                      />
                    }
                    backs={backsOf(item.codings, numbers)}
                    isNew={item.codings.some(({ id }) => unseen.has(id))}
                    onDragStart={({ dataTransfer }) => dragCodings(dataTransfer, item.codings, item.coding.quote)}
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

/** Numbers of the statements that codings of one place bear out, ascending. */
function backsOf(codings: readonly Coding[], numbers: ReadonlyMap<CodingId, readonly number[]>): readonly number[] {
  return [...new Set(codings.flatMap(({ id }) => numbers.get(id) ?? []))].sort((a, b) => a - b);
}

/** Takes the keyboard to the passage that a reference beside the list has asked for. */
function useShownPassage(
  passages: readonly { readonly codings: readonly Coding[] }[],
  focus: (index: number) => void,
): void {
  const wanted = useWriting(({ wantedCoding }) => wantedCoding);
  useLayoutEffect(() => {
    if (wanted === null) return;
    const at = passages.findIndex(({ codings }) => codings.some(({ id }) => id === wanted));
    // A filter may hide it; without the filter it is drawn, and this asked again.
    if (at === -1 && matrixSession().filter !== '') return setMatrixSession({ filter: '' });
    setWriting({ wantedCoding: null });
    if (at !== -1) focus(at);
  }, [wanted, passages, focus]);
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
      return () => openCoding(coding);
    case 'e':
    case 'E':
      return () =>
        event.currentTarget.querySelector<HTMLElement>(`[data-coding="${coding.id}"] [data-giving] button`)?.click();
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
    { id: 'open', label: t.matrix.passages.open, shortcut: 'Enter', onAction: () => openCoding(coding) },
    { id: 'copy', label: t.matrix.passages.copy, shortcut: 'Mod+C', onAction: () => copyPassage(coding, t) },
  ];
}

function keyOfItem(item: PassageItem | undefined): string | undefined {
  if (item === undefined) return undefined;
  return item.kind === 'document' ? item.document.id : item.coding.id;
}

function copyPassage(coding: Coding, t: Messages): void {
  copyText(`${t.matrix.quoted(coding.quote)} (${referenceOf(currentProject(), coding)})`);
  toast({ text: t.matrix.passages.copied });
}
