import { Check, ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Virtualizer,
} from 'react-aria-components';
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

/** From this number of options on only those in view are drawn. */
const manyOptions = 100;
/** Height of an option in pixels where they are that many. */
const optionHeight = 28;

/** One choice out of a list that opens on demand. For two to four choices use `Segmented`. */
export function Select<Id extends string>({ label, value, options, onChange, hideLabel = false }: SelectProps<Id>) {
  const isMany = options.length > manyOptions;
  // The widget makes all options known whenever they are drawn, also while the list is closed; the same ones are left alone.
  const list = useMemo(
    () => (
      <ListBox className={cx(menuStyles.menu, isMany && styles.many)}>
        {options.map((option) => (
          <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={cx(menuStyles.item)}>
            <span className={menuStyles.mark}>{option.id === value && <Check aria-hidden />}</span>
            <span className={menuStyles.label}>{option.label}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    ),
    [options, value, isMany],
  );
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
        {isMany ? (
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: optionHeight }}>
            {list}
          </Virtualizer>
        ) : (
          list
        )}
      </Popover>
    </AriaSelect>
  );
}
