import type { ExportRequest } from '../../../shared/exporters/export-request';
import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import styles from './preview-pane.module.css';
import { PreviewDrawing } from './preview-drawing';
import { PreviewPage } from './preview-page';
import { PreviewText } from './preview-text';
import { PreviewTable } from './preview-table';
import { usePreview, type PreviewState } from './use-preview';

type PreviewPaneProps = {
  readonly request: ExportRequest;
  readonly project: Project;
};

/** How the file will look. */
export function PreviewPane({ request, project }: PreviewPaneProps) {
  const t = useMessages();
  const { again, ...state } = usePreview(request, project);
  return (
    <section className={styles.pane} aria-label={t.report.preview} aria-busy={state.kind === 'waiting'}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t.report.names[request.format]}</h2>
        <Facts state={state} />
      </header>
      <Shown state={state} onAgain={again} />
    </section>
  );
}

function Facts({ state }: { readonly state: PreviewState }) {
  const t = useMessages();
  if (state.kind !== 'shown') return null;
  if ('isWhole' in state.preview && !state.preview.isWhole) {
    return <span className={styles.facts}>{t.report.previewBegins}</span>;
  }
  if (state.preview.kind !== 'table' || state.preview.rowCount === 0) return null;
  const { rows, rowCount, columnCount } = state.preview;
  return (
    <span className={styles.facts}>
      {t.report.previewRows(rows.length, rowCount)}, {t.report.columns(columnCount)}
    </span>
  );
}

function Shown({ state, onAgain }: { readonly state: PreviewState; readonly onAgain: () => void }) {
  const t = useMessages();
  if (state.kind === 'waiting') return <p className={styles.waiting}>{t.report.previewComes}</p>;
  if (state.kind === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <p>{t.report.previewFailed(state.reason)}</p>
        <Button onPress={onAgain}>{t.report.again}</Button>
      </div>
    );
  }
  const { preview, request } = state;
  const title = t.report.previewOf(t.report.names[request.format]);
  switch (preview.kind) {
    case 'none':
      return <EmptyState {...t.report.noPreview[request.file === 'qdc' ? 'qdc' : 'qdpx']} />;
    case 'page':
      return <PreviewPage title={title} html={preview.html} />;
    case 'text':
      if (preview.text === '') return <EmptyState title={t.report.noTimes.title} text={t.report.noTimes.text} />;
      return <PreviewText title={title} text={preview.text} />;
    case 'drawing':
      return <PreviewDrawing title={preview.title} svg={preview.svg} />;
    case 'table':
      if (preview.rowCount > 0) return <PreviewTable title={title} table={preview} />;
      return <EmptyState title={t.report.nothing.title} text={t.report.nothing.text} />;
  }
}
