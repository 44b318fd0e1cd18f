import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { cx } from './class-names';
import styles from './field.module.css';
import { useUiWords } from './ui-words';

type SearchFieldProps = {
  /** Says what is searched; stands in the empty field too. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

/** A field that narrows a list while one types; Escape empties it. */
export function SearchField({ label, value, onChange, onKeyDown, autoFocus = false, inputRef }: SearchFieldProps) {
  const words = useUiWords();
  return (
    <AriaSearchField className={cx(styles.search)} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className={cx(styles.hidden)}>{label}</Label>
      <div className={styles.searchRow}>
        <Search aria-hidden className={styles.glass} />
        <Input
          className={cx(styles.control)}
          placeholder={label}
          onKeyDown={onKeyDown}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        <Button className={cx(styles.clear)} aria-label={words.clear}>
          <X aria-hidden />
        </Button>
      </div>
    </AriaSearchField>
  );
}
