import { useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './class-names';
import styles from './field.module.css';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean | undefined;
  /** Height of a multiline field, in lines. */
  readonly rows?: number | undefined;
  /** A sentence under the field. */
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Begins with the keyboard, and with what is written in it selected. */
  readonly autoFocus?: boolean | undefined;
  /** Keeps the label for the screen reader only. */
  readonly hideLabel?: boolean | undefined;
  /** Which keyboard a touch screen shows. */
  readonly inputMode?: 'text' | 'numeric' | undefined;
  readonly isRequired?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
};

/** A labelled field for words. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, multiline = false, rows = 3, description, placeholder, hideLabel = false } = props;
  const isFirstFocus = useRef(props.autoFocus ?? false);
  const selectAtFirst = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => {
    if (isFirstFocus.current) currentTarget.select();
    isFirstFocus.current = false;
  };
  const shared = { className: cx(styles.control), ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      type="text"
      inputMode={props.inputMode ?? 'text'}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <Label className={cx(hideLabel ? styles.hidden : styles.label)}>{label}</Label>
      {multiline ? (
        <TextArea {...shared} rows={rows} onKeyDown={props.onKeyDown} />
      ) : (
        <Input {...shared} onKeyDown={props.onKeyDown} onFocus={selectAtFirst} />
      )}
      {description !== undefined && (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
    </AriaTextField>
  );
}
