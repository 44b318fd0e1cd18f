import type { SourceReading } from '../../../../shared/importers/qdpx/reading';
import { useMessages } from '../../../i18n/use-messages';
import { cx } from '../../../ui/class-names';
import styles from './project.module.css';
import { readingShares, readingText } from './reading-shares';

/** Which way of counting text positions was chosen, the others beside it, and each document by itself. */
export function ReadingScores({ readings }: { readonly readings: readonly SourceReading[] }) {
  const t = useMessages();
  const words = t.wholeProject;
  if (readings.length === 0) return null;
  const textOf = (reading: string): string => readingText(reading, words.readingWords);
  return (
    <section className={styles.section} aria-label={words.readings}>
      <h3>{words.readings}</h3>
      <p className={styles.fact}>{words.readingsHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.reading1}</th>
            <th scope="col" className={styles.number}>
              {words.share}
            </th>
            <th scope="col" className={styles.number}>
              {words.documentsChosen}
            </th>
          </tr>
        </thead>
        <tbody>
          {readingShares(readings).map(({ reading, share, chosenFor }) => (
            <tr key={reading} className={cx(chosenFor > 0 && styles.chosen)}>
              <th scope="row">{textOf(reading)}</th>
              <td className={styles.number}>{words.percent(share)}</td>
              <td className={styles.number}>{words.chosenFor(chosenFor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{words.perDocument(readings.length)}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.perDocument(readings.length)}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.document}</th>
                <th scope="col">{words.reading1}</th>
                <th scope="col" className={styles.number}>
                  {words.share}
                </th>
                <th scope="col" className={styles.number}>
                  {words.selections}
                </th>
              </tr>
            </thead>
            <tbody>
              {readings.map(({ documentId, document, chosen, score, selections }) => (
                <tr key={documentId}>
                  <th scope="row">{document}</th>
                  <td>{textOf(chosen)}</td>
                  <td className={styles.number}>{words.percent(score)}</td>
                  <td className={styles.number}>{selections}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
