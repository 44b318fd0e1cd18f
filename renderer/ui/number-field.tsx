import type { KeyboardEvent } from 'react';
import { TextField } from './text-field';

type NumberFieldProps = {
  readonly label: string;
  /** Digits, or nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max: number;
  /** By how much an arrow key changes it; with Shift it is one. */
  readonly step: number;
  readonly hideLabel?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
};

/** A whole number from 0 to a highest one, typed or changed by the arrow keys; it may be left empty. */
export function NumberField({ value, onChange, max, step, onKeyDown, ...field }: NumberFieldProps) {
  const handleKey = (event: KeyboardEvent): void => {
    onKeyDown?.(event);
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || event.defaultPrevented) return;
    event.preventDefault();
    // From nothing it starts in the middle: either way is as near.
    const next = value === '' ? max / 2 : Number(value) + direction * (event.shiftKey ? 1 : step);
    onChange(String(Math.round(Math.min(max, Math.max(0, next)))));
  };
  return (
    <TextField
      {...field}
      value={value}
      inputMode="numeric"
      onKeyDown={handleKey}
      onChange={(typed) => {
        const digits = typed.replace(/\D/g, '');
        onChange(digits === '' ? '' : String(Math.min(max, Number(digits))));
      }}
    />
  );
}
