import { useId } from 'react';
import styles from './range-field.module.css';

type RangeFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number; readonly step: number };
  /** The value as it is said: `17 px`. */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
};

/** A number between two ends, chosen by sliding or by arrow keys. */
export function RangeField({ label, value, range, valueText, onChange }: RangeFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.value}>{valueText}</span>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={range.least}
        max={range.most}
        step={range.step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
