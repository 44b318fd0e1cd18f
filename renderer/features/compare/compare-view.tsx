import { useMemo, useRef } from 'react';
import { chartRequest } from '../../../shared/exporters/chart-options';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { analysisOf } from './analyses';
import { ChartSheet } from './chart-sheet';
import { CompareEmpty, emptyReason } from './compare-empty';
import { compareSession, enterProject, setCompareSession, useCompareSession } from './compare-session';
import { CompareToolbar } from './compare-toolbar';
import styles from './compare-view.module.css';
import { PassagesPanel } from './passages-panel';
import { useChart } from './use-chart';

/** What events share and what parts them: a picture, its numbers, and the words behind every number. */
export function CompareView() {
  const t = useMessages();
  const locale = useLocale();
  const project = useProject();
  if (compareSession().projectId !== project.info.id) enterProject(project.info.id);
  const options = useCompareSession((state) => state.options);
  const target = useCompareSession((state) => state.target);
  const request = useMemo(
    () => ({ ...chartRequest(project, { options, language: locale }), isPublished: false }),
    [project, options, locale],
  );
  const { made, fraction } = useChart(project, request);
  const sheet = useRef<HTMLDivElement>(null);
  const reason = emptyReason(project, request, made?.request === request ? made.chart : null);
  return (
    <section className={styles.view} aria-label={t.compare.title}>
      <CompareToolbar request={request} project={project} />
      {reason !== null ? (
        <CompareEmpty reason={reason} />
      ) : (
        <div className={styles.area}>
          <div ref={sheet} className={styles.sheet} aria-busy={fraction !== null}>
            {fraction !== null && (
              <p className={styles.counting} role="status">
                {t.compare.counting(fraction)}
              </p>
            )}
            {made !== null && (
              <ChartSheet
                key={analysisOf(request)}
                chart={made.chart}
                target={target}
                onOpen={(next) => setCompareSession({ target: next, codingId: null })}
              />
            )}
          </div>
          {made !== null && target !== null && (
            <PassagesPanel
              made={made}
              target={target}
              onClose={() => {
                sheet.current?.querySelector<HTMLElement>('[data-place][aria-expanded="true"]')?.focus();
                setCompareSession({ target: null });
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}
