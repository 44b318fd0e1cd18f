import styles from './checkbox.module.css';

type CheckboxProps = {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Keeps the label for the screen reader only. */
  readonly hideLabel?: boolean | undefined;
};

/** Yes or no. The platform's own box, which every theme and reader knows. */
export function Checkbox({ label, isSelected, onChange, hideLabel = false }: CheckboxProps) {
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isSelected}
        aria-label={hideLabel ? label : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {!hideLabel && label}
    </label>
  );
}
