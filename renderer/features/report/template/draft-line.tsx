import { useDraft } from '../../../state/drafts';
import { TextField } from '../../../ui/text-field';

type DraftLineProps = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Lines of a field for longer text; one line without it. */
  readonly rows?: number;
  /** Called when the field is left, when it is closed, and after a pause in typing. */
  readonly onSave: (text: string) => void;
};

/** A field that saves itself. */
export function DraftLine({ label, value, placeholder, rows, onSave }: DraftLineProps) {
  const { text, change, save } = useDraft(value, onSave);
  return (
    <TextField
      label={label}
      value={text}
      placeholder={placeholder}
      onChange={change}
      onBlur={save}
      multiline={rows !== undefined}
      rows={rows}
    />
  );
}
