import type { DocumentKind } from '../../../shared/project/document';
import { useMessages } from '../../i18n/use-messages';
import { Checkbox } from '../../ui/checkbox';
import { cx } from '../../ui/class-names';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './import-dialog.module.css';
import { ProblemList } from './problem-list';
import type { Draft } from './use-reading';

/** How much of a text the preview shows. */
const previewLength = 600;

/** O-tones are made in their own view, because they need a speaker and a release. */
const kinds = ['transcript', 'notes', 'survey'] as const satisfies readonly DocumentKind[];

type DraftRowProps = {
  readonly draft: Draft;
  /** Whether a file with the same content is in the project already. */
  readonly isKnown: boolean;
  readonly onChange: (part: Partial<Pick<Draft, 'name' | 'kind' | 'isTaken'>>) => void;
};

/** A text that was read: its name and kind to settle, what was recognised, how it begins. */
export function DraftRow({ draft, isKnown, onChange }: DraftRowProps) {
  const t = useMessages();
  const { source, document, name, kind, isTaken } = draft;
  const { reading, file } = source;
  const speakers = [...new Set(document.turns.flatMap(({ label }) => label ?? []))];
  const facts = [
    t.exchange.summary(reading?.paragraphs ?? 0, document.text.length),
    t.exchange.speakers(speakers),
    ...(document.origin.encoding === '' ? [] : [t.exchange.encoding(document.origin.encoding)]),
  ];
  return (
    <li className={cx(styles.draft, !isTaken && styles.left)}>
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
          {` · ${facts.join(' · ')}`}
        </p>
        {isKnown && <p className={styles.warning}>{t.exchange.duplicate}</p>}
        <ProblemList problems={source.problems} />
        <details className={styles.preview}>
          <summary>{t.exchange.preview}</summary>
          <p className={styles.text}>{document.text.slice(0, previewLength)}</p>
        </details>
      </div>
    </li>
  );
}
