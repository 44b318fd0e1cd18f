import type { CodeId, DocumentId } from '../../../shared/kernel/ids';
import type { Span } from '../../../shared/text/span';
import { countWords } from '../../../shared/text/words';
import { useMessages } from '../../i18n/use-messages';
import { currentCoderId, useProject } from '../../state/project-store';
import styles from './turns-dialog.module.css';

type TurnsPreviewProps = {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly spans: readonly Span[];
  /** The codes that would be applied. */
  readonly codeIds: readonly CodeId[];
};

/** Passages that are shown; the others are counted. */
const shownPassages = 3;

/** What would be coded: how much, how it begins, and what is coded so already. */
export function TurnsPreview({ documentId, text, spans, codeIds }: TurnsPreviewProps) {
  const t = useMessages();
  const words = t.acts.turns;
  const project = useProject();
  const codings = project.codings.get(documentId) ?? [];
  const names = [...new Set(codeIds)].map((id) => project.codes.get(id)?.name ?? '');
  const coderId = currentCoderId();
  const there = new Set(
    codings.filter((coding) => coding.coderId === coderId).map(({ codeId, start, end }) => `${codeId} ${start} ${end}`),
  );
  const isThere = ({ start, end }: Span): boolean => codeIds.every((id) => there.has(`${id} ${start} ${end}`));
  const already = codeIds.length === 0 ? 0 : spans.filter(isThere).length;
  const wordCount = spans.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
  return (
    <div className={styles.preview}>
      <p role="status" className={styles.total}>
        {[words.preview(spans.length, wordCount), ...names].join(' · ')}
        {already > 0 && <span className={styles.quiet}> {words.already(already)}</span>}
      </p>
      {spans.slice(0, shownPassages).map(({ start, end }) => (
        <blockquote key={start} className={styles.passage}>
          {text.slice(start, end)}
        </blockquote>
      ))}
      {spans.length > shownPassages && <p className={styles.quiet}>{words.more(spans.length - shownPassages)}</p>}
    </div>
  );
}
