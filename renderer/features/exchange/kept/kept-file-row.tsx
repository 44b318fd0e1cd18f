import { Download } from 'lucide-react';
import type { FileRecord } from '../../../../shared/project/file-record';
import { failureText } from '../../../i18n/failure-text';
import { useMessages } from '../../../i18n/use-messages';
import { reasonOf } from '../../../state/failure-reason';
import { readKeptFile } from '../../../state/kept-files';
import { cx } from '../../../ui/class-names';
import { Button } from '../../../ui/button';
import { toast } from '../../../ui/toast';
import { useExchangeServices } from '../exchange-services';
import styles from './kept.module.css';

/** A kept file: what it is called, how large it is, by what one knows it again, and how to get it back. */
export function KeptFileRow({ file }: { readonly file: FileRecord }) {
  const t = useMessages();
  const words = t.kept;
  const { saveBytes } = useExchangeServices();
  const { name, role, mediaType, size, sha256 } = file;
  const what = role === 'media' && mediaType.startsWith('image/') ? words.picture : words.roles[role];
  const save = async (): Promise<void> => {
    try {
      const content = await readKeptFile(sha256);
      const saved = await saveBytes(content, { title: words.saveTitle, suggestedName: name, filter: words.filter });
      if (saved !== null) toast({ text: words.saved(saved) });
    } catch (error) {
      toast({ text: words.notSaved(name, failureText(t, reasonOf(error))), tone: 'danger' });
    }
  };
  return (
    <li className={styles.file}>
      <div className={styles.about}>
        <p className={styles.name}>{name}</p>
        <p className={styles.fact}>{`${what} · ${t.exchange.size(size)}`}</p>
      </div>
      <Button icon={<Download aria-hidden />} aria-label={words.saveLabel(name)} onPress={() => void save()}>
        {words.save}
      </Button>
      <p className={cx(styles.fact, styles.hash)}>
        {words.hash} <code>{sha256}</code>
      </p>
    </li>
  );
}
