import { fillTemplate, type ReferenceParts } from '../../shared/analysis/reference-template';
import { referenceParts, type ProjectInfo } from '../../shared/project/info';
import { useMessages } from '../i18n/use-messages';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './reference-field.module.css';

type ReferenceFieldProps = {
  /** That of the material: what is put in is printed. */
  readonly language: ProjectInfo['language'];
  readonly value: string;
  readonly onChange: (template: string) => void;
};

const fields = ['label', 'par', 'page', 'time'] as const satisfies readonly (keyof ReferenceParts)[];

/** The template of references, with its fields to be put in, and what comes of it. */
export function ReferenceField({ language, value, onChange }: ReferenceFieldProps) {
  const { reference: words } = useMessages().app;
  const whole: ReferenceParts = { label: words.sample, par: () => '12–14', page: () => '3', time: () => '00:04:10' };
  const bare: ReferenceParts = { ...whole, page: () => '', time: () => '' };
  const [example, without] = [fillTemplate(value, whole), fillTemplate(value, bare)];
  const add = (part: string): void => onChange(value.trim() === '' ? part : `${value.trimEnd()}, ${part}`);
  return (
    <div className={styles.field}>
      <TextField label={words.label} description={words.hint} value={value} onChange={onChange} />
      <div className={styles.parts} role="group" aria-label={words.add}>
        {fields.map((field) => (
          <Button
            key={field}
            aria-label={words.addPart(words.parts[field])}
            disabledReason={value.includes(`{${field}}`) ? words.isThere : null}
            onPress={() => add(referenceParts[language][field])}
          >
            {words.parts[field]}
          </Button>
        ))}
      </div>
      <p className={styles.example} aria-live="polite">
        {words.example(example)}
        {without !== example && <br />}
        {without !== example && words.without(without)}
      </p>
    </div>
  );
}
