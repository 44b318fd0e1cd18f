import { blockedCounts } from '../../../shared/analysis/counts';
import type { ExportFormat } from '../../../shared/exporters/export-request';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import styles from './left-out.module.css';

/** What will not be in the file, or what must not be in it for everyone: said before it is written. */
export function LeftOut({ format }: { readonly format: ExportFormat }) {
  const t = useMessages();
  const project = useProject();
  if (format === 'project') return <Confidential text={t.report.projectNote} />;
  if (format === 'history') return <Confidential text={t.report.historyNote} />;
  if (format === 'archive') return <Confidential text={t.report.archiveNote} />;
  const { documents, codings } = blockedCounts(project);
  const anonymous = [...project.documents.values()].filter(
    ({ quotation }) => quotation?.release === 'anonymous',
  ).length;
  if (documents + anonymous === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t.report.leftOut}</h3>
      <ul className={styles.list}>
        {documents > 0 && <li className={styles.warning}>{t.report.blocked(documents, codings)}</li>}
        {anonymous > 0 && <li>{t.report.anonymised(anonymous)}</li>}
      </ul>
    </section>
  );
}

function Confidential({ text }: { readonly text: string }) {
  const t = useMessages();
  return (
    <section>
      <h3 className={styles.heading}>{t.report.confidential}</h3>
      <p className={styles.warning}>{text}</p>
    </section>
  );
}
