import { useState } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { Revision } from '../../../shared/project/revision';
import type { Span } from '../../../shared/text/span';
import { placeAt } from '../../../shared/text/time-stamps';
import { useMessages } from '../../i18n/use-messages';
import type { Messages } from '../../i18n/messages';
import { useProject } from '../../state/project-store';
import { closeDialog, go, useSession } from '../../state/session-store';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { goToTarget } from './go-to-target';
import { currentReadingLook } from '../../state/reading-look';
import { linesByParagraph } from './text-lines';
import { textOutline, type TextOutline } from './text-outline';
import styles from './coding-view.module.css';

/** Asks for a paragraph, a line or a time, and goes there. */
export function GoToDialog() {
  const place = useSession((state) => state.place);
  const { documents, revisions } = useProject();
  const documentId = place.view === 'material' ? place.documentId : null;
  const revision = revisions.get(documents.get(documentId ?? ('' as DocumentId))?.revisionId ?? ('' as Revision['id']));
  const text = useText(revision?.id ?? null);
  if (documentId === null || revision === undefined || text === undefined) return null;
  return <GoToForm documentId={documentId} revision={revision} text={text} />;
}

type GoToFormProps = { readonly documentId: DocumentId; readonly revision: Revision; readonly text: string };

function GoToForm({ documentId, revision, text }: GoToFormProps) {
  const t = useMessages();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState('');
  const submit = (): void => {
    const found = findTarget(words, textOutline(text, revision), t);
    if (typeof found === 'string') return setProblem(found);
    closeDialog();
    go({ view: 'material', documentId, span: found });
  };
  return (
    <Dialog
      title={t.reading.goTo.title}
      size="s"
      onClose={closeDialog}
      onSubmit={submit}
      footer={
        <Button variant="primary" type="submit">
          {t.reading.goTo.go}
        </Button>
      }
    >
      <TextField
        label={t.reading.goTo.label}
        description={t.reading.goTo.example}
        value={words}
        onChange={(next) => {
          setWords(next);
          setProblem('');
        }}
        autoFocus
      />
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </Dialog>
  );
}

/** The passage somebody wants to go to, or why there is none. */
function findTarget(words: string, outline: TextOutline, t: Messages): Span | string {
  const target = goToTarget(words);
  if (target === null) return t.reading.goTo.unclear;
  if (target.kind === 'paragraph') {
    const paragraph = outline.paragraphs[target.number - 1];
    if (paragraph === undefined) return t.reading.goTo.noParagraph(outline.paragraphs.length);
    return { start: paragraph.wordsStart, end: paragraph.end };
  }
  if (target.kind === 'line') return lineAt(outline, target.number) ?? t.reading.goTo.noLine;
  return placeAt(outline.text, target.seconds) ?? t.reading.goTo.noTime;
}

function lineAt(outline: TextOutline, number: number): Span | undefined {
  const lines = [...linesByParagraph(outline, currentReadingLook().lineWidth).values()].flat();
  const start = lines[number - 1]?.start;
  if (start === undefined) return undefined;
  const paragraph = outline.paragraphs.findLast((candidate) => candidate.wordsStart <= start);
  return { start, end: Math.min(lines[number]?.start ?? outline.text.length, paragraph?.end ?? start + 1) };
}
