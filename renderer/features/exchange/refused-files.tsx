import type { ImportedFile } from '../../../shared/importers/define-importer';
import { useMessages } from '../../i18n/use-messages';
import styles from './import-dialog.module.css';
import { ProblemList } from './problem-list';

/** Files that could not be read, and why. */
export function RefusedFiles({ files }: { readonly files: readonly ImportedFile[] }) {
  const t = useMessages();
  if (files.length === 0) return null;
  return (
    <section className={styles.refused} aria-label={t.exchange.lost(files.length)}>
      <h3>{t.exchange.lost(files.length)}</h3>
      <ul className={styles.refusedList}>
        {files.map((file, index) => (
          <li key={index}>
            <p className={styles.file}>{file.file}</p>
            <ProblemList problems={file.problems} />
          </li>
        ))}
      </ul>
    </section>
  );
}
