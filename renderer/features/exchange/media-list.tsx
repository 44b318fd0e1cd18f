import { compareText } from '../../../shared/project/project-file';
import type { DocumentId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Select } from '../../ui/select';
import styles from './import-dialog.module.css';
import type { Draft, MediaDraft, MediaTarget } from './incoming';
import { TwinNote } from './twin-note';

type MediaListProps = {
  readonly media: readonly MediaDraft[];
  readonly drafts: readonly Draft[];
  readonly onChange: (key: string, target: MediaTarget) => void;
};

/** Recordings: they have no words, so each is kept with the document that has. */
export function MediaList({ media, drafts, onChange }: MediaListProps) {
  const t = useMessages();
  const documents = useProject((project) => project.documents);
  if (media.length === 0) return null;
  const options = [
    { id: 'none', label: t.exchange.notKept },
    ...drafts.filter(({ isTaken }) => isTaken).map(({ key, name }) => ({ id: `draft ${key}`, label: name })),
    ...[...documents.values()]
      .sort((a, b) => compareText(a.name, b.name))
      .map(({ id, name }) => ({ id: `document ${id}`, label: name })),
  ];
  return (
    <section aria-label={t.exchange.recordings}>
      <header className={styles.sectionHead}>
        <h3>{t.exchange.recordings}</h3>
      </header>
      <ul className={styles.plainList}>
        {media.map(({ key, file, twin, target }) => {
          const chosen = valueOf(target);
          const value = options.some(({ id }) => id === chosen) ? chosen : 'none';
          return (
            <li key={key} className={styles.medium}>
              <div className={styles.facts}>
                <p>
                  <span className={styles.file}>{file.name}</span>
                  <span className={styles.fact}>{` · ${t.exchange.size(file.size)}`}</span>
                </p>
                {value === 'none' && (
                  <p className={styles.fact}>
                    {options.length > 1 ? t.exchange.chooseTranscript : t.exchange.bringTranscript}
                  </p>
                )}
                <TwinNote twin={twin} />
              </div>
              <Select
                label={t.exchange.recordingOf(file.name)}
                hideLabel
                value={value}
                options={options}
                onChange={(next) => onChange(key, targetOf(next))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function valueOf(target: MediaTarget): string {
  if (target.kind === 'none') return 'none';
  return target.kind === 'draft' ? `draft ${target.key}` : `document ${target.id}`;
}

function targetOf(value: string): MediaTarget {
  const [kind, id = ''] = value.split(' ');
  if (kind === 'draft') return { kind, key: id };
  return kind === 'document' ? { kind, id: id as DocumentId } : { kind: 'none' };
}
