import { Link2 } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { writeLink } from '../../../shared/project/memo-links';
import { useMessages } from '../../i18n/use-messages';
import { droppedPassage } from '../../state/drag-formats';
import { passageLink } from '../../state/memo-target';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { LinkPicker } from './link-picker';
import styles from './memo-editor.module.css';
import type { LinkChoice } from './link-targets';

type MemoEditorProps = {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly autoFocus?: boolean;
};

/** Where a link will stand: in place of the "@" that was typed, or at the caret. */
type Insertion = { readonly from: number; readonly to: number };

/** A field for the text of a memo: "@" or the button lets one refer to something, a passage can be dropped or pasted. */
export function MemoEditor({ text, onChange, onBlur, autoFocus = false }: MemoEditorProps) {
  const t = useMessages();
  const ref = useRef<HTMLDivElement>(null);
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const area = (): HTMLTextAreaElement | null => ref.current?.querySelector('textarea') ?? null;
  const change = (next: string): void => {
    const at = area()?.selectionStart ?? next.length;
    onChange(next);
    const isTyped = next.length === text.length + 1 && next[at - 1] === '@';
    if (!isTyped || !/^$|\s|[([]/u.test(next[at - 2] ?? '')) return;
    setInsertion({ from: at - 1, to: at });
  };
  const insert = (link: string, { from, to }: Insertion): void => {
    onChange(`${text.slice(0, from)}${link}${text.slice(to)}`);
    setInsertion(null);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(from + link.length, from + link.length);
    });
  };
  const caret = (): Insertion => {
    const field = area();
    return { from: field?.selectionStart ?? text.length, to: field?.selectionEnd ?? text.length };
  };
  const close = (): void => {
    setInsertion(null);
    area()?.focus();
  };
  const onDrop = (event: DragEvent): void => {
    const passage = droppedPassage(event.dataTransfer);
    if (passage === null) return;
    event.preventDefault();
    const place = caret();
    void passageLink(passage).then((link) => insert(link, place));
  };
  return (
    <div ref={ref} className={styles.editor} onDrop={onDrop}>
      <TextField
        label={t.memos.textField}
        placeholder={t.memos.placeholder}
        value={text}
        onChange={change}
        onBlur={onBlur}
        multiline
        rows={7}
        autoFocus={autoFocus}
      />
      {insertion === null ? (
        <div>
          <Button variant="quiet" icon={<Link2 aria-hidden />} onPress={() => setInsertion(caret())}>
            {t.memos.insertLink}
          </Button>
        </div>
      ) : (
        <LinkPicker
          onPick={({ label, target }: LinkChoice) => insert(writeLink(label, target), insertion)}
          onClose={close}
        />
      )}
    </div>
  );
}
