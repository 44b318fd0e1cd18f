import { useEffect, useState } from 'react';
import type { FileRecord } from '../../../../shared/project/file-record';
import { failureText } from '../../../i18n/failure-text';
import { useMessages } from '../../../i18n/use-messages';
import { reasonOf } from '../../../state/failure-reason';
import { readKeptFile } from '../../../state/kept-files';
import { useProject } from '../../../state/project-store';
import styles from './kept.module.css';
import type { MarkedArea } from './marked-areas';

type KeptPictureProps = {
  readonly file: FileRecord;
  /** What is marked in it. */
  readonly areas: readonly MarkedArea[];
  readonly isOpen: boolean;
};

/** A picture out of another tool's project, read when it is to be seen. */
export function KeptPicture({ file, areas, isOpen }: KeptPictureProps) {
  const t = useMessages();
  const [isShown, setIsShown] = useState(isOpen);
  return (
    <details open={isShown} onToggle={(event) => setIsShown(event.currentTarget.open)}>
      <summary>{t.kept.pictureOf(file.name)}</summary>
      {isShown && <Picture key={file.id} file={file} areas={areas} />}
    </details>
  );
}

function Picture({ file: { sha256, mediaType, name }, areas }: Omit<KeptPictureProps, 'isOpen'>) {
  const t = useMessages();
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [size, setSize] = useState<readonly [width: number, height: number] | null>(null);
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
  if (address === null) return null;
  return (
    <div className={styles.picture}>
      <img
        src={address}
        alt={name}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize([naturalWidth, naturalHeight])}
      />
      {size !== null && <Frames areas={areas} size={size} />}
    </div>
  );
}

/** The areas of a picture as frames in the colours of their codes; the list below says the same in words. */
function Frames({ areas, size }: { readonly areas: readonly MarkedArea[]; readonly size: readonly [number, number] }) {
  const codes = useProject((project) => project.codes);
  return (
    <svg className={styles.frames} viewBox={`0 0 ${size.join(' ')}`} aria-hidden>
      {areas.map(({ place, codes: [first] }, index) => {
        if (place?.kind !== 'picture') return null;
        const [x1, y1, x2, y2] = place.corners;
        const color = first === undefined ? undefined : codes.get(first)?.color;
        return <rect key={index} x={x1} y={y1} width={x2 - x1} height={y2 - y1} style={{ '--code': color }} />;
      })}
    </svg>
  );
}
