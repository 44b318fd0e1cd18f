import { ReplaceAll } from 'lucide-react';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import styles from './edit-view.module.css';
import { editShortcut } from './editing-actions';

type EditHeaderProps = {
  readonly document: DocumentRecord;
  readonly revision: Revision;
  /** Number of places where something was written or taken out. */
  readonly places: number;
  /** Codings that have no words left. */
  readonly wouldGo: number;
  readonly onFind: () => void;
  readonly onDiscard: () => void;
  readonly onReview: () => void;
  readonly onLeave: () => void;
};

/** What is being edited, how far it is from the saved text, and the ways out. */
export function EditHeader(props: EditHeaderProps) {
  const { document, revision, places, wouldGo } = props;
  const t = useMessages();
  const release = document.quotation?.release;
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{t.editing.editing(document.name)}</h2>
      <span className={styles.quiet}>{t.editing.revision(revision.number)}</span>
      <span className={styles.quiet} role="status">
        {places === 0 ? t.editing.unchanged : `${t.editing.places(places)}, ${t.editing.kept}`}
      </span>
      {wouldGo > 0 && <span className={styles.warning}>{t.editing.wouldGo(wouldGo)}</span>}
      {release !== undefined && (
        <span className={styles.warning}>{t.editing.oToneOpen(t.oTones.release[release])}</span>
      )}
      <span className={styles.tools}>
        <IconButton label={t.editing.find} icon={<ReplaceAll aria-hidden />} shortcut="Mod+F" onPress={props.onFind} />
        <Button variant="quiet" onPress={props.onLeave} aria-keyshortcuts={editShortcut.replace('Mod', 'Control')}>
          {t.editing.backToReading}
        </Button>
        <Button onPress={props.onDiscard} disabledReason={places === 0 ? t.editing.nothingToDiscard : null}>
          {t.editing.discard}
        </Button>
        <Button
          variant="primary"
          onPress={props.onReview}
          disabledReason={places === 0 ? t.editing.nothingToSave : null}
        >
          {t.editing.review}
        </Button>
      </span>
    </header>
  );
}
