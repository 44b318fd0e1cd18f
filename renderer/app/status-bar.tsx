import { Check, History, TriangleAlert, Undo2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { failureText } from '../i18n/failure-text';
import { localeTags, useLocale, useMessages } from '../i18n/use-messages';
import { useCodingTotal } from '../state/code-index';
import { retrySaving, undo, useProject, useProjectState } from '../state/project-store';
import { go, placedDocument, useSession } from '../state/session-store';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { announce, useAnnouncement } from './announcements';
import { describeEntry } from '../i18n/describe-entry';
import styles from './status-bar.module.css';

/** Whether all is safe, what is counted here, what undo would undo. */
export function StatusBar() {
  const t = useMessages();
  return (
    <Bar>
      <Saving />
      <Announcement />
      <span className={styles.space} />
      <Counts />
      <UndoButton />
      <IconButton
        label={t.historyView.open}
        shortcut="Mod+Shift+H"
        icon={<History size={14} aria-hidden />}
        onPress={() => go({ view: 'history' })}
      />
    </Bar>
  );
}

/** Says in its attributes, for tests and measurements, how far saving has got; what it holds is not drawn for that. */
function Bar({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const saving = useProjectState((state) => state.saving);
  const savedSeq = useProjectState((state) => state.savedSeq);
  return (
    <footer className={styles.bar} aria-label={t.app.status.label} data-saving={saving} data-saved-seq={savedSeq}>
      {children}
    </footer>
  );
}

/** Made once: making one takes longer than all else that the status bar does at a coding. */
const clocks = {
  de: new Intl.DateTimeFormat(localeTags.de, { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat(localeTags.en, { hour: '2-digit', minute: '2-digit' }),
} as const;

function Saving() {
  const t = useMessages();
  const locale = useLocale();
  const saving = useProjectState((state) => state.saving);
  const savedAt = useProjectState((state) => state.savedAt);
  const failure = useProjectState((state) => state.failure);
  const isSlow = useLasting(saving === 'saving');
  if (saving === 'failed') {
    return (
      <span role="alert" className={styles.failed}>
        <TriangleAlert aria-hidden className={styles.sign} />
        {t.app.status.failed}
        <span className={styles.reason}>{failure === null ? '' : failureText(t, failure)}</span>
        <Button variant="danger" onPress={retrySaving}>
          {t.app.status.retry}
        </Button>
      </span>
    );
  }
  if (isSlow) return <span className={styles.quiet}>{t.app.status.saving}</span>;
  const time = savedAt === null ? null : clocks[locale].format(new Date(savedAt));
  return (
    <span className={styles.quiet} title={t.app.status.savedTitle}>
      <Check aria-hidden className={styles.sign} />
      {time === null ? t.app.status.savedEver : t.app.status.saved(time)}
    </span>
  );
}

/** Writing takes milliseconds; only what lasts longer is worth a word. */
const worthSaying = 400;

function useLasting(isOn: boolean): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isOn) {
      setIsLasting(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsLasting(true), worthSaying);
    return () => clearTimeout(timer);
  }, [isOn]);
  return isLasting;
}

function Announcement() {
  return (
    <span role="status" className={styles.announcement}>
      {useAnnouncement()}
    </span>
  );
}

function Counts() {
  const t = useMessages();
  const place = useSession((state) => state.place);
  const codings = useCodingTotal();
  const documents = useProject((project) => project.documents);
  const selected = useSession((state) => (state.selection === null ? 0 : state.selection.end - state.selection.start));
  const documentId = placedDocument(place);
  const document = documentId === null ? undefined : documents.get(documentId);
  const here = useProject((project) => (document && project.codings.get(document.id)?.length) ?? 0);
  const paragraphs = useProject(
    (project) => (document && project.revisions.get(document.revisionId)?.paragraphs.length) ?? 0,
  );
  if (document !== undefined) {
    const parts = [t.app.status.codings(here), t.app.status.paragraphs(paragraphs)];
    if (selected > 0) parts.push(t.app.status.selected(selected));
    return (
      <>
        <span className={styles.quiet} title={t.app.status.inDocument}>
          {parts.join(' · ')}
        </span>
        <span className={styles.quiet}>{t.app.status.codingsInAll(codings)}</span>
      </>
    );
  }
  return (
    <span className={styles.quiet} title={t.app.status.inProject}>
      {[t.app.status.documents(documents.size), t.app.status.codings(codings)].join(' · ')}
    </span>
  );
}

function UndoButton() {
  const t = useMessages();
  const next = useProjectState((state) => state.stacks.undo.at(-1));
  if (next === undefined) return <span className={styles.quiet}>{t.app.status.nothingToUndo}</span>;
  const undoLast = async (): Promise<void> => {
    const entry = await undo();
    if (entry !== null) announce(t.app.edit.undone(describeEntry(t, entry)));
  };
  return (
    <Button variant="quiet" icon={<Undo2 aria-hidden />} onPress={() => void undoLast()}>
      <span className={styles.undo}>{t.app.edit.undoWhat(describeEntry(t, next))}</span>
    </Button>
  );
}
