import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { cx } from './class-names';
import fieldStyles from './field.module.css';
import menuStyles from './menu.module.css';
import styles from './select.module.css';

type SelectProps<Id extends string> = {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly onChange: (value: Id) => void;
  /** Keeps the label for the screen reader only. */
  readonly hideLabel?: boolean | undefined;
};

/** One choice out of a list that opens on demand. For two to four choices use `Segmented`. */
export function Select<Id extends string>({ label, value, options, onChange, hideLabel = false }: SelectProps<Id>) {
  return (
    <AriaSelect
      className={cx(fieldStyles.field)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={cx(hideLabel ? fieldStyles.hidden : fieldStyles.label)}>{label}</Label>
      <Button className={cx(fieldStyles.control, styles.button)}>
        <SelectValue className={cx(styles.value)}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden className={styles.chevron} />
      </Button>
      <Popover className={cx(menuStyles.popover, styles.popover)}>
        <ListBox className={cx(menuStyles.menu)}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={cx(menuStyles.item)}>
              <span className={menuStyles.mark}>{option.id === value && <Check aria-hidden />}</span>
              <span className={menuStyles.label}>{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
