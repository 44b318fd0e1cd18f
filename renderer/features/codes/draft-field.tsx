import { useDraft } from '../../state/drafts';
import { TextField } from '../../ui/text-field';

type DraftFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Called with the whole text when the field is left, when it is closed, and after a pause in typing. */
  readonly onSave: (text: string) => void;
};

/** A field for longer text that saves itself. */
export function DraftField({ label, placeholder, value, onSave }: DraftFieldProps) {
  const { text, change, save } = useDraft(value, onSave);
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={change}
      onBlur={save}
      multiline
      rows={4}
    />
  );
}
