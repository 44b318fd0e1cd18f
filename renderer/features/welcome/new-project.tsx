import { useState } from 'react';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { remember, remembered } from '../../state/settings-store';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import styles from './new-project.module.css';
import { useWelcomeServices } from './welcome-services';

/** Under this name the person's name is remembered for the next project. */
const coderKey = 'coder.name';

/** The form that begins a project. */
export function NewProject() {
  const t = useMessages();
  const locale = useLocale();
  const { createProject } = useWelcomeServices();
  const [name, setName] = useState('');
  const [chosenLanguage, setLanguage] = useState<'de' | 'en' | null>(null);
  // Follows the interface as long as nobody has said otherwise.
  const language = chosenLanguage ?? locale;
  const [coderName, setCoderName] = useState(() => remembered(coderKey) ?? '');
  const words = t.welcome.newProject;
  const reason = name.trim() === '' ? words.nameMissing : coderName.trim() === '' ? words.coderMissing : null;

  const create = (): void => {
    if (reason !== null) return;
    remember(coderKey, coderName.trim());
    createProject({ name: name.trim(), language, coderName: coderName.trim() });
  };
  return (
    <form
      className={styles.form}
      aria-label={words.title}
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLInputElement && event.target.type === 'text';
        if (event.key !== 'Enter' || reason === null || !isField) return;
        const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="text"]')];
        fields.find(({ value }) => value.trim() === '')?.focus();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <h2 className={styles.title}>{words.title}</h2>
      <TextField label={words.name} value={name} onChange={setName} placeholder={words.namePlaceholder} />
      <TextField label={words.coder} value={coderName} onChange={setCoderName} description={words.coderHint} />
      <div className={styles.language}>
        <span className={styles.label} aria-hidden>
          {words.language}
        </span>
        <Segmented
          label={words.language}
          value={language}
          onChange={setLanguage}
          options={[
            { id: 'de', label: words.german },
            { id: 'en', label: words.english },
          ]}
        />
      </div>
      <div>
        <Button variant="primary" type="submit" disabledReason={reason}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
