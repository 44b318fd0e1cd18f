import type { Code } from '../../../shared/project/code';
import { useMessages } from '../../i18n/use-messages';
import { useDraft } from '../../state/drafts';
import { usePrinting } from '../../ui/use-printing';
import { changeCode, type GuideField } from './code-fields';
import styles from './guide-field.module.css';

type GuideFieldProps = { readonly code: Code; readonly field: GuideField };

/** One text of the coding guide, read like a paragraph and written where it stands. */
export function GuideText({ code, field }: GuideFieldProps) {
  const t = useMessages();
  const isPrinting = usePrinting();
  const { text, change, save } = useDraft(code[field], (words) => changeCode(code.id, { [field]: words }));
  if (isPrinting && text.trim() === '') return null;
  const label = t.codes[field];
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      {isPrinting ? (
        <span className={styles.printed}>{text}</span>
      ) : (
        <textarea
          className={styles.text}
          rows={1}
          aria-label={`${label}: ${code.name}`}
          placeholder={t.guide.placeholders[field]}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={save}
        />
      )}
    </label>
  );
}
