import { useId } from 'react';
import styles from './radio-list.module.css';

type RadioListProps<Id extends string> = {
  readonly label: string;
  readonly value: Id;
  /** Each with a line that says what it means. */
  readonly options: readonly { readonly id: Id; readonly label: string; readonly text: string }[];
  readonly onChange: (value: Id) => void;
};

/** One choice of a few, each explained. The platform's own radio buttons, which every theme and reader knows. */
export function RadioList<Id extends string>({ label, value, options, onChange }: RadioListProps<Id>) {
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <div key={option.id} className={styles.option}>
          <input
            id={`${name}-${option.id}`}
            type="radio"
            name={name}
            className={styles.radio}
            checked={option.id === value}
            aria-describedby={`${name}-${option.id}-text`}
            onChange={() => onChange(option.id)}
          />
          <label htmlFor={`${name}-${option.id}`} className={styles.label}>
            {option.label}
          </label>
          <p id={`${name}-${option.id}-text`} className={styles.text}>
            {option.text}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
