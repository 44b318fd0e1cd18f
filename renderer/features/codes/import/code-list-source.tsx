import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { useCodeServices } from '../code-services';
import styles from './import-codes.module.css';

type CodeListSourceProps = {
  readonly onRead: (file: File) => void;
  /** Whether a list has been read already: then the field is small. */
  readonly isCompact: boolean;
};

/** Where a list comes from: a file, or what is pasted. */
export function CodeListSource({ onRead, isCompact }: CodeListSourceProps) {
  const t = useMessages();
  const words = t.codeImport;
  const { chooseCodeList } = useCodeServices();
  const [pasted, setPasted] = useState('');
  const choose = async (): Promise<void> => {
    const file = await chooseCodeList();
    if (file !== null) onRead(file);
  };
  const paste = (text: string): void => {
    setPasted(text);
    if (text.trim() !== '') onRead(new File([text], words.pasted));
  };
  return (
    <div className={styles.source}>
      <div className={styles.choose}>
        <Button icon={<FileText aria-hidden />} autoFocus={!isCompact} onPress={() => void choose()}>
          {words.choose}
        </Button>
        <span className={styles.hint}>{words.chooseHint}</span>
      </div>
      <TextField
        label={words.paste}
        placeholder={words.pasteHint}
        value={pasted}
        onChange={paste}
        multiline
        rows={isCompact ? 2 : 6}
      />
    </div>
  );
}
