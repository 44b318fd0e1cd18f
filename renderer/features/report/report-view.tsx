import { useEffect, useMemo } from 'react';
import type { ExportFormat } from '../../../shared/exporters/export-request';
import { useMessages } from '../../i18n/use-messages';
import { useMatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { go, useSession } from '../../state/session-store';
import { reportChoicesKey } from '../../state/report-choices';
import { useSettings } from '../../state/settings-store';
import { FormatList } from './format-list';
import { OptionsPane } from './options-pane';
import { PreviewPane } from './preview-pane';
import { lastFormat, readChoices, rememberChoices, rememberFormat, requestOf } from './report-choices';
import styles from './report-view.module.css';

/** What is handed in: all there is on the left, how it will look in the middle, how it is wanted on the right. */
export function ReportView() {
  const t = useMessages();
  const format = useFormat();
  const project = useProject();
  const look = useMatrixLook();
  const kept = useSettings(({ remembered }) => remembered[reportChoicesKey(format)]);
  const { info, matrixViews } = project;
  const choices = useMemo(() => readChoices(format, kept, { info, matrixViews }), [format, kept, info, matrixViews]);
  // The look belongs to what is asked for where no saved view is chosen.
  const request = useMemo(
    () => requestOf(format, choices, { look, matrixViews }),
    [format, choices, look, matrixViews],
  );
  return (
    <section className={styles.view} aria-label={t.report.title}>
      <FormatList format={format} onChoose={(next) => go({ view: 'report', format: next })} />
      <PreviewPane request={request} project={project} />
      <OptionsPane
        format={format}
        choices={choices}
        request={request}
        onChange={(part) => rememberChoices(format, { ...choices, ...part })}
      />
    </section>
  );
}

/** The format in hand: the one that was asked for, else the one of last time. */
function useFormat(): ExportFormat {
  const asked = useSession(({ place }) => (place.view === 'report' ? place.format : undefined));
  const format = asked ?? lastFormat();
  useEffect(() => rememberFormat(format), [format]);
  return format;
}
