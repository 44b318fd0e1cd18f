import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/text-field';

type DraftFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Called with the whole text when the field is left, when it is closed, and after a pause in typing. */
  readonly onSave: (text: string) => void;
};

/** Long enough that a sentence is one undo step, short enough that little is ever unsaved. */
const pauseInTyping = 1500;

/** A field for longer text that saves itself. */
export function DraftField({ label, placeholder, value, onSave }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onSave });
  useEffect(() => {
    latest.current = { draft, value, onSave };
  });

  const save = (): void => {
    const { draft: text, value: stored, onSave: keep } = latest.current;
    if (text !== null && text !== stored) keep(text);
    setDraft(null);
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      const { value: stored, onSave: keep } = latest.current;
      if (draft !== stored) keep(draft);
    }, pauseInTyping);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      const { draft: text, value: stored, onSave: keep } = latest.current;
      if (text !== null && text !== stored) keep(text);
    },
    [],
  );
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={save}
      multiline
      rows={4}
    />
  );
}
