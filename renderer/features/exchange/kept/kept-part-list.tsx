import { compareText } from '../../../../shared/project/project-file';
import type { KeptPart } from '../../../../shared/project/kept-part';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import styles from './kept.module.css';
import { KeptFileRow } from './kept-file-row';
import { KeptPicture } from './kept-picture';
import { markedIn } from './marked-areas';
import { MarkedList } from './marked-list';

/** Most parts that are listed; every tool's projects stay far below. */
const most = 500;

/** Up to this number pictures are shown at once, above it when they are asked for. */
const fewPictures = 12;

type KeptPartListProps = { readonly parts: readonly KeptPart[]; readonly withDocument: boolean };

/** What another tool's project held and is not edited here, as what it is. */
export function KeptPartList({ parts, withDocument }: KeptPartListProps) {
  const t = useMessages();
  const words = t.kept;
  const documents = useProject((project) => project.documents);
  const files = useProject((project) => project.files);
  if (parts.length === 0) return null;
  const kinds = Object.keys(words.kinds);
  const sorted = [...parts].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.name, b.name),
  );
  return (
    <section className={styles.parts} aria-label={words.parts}>
      <h3>{words.parts}</h3>
      <p className={styles.fact}>{words.partsHint}</p>
      <ul className={styles.list}>
        {sorted.slice(0, most).map((part) => {
          const { id, kind, name, documentId, xml, fileIds } = part;
          const { memo, areas } = markedIn(xml);
          const document = documentId === null ? undefined : documents.get(documentId);
          const own = fileIds.flatMap((fileId) => files.get(fileId) ?? []);
          const picture = own.find(({ mediaType }) => mediaType.startsWith('image/'));
          const facts = [
            Object.hasOwn(words.kinds, kind) ? (words.kinds[kind] ?? kind) : kind,
            ...(withDocument && document !== undefined ? [words.document(document.name)] : []),
          ];
          return (
            <li key={id} className={styles.part}>
              {name !== '' && <p className={styles.name}>{name}</p>}
              <p className={styles.fact}>{facts.join(' · ')}</p>
              {memo !== '' && <p className={styles.memo}>{memo}</p>}
              {picture !== undefined && (
                <KeptPicture file={picture} areas={areas} isOpen={parts.length <= fewPictures} />
              )}
              {areas.length > 0 && <MarkedList areas={areas} />}
              {own.length > 0 && (
                <ul className={styles.list}>
                  {own.map((file) => (
                    <KeptFileRow key={file.id} file={file} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {parts.length > most && <p className={styles.fact}>{words.moreFiles(parts.length - most)}</p>}
    </section>
  );
}
