import { useEffect, useState } from 'react';
import type { FileRecord } from '../../../../shared/project/file-record';
import { failureText } from '../../../i18n/failure-text';
import { useMessages } from '../../../i18n/use-messages';
import { reasonOf } from '../../../state/failure-reason';
import { readKeptFile } from '../../../state/kept-files';
import styles from './kept.module.css';

type KeptPictureProps = { readonly file: FileRecord; readonly isOpen: boolean };

/** A picture out of another tool's project, read when it is to be seen. */
export function KeptPicture({ file, isOpen }: KeptPictureProps) {
  const t = useMessages();
  const [isShown, setIsShown] = useState(isOpen);
  return (
    <details open={isShown} onToggle={(event) => setIsShown(event.currentTarget.open)}>
      <summary>{t.kept.pictureOf(file.name)}</summary>
      {isShown && <Picture key={file.id} file={file} />}
    </details>
  );
}

function Picture({ file: { sha256, mediaType, name } }: { readonly file: FileRecord }) {
  const t = useMessages();
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isOver = false;
    readKeptFile(sha256).then(
      (blob) => {
        if (isOver) return;
        made = URL.createObjectURL(new Blob([blob], { type: mediaType }));
        setAddress(made);
      },
      (error: unknown) => setFailure(reasonOf(error)),
    );
    return () => {
      isOver = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sha256, mediaType]);
  if (failure !== null) return <p className={styles.fact}>{failureText(t, failure)}</p>;
  return address === null ? null : <img className={styles.picture} src={address} alt={name} />;
}
