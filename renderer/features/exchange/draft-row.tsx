import type { DocumentKind } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { Checkbox } from '../../ui/checkbox';
import { cx } from '../../ui/class-names';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { draftFacts } from './draft-facts';
import styles from './import-dialog.module.css';
import type { Draft } from './incoming';
import { ProblemList } from './problem-list';
import { TwinNote } from './twin-note';

/** How much of a text the preview shows. */
const previewLength = 600;

/** O-tones are made in their own view, because they need a speaker and a release. */
const kinds = ['transcript', 'notes', 'survey'] as const satisfies readonly DocumentKind[];

type DraftRowProps = {
  readonly draft: Draft;
  /** Where it stands in the whole list, of which only a part is drawn. */
  readonly place: { readonly index: number; readonly count: number; readonly top: number };
  readonly measure: (element: HTMLElement | null) => void;
  readonly onChange: (part: Partial<Pick<Draft, 'name' | 'kind' | 'isTaken'>>) => void;
};

/** A text that was read: its name and kind to settle, what was recognised, how it begins. */
export function DraftRow({ draft, place, measure, onChange }: DraftRowProps) {
  const t = useMessages();
  const { imported, document, name, kind, isTaken, twin } = draft;
  const { file } = imported;
  return (
    <li
      ref={measure}
      data-index={place.index}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      className={cx(styles.draft, !isTaken && styles.left)}
      style={{ transform: `translateY(${place.top}px)` }}
    >
      <Checkbox
        label={t.exchange.take(file)}
        hideLabel
        isSelected={isTaken}
        onChange={(next) => onChange({ isTaken: next })}
      />
      <div className={styles.facts}>
        <div className={styles.fields}>
          <TextField
            label={t.exchange.nameOf(file)}
            hideLabel
            value={name}
            onChange={(next) => onChange({ name: next })}
          />
          <Select
            label={t.exchange.kindOf(file)}
            hideLabel
            value={kind === 'o-tone' ? 'notes' : kind}
            onChange={(next) => onChange({ kind: next })}
            options={kinds.map((id) => ({ id, label: t.documents.kinds[id] }))}
          />
        </div>
        <p className={styles.fact}>
          <span className={styles.file}>{file}</span>
          {` · ${draftFacts(draft, t).join(' · ')}`}
        </p>
        <TwinNote twin={twin} />
        <ProblemList problems={imported.problems} />
        <details className={styles.preview}>
          <summary>{t.exchange.preview}</summary>
          <p className={styles.text} tabIndex={0}>
            {document.text.slice(0, previewLength)}
          </p>
        </details>
      </div>
    </li>
  );
}
