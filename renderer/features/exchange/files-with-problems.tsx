import type { ImportedFile } from '../../../shared/importers/define-importer';
import { cx } from '../../ui/class-names';
import styles from './import-dialog.module.css';
import { ProblemList } from './problem-list';

type FilesWithProblemsProps = {
  readonly title: string;
  readonly files: readonly Pick<ImportedFile, 'file' | 'problems'>[];
  /** Whether nothing came of them. */
  readonly isRefused?: boolean;
  /** Whether they are named only when asked for, since there is more to look at. */
  readonly isFolded?: boolean;
};

/** Files of which something must be said: those that could not be read, or archives that held more than came out. */
export function FilesWithProblems({ title, files, isRefused = false, isFolded = false }: FilesWithProblemsProps) {
  if (files.length === 0) return null;
  const list = (
    <ul className={styles.plainList}>
      {files.map((file, index) => (
        <li key={index} className={styles.reported}>
          <p className={styles.file}>{file.file}</p>
          <ProblemList problems={file.problems} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={cx(styles.refused, !isRefused && styles.remarks)} aria-label={title}>
      {isFolded ? (
        <details>
          <summary className={styles.file}>{title}</summary>
          {list}
        </details>
      ) : (
        <>
          <h3>{title}</h3>
          {list}
        </>
      )}
    </section>
  );
}
