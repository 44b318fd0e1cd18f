import { StickyNote, X } from 'lucide-react';
import { useDeferredValue, useMemo, type KeyboardEvent } from 'react';
import type { Coding } from '../../../../shared/project/coding';
import { cellId } from '../../../../shared/project/memo';
import { useMessages } from '../../../i18n/use-messages';
import { useCodingMemos } from '../../../state/coding-memos';
import { useProject } from '../../../state/project-store';
import { openDialog } from '../../../state/session-store';
import { ColorDot } from '../../../ui/color-dot';
import { IconButton } from '../../../ui/icon-button';
import { SearchField } from '../../../ui/search-field';
import { setMatrixSession, useMatrixSession, type Target } from '../matrix-session';
import type { Sheet } from '../sheet';
import { filterCodings, passageItems, type PassageItem } from './passage-items';
import { PassageList } from './passage-list';
import styles from './passages-panel.module.css';
import { SummarySection } from './summary-section';
import { useCellSummary } from './use-cell-summary';

type PassagesPanelProps = {
  readonly target: Target;
  readonly sheet: Sheet;
  /** Name of the row and of the column the passages belong to. */
  readonly rowName: string;
  readonly columnName: string;
  readonly color: string | null;
  /** Codings behind the cell, in reading order. */
  readonly codings: readonly Coding[];
  /** Closes the panel and gives the focus back to the cell. */
  readonly onClose: () => void;
};

/** The words behind a cell of the matrix. */
export function PassagesPanel(props: PassagesPanelProps) {
  const { target, sheet, rowName, columnName, color, codings, onClose } = props;
  const t = useMessages();
  const project = useProject();
  const filter = useMatrixSession((state) => state.filter);
  const asked = useDeferredValue(filter);
  const memos = useCodingMemos();
  const found = useMemo(
    () =>
      filterCodings(codings, asked, {
        nameOf: (id) => project.documents.get(id)?.name ?? '',
        memoOf: (id) => memos.get(id) ?? '',
      }),
    [codings, asked, project.documents, memos],
  );
  const items = useMemo(() => passageItems(project, found), [project, found]);
  const all = useMemo(() => countItems(passageItems(project, codings)), [project, codings]);
  const writing = useCellSummary(target, codings);
  const key = `${target.codeId} ${target.columnId}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || filter !== '') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className={styles.panel} aria-label={t.matrix.passages.title} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {color !== null && <ColorDot color={color} />}
          <span className={styles.titleWords}>{t.matrix.passages.heading(rowName, columnName)}</span>
        </h2>
        <span className={styles.count} aria-live="polite">
          {asked.trim() === ''
            ? t.matrix.passages.count(all.passages, all.documents)
            : t.matrix.passages.found(countItems(items).passages, all.passages)}
        </span>
        <div className={styles.tools}>
          <div className={styles.filter}>
            <SearchField
              label={t.matrix.passages.filter}
              value={filter}
              onChange={(value) => setMatrixSession({ filter: value })}
            />
          </div>
          {target.codeId !== null && target.columnId !== null && (
            <IconButton label={t.memos.ofThis} icon={<StickyNote aria-hidden />} onPress={() => openCellMemo(target)} />
          )}
          <IconButton label={t.matrix.passages.close} icon={<X aria-hidden />} shortcut="Escape" onPress={onClose} />
        </div>
      </header>
      <div className={styles.body}>
        <div className={styles.parts}>
          <SummarySection key={key} writing={writing} sheet={sheet} />
          {items.length === 0 ? (
            <p className={styles.empty}>
              {codings.length === 0 ? t.matrix.passages.none : t.matrix.passages.noneFound}
            </p>
          ) : (
            <PassageList key={`list ${key}`} items={items} memos={memos} writing={writing} />
          )}
        </div>
      </div>
    </section>
  );
}

function openCellMemo({ codeId, columnId }: Target): void {
  const id = cellId(codeId ?? '', columnId ?? '');
  openDialog({ kind: 'memo', target: { type: 'cell', id } });
}

function countItems(items: readonly PassageItem[]): { readonly passages: number; readonly documents: number } {
  let passages = 0;
  let documents = 0;
  for (const { kind } of items) {
    if (kind === 'passage') passages += 1;
    if (kind === 'document') documents += 1;
  }
  return { passages, documents };
}
