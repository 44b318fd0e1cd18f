import { useEffect, useMemo, useRef } from 'react';
import { Group, Panel, Separator, type Layout } from 'react-resizable-panels';
import { useMessages } from '../../i18n/use-messages';
import { useMatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { remember, remembered } from '../../state/settings-store';
import { cx } from '../../ui/class-names';
import { MatrixEmpty, emptyReason } from './matrix-empty';
import { MatrixGrid } from './matrix-grid';
import { enterProject, matrixSession, setMatrixSession, useMatrixSession, type Target } from './matrix-session';
import { MatrixToolbar } from './matrix-toolbar';
import styles from './matrix-view.module.css';
import { PassagesPanel } from './passages/passages-panel';
import type { Sheet } from './sheet';
import { useElementSize } from './use-element-size';
import { useSheet } from './use-sheet';

/** From this width on the passages stand beside the matrix, below it otherwise. */
const besideFrom = 1080;
const layoutKey = 'layout.matrix';

/** Codes against events, documents or speakers; behind every cell its words. */
export function MatrixView() {
  const project = useProject();
  if (matrixSession().projectId !== project.info.id) enterProject(project.info.id);
  const look = useMatrixLook();
  const sheet = useSheet(look);
  const reason = emptyReason(project, { look, sheet });
  return (
    <section className={styles.view}>
      <MatrixToolbar look={look} sheet={sheet} />
      {reason === null ? <Split sheet={sheet} /> : <MatrixEmpty reason={reason} look={look} />}
    </section>
  );
}

function Split({ sheet }: { readonly sheet: Sheet }) {
  const t = useMessages();
  const look = useMatrixLook();
  const target = useMatrixSession((state) => state.target);
  const areaRef = useRef<HTMLDivElement>(null);
  const focusGrid = useRef<(() => void) | null>(null);
  const { width } = useElementSize(areaRef);
  const orientation = width >= besideFrom ? 'horizontal' : 'vertical';
  const shown = useMemo(() => (target === null ? null : describeTarget(sheet, target)), [sheet, target]);
  const codings = useMemo(
    () => (target === null ? [] : sheet.codingsOf(target.codeId, target.columnId)),
    [sheet, target],
  );

  useEffect(() => {
    // Another look may not have the row or the column any more.
    if (target !== null && shown === null) setMatrixSession({ target: null });
  }, [target, shown]);

  return (
    <div ref={areaRef} className={styles.area}>
      {/* Which way it is divided is known only once it is measured. */}
      {width > 0 && (
        <Group
          key={orientation}
          orientation={orientation}
          className={cx(styles.group)}
          defaultLayout={readLayout(orientation)}
          onLayoutChanged={(layout, { isUserInteraction }) => {
            if (isUserInteraction) remember(`${layoutKey}.${orientation}`, JSON.stringify(layout));
          }}
        >
          <Panel id="grid" minSize="25%" className={cx(styles.pane)}>
            <MatrixGrid sheet={sheet} look={look} focusRef={focusGrid} />
          </Panel>
          {target !== null && shown !== null && (
            <>
              <Separator className={cx(styles.handle)} aria-label={t.matrix.splitHandle} />
              <Panel
                id="passages"
                defaultSize={orientation === 'horizontal' ? '42%' : '52%'}
                minSize="20%"
                className={cx(styles.pane)}
              >
                <PassagesPanel
                  target={target}
                  sheet={sheet}
                  rowName={shown.rowName ?? t.matrix.allRows[look.rows]}
                  columnName={shown.columnName ?? t.matrix.allColumns[look.columns]}
                  color={shown.color}
                  codings={codings}
                  onClose={() => {
                    setMatrixSession({ target: null });
                    focusGrid.current?.();
                  }}
                />
              </Panel>
            </>
          )}
        </Group>
      )}
    </div>
  );
}

type ShownTarget = {
  readonly rowName: string | null;
  readonly columnName: string | null;
  readonly color: string | null;
};

function describeTarget(sheet: Sheet, { codeId, columnId }: Target): ShownTarget | null {
  const row = codeId === null ? null : sheet.rows.find(({ code }) => code.id === codeId);
  const column = columnId === null ? null : sheet.columns.find(({ id }) => id === columnId);
  if (row === undefined || column === undefined) return null;
  return { rowName: row?.code.name ?? null, columnName: column?.name ?? null, color: row?.code.color ?? null };
}

function readLayout(orientation: string): Layout | undefined {
  try {
    const layout: unknown = JSON.parse(remembered(`${layoutKey}.${orientation}`) ?? 'null');
    if (typeof layout !== 'object' || layout === null) return undefined;
    const { grid, passages } = layout as Partial<Record<string, unknown>>;
    return typeof grid === 'number' && typeof passages === 'number' ? { grid, passages } : undefined;
  } catch {
    return undefined;
  }
}
