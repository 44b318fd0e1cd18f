import { useState } from 'react';
import { FieldError, Input, Label, TextField as AriaTextField, useLocale } from 'react-aria-components';
import { cx } from './class-names';
import { formatDay, parseDay } from './day';
import styles from './field.module.css';
import { useUiWords } from './ui-words';

type DateFieldProps = {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty for none. */
  readonly value: string;
  /** Given an empty value while what is written is no day. */
  readonly onChange: (value: string) => void;
};

/** A day, typed as one writes it. The platform's own field would follow the system's language, not the interface's. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const words = useUiWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState(() => formatDay(value, locale));
  const [isLeft, setIsLeft] = useState(false);
  const isUnclear = isLeft && typed.trim() !== '' && parseDay(typed) === null;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={typed}
      isInvalid={isUnclear}
      validationBehavior="aria"
      onChange={(next) => {
        setTyped(next);
        setIsLeft(false);
        onChange(parseDay(next) ?? '');
      }}
      onBlur={() => {
        setIsLeft(true);
        const day = parseDay(typed);
        if (day !== null) setTyped(formatDay(day, locale));
      }}
    >
      <Label className={cx(styles.label)}>{label}</Label>
      <Input className={cx(styles.control)} placeholder={words.dayPattern} />
      <FieldError className={cx(styles.error)}>{words.dayUnclear}</FieldError>
    </AriaTextField>
  );
}
