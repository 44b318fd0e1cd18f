import { useEffect, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef, type Layout } from 'react-resizable-panels';
import { AttributesView } from '../features/attributes/attributes-view';
import { CodeListView } from '../features/codes/list/code-list-view';
import { GuideView } from '../features/codes/guide/guide-view';
import { CodeSystem } from '../features/codes/code-system';
import { Inspector } from '../features/codes/inspector';
import { CodingView } from '../features/coding/coding-view';
import { CompareView } from '../features/compare/compare-view';
import { DocumentNavigator } from '../features/documents/document-navigator';
import { EditView } from '../features/editing/edit-view';
import { RevisionsView } from '../features/editing/revisions-view';
import { HistoryView } from '../features/history/history-view';
import { MatrixView } from '../features/matrix/matrix-view';
import { MemosView } from '../features/memos/memos-view';
import { OTonesView } from '../features/o-tones/o-tones-view';
import { ReportView } from '../features/report/report-view';
import { RunningStrip } from '../features/report/running-strip';
import { SearchView } from '../features/search/search-view';
import { useMessages } from '../i18n/use-messages';
import { placedDocument, useSession, type Place } from '../state/session-store';
import { useFocusModeKeys } from './focus-mode-keys';
import { cx } from '../ui/class-names';
import { useStage } from '../ui/use-stage';
import { ErrorBoundary } from './error-boundary';
import { Notices } from './notices';
import { registerPane, rememberedLayout, rememberLayout, useRoomForText, type PaneName } from './panes';
import { useReadingPlace } from './reading-place';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { useViewFocus } from './view-focus';
import styles from './workspace.module.css';

/** The window while a project is open: three panes between the top bar and the status bar. */
export function Workspace() {
  const t = useMessages();
  useReadingPlace();
  useFocusModeKeys();
  const isWide = useSession(({ place }) => place.view === 'report');
  const stage = useStage(3);
  return (
    <div className={cx(styles.workspace, isWide && styles.wide)}>
      <TopBar />
      <Notices />
      <main className={styles.region}>
        <PaneGroup name="columns" orientation="horizontal">
          <SidePane name="left" label={t.app.panes.left} defaultSize="20%">
            <ErrorBoundary resetKey="left">{stage >= 3 && <DocumentNavigator />}</ErrorBoundary>
          </SidePane>
          <Handle label={t.app.panes.resizeLeft} />
          <Panel id="middle" minSize="30%" className={cx(styles.pane)}>
            <Middle />
          </Panel>
          <Handle label={t.app.panes.resizeRight} />
          <SidePane name="right" label={t.app.panes.right} defaultSize="23%">
            <PaneGroup name="codes" orientation="vertical">
              <Panel id="code-system" minSize="15%" className={cx(styles.pane)}>
                <ErrorBoundary resetKey="codes">{stage >= 1 && <CodeSystem />}</ErrorBoundary>
              </Panel>
              <Handle label={t.app.panes.resizeInspector} />
              <Panel id="inspector" defaultSize="42%" minSize="10%" className={cx(styles.pane)}>
                <ErrorBoundary resetKey="inspector">{stage >= 2 && <Inspector />}</ErrorBoundary>
              </Panel>
            </PaneGroup>
          </SidePane>
        </PaneGroup>
      </main>
      <RunningStrip />
      <StatusBar />
    </div>
  );
}

function Middle() {
  const t = useMessages();
  const place = useSession((state) => state.place);
  const key = `${place.view}:${placedDocument(place) ?? ''}`;
  const region = useViewFocus(key);
  return (
    <section ref={region} className={styles.region} aria-label={t.app.panes.middle}>
      <ErrorBoundary resetKey={key}>{viewOf(place.view)}</ErrorBoundary>
    </section>
  );
}

function viewOf(view: Place['view']): ReactNode {
  switch (view) {
    case 'material':
      return <CodingView />;
    case 'matrix':
      return <MatrixView />;
    case 'attributes':
      return <AttributesView />;
    case 'compare':
      return <CompareView />;
    case 'edit':
      return <EditView />;
    case 'revisions':
      return <RevisionsView />;
    case 'o-tones':
      return <OTonesView />;
    case 'code':
      return <CodeListView />;
    case 'guide':
      return <GuideView />;
    case 'report':
      return <ReportView />;
    case 'search':
      return <SearchView />;
    case 'memos':
      return <MemosView />;
    case 'history':
      return <HistoryView />;
  }
}

type PaneGroupProps = {
  /** Under this name its sizes are remembered. */
  readonly name: string;
  readonly orientation: 'horizontal' | 'vertical';
  readonly children: ReactNode;
};

function PaneGroup({ name, orientation, children }: PaneGroupProps) {
  const [layout] = useState<Layout | undefined>(() => rememberedLayout(name));
  return (
    <Group
      orientation={orientation}
      className={cx(styles.group)}
      defaultLayout={layout}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction) rememberLayout(name, next);
      }}
    >
      {children}
    </Group>
  );
}

type SidePaneProps = {
  readonly name: PaneName;
  readonly label: string;
  readonly defaultSize: string;
  readonly children: ReactNode;
};

function SidePane({ name, label, defaultSize, children }: SidePaneProps) {
  const panel = usePanelRef();
  const [isFolded, setIsFolded] = useState(false);
  useEffect(() => {
    registerPane(name, panel.current);
    return () => registerPane(name, null);
  }, [name, panel]);
  const noteWidth = useRoomForText(name, panel);
  return (
    <Panel
      id={name}
      panelRef={panel}
      defaultSize={defaultSize}
      minSize={180}
      maxSize="40%"
      collapsible
      collapsedSize={0}
      groupResizeBehavior="preserve-pixel-size"
      className={cx(styles.pane, styles.side)}
      onResize={({ inPixels }) => {
        setIsFolded(inPixels < 1);
        noteWidth(inPixels);
      }}
    >
      <section className={styles.region} aria-label={label} inert={isFolded}>
        {children}
      </section>
    </Panel>
  );
}

function Handle({ label }: { readonly label: string }) {
  return <Separator className={cx(styles.handle)} aria-label={label} />;
}
