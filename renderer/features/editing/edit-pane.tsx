import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { editDocument } from '../../../shared/commands/edit-document';
import type { Coding } from '../../../shared/project/coding';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import { applyEdits, codingRules, spanMapper, type Edit } from '../../../shared/text/mapping';
import { useMessages } from '../../i18n/use-messages';
import { ports } from '../../state/ports';
import { currentProject, useProjectState } from '../../state/project-store';
import { readingStyle, useReadingLook } from '../../state/reading-look';
import { readingPlaces } from '../../state/reading-places';
import { go } from '../../state/session-store';
import { keepTextDraft, type TextDraft } from '../../state/text-drafts';
import { Button } from '../../ui/button';
import { consequencesOf, type ChangedCoding, type Consequences } from './consequences';
import { ConsequencesPanel } from './consequences-panel';
import { EditHeader } from './edit-header';
import styles from './edit-view.module.css';
import { discardDraft, saveEdits } from './editing-operations';
import { TextEditor, type EditorWords } from './text-editor';

type EditPaneProps = {
  readonly document: DocumentRecord;
  readonly revision: Revision;
  /** The words of the revision. */
  readonly text: string;
  readonly draft: TextDraft | null;
  /** Called when the draft became another one from outside: the editor begins anew with it. */
  readonly onTakeAnew: () => void;
};

const noCodings: readonly Coding[] = [];
const noEdits: readonly Edit[] = [];

/** The editor with its header, and below it what saving would change. */
export function EditPane(props: EditPaneProps) {
  const { document, revision, text, draft } = props;
  const t = useMessages();
  const host = useRef<HTMLDivElement>(null);
  const look = useReadingLook();
  const [consequences, setConsequences] = useState<Consequences | null>(null);
  const edits = draft?.edits ?? noEdits;
  const codings = useProjectState(({ project }) => project?.codings.get(document.id) ?? noCodings);
  const wouldGo = useMemo(() => {
    const map = spanMapper(edits, codingRules);
    return codings.filter((coding) => map(coding) === null).length;
  }, [codings, edits]);
  const leave = (): void => go({ view: 'material', documentId: document.id });
  const review = (): void => setConsequences(consequencesNow(document, text, editor.current?.edits ?? edits));
  const editor = useEditor(props, host, {
    onReview: review,
    onLeave: () => (consequences === null ? leave() : setConsequences(null)),
    onEdits: () => setConsequences(null),
  });
  const save = (): void => {
    const place = editor.current?.readingPlaceAmong(consequences?.after.paragraphs ?? revision.paragraphs);
    saveEdits({ documentId: document.id, text, edits }, t);
    if (place !== undefined) readingPlaces.set(document.id, place);
    leave();
  };
  const show = ({ before, after }: ChangedCoding): void => {
    const span = after ?? editor.current?.placeOf(before);
    if (span !== undefined) editor.current?.show(span);
  };
  return (
    <div className={styles.view}>
      <EditHeader
        document={document}
        revision={revision}
        places={edits.length}
        wouldGo={wouldGo}
        onFind={() => editor.current?.search()}
        onDiscard={() => discardDraft(document.id, t)}
        onReview={review}
        onLeave={leave}
      />
      <div ref={host} className={styles.host} style={readingStyle(look)} />
      {consequences !== null && (
        <ConsequencesPanel title={t.editing.preview.title} consequences={consequences} onShow={show}>
          <Button onPress={() => discardDraft(document.id, t)}>{t.editing.discard}</Button>
          <Button
            onPress={() => {
              setConsequences(null);
              editor.current?.focus();
            }}
          >
            {t.editing.preview.goOn}
          </Button>
          <Button variant="primary" autoFocus onPress={save}>
            {t.editing.preview.save(consequences.after.number)}
          </Button>
        </ConsequencesPanel>
      )}
    </div>
  );
}

/** What saving would do now; null when it would do nothing. */
function consequencesNow(document: DocumentRecord, text: string, edits: readonly Edit[]): Consequences | null {
  const project = currentProject();
  const documentId = document.id;
  const change = editDocument(project, { documentId, text, edits }, ports);
  return consequencesOf({ project, documentId, change, before: text, after: applyEdits(text, edits) });
}

type Handlers = { readonly onReview: () => void; readonly onLeave: () => void; readonly onEdits: () => void };

/** The editor of a text, from where one was reading; it keeps the draft with every change. */
function useEditor(
  { document, revision, text, draft, onTakeAnew }: EditPaneProps,
  host: RefObject<HTMLDivElement | null>,
  handlers: Handlers,
): RefObject<TextEditor | null> {
  const words = useEditorWords(document.name);
  const codings = useProjectState(({ project }) => project?.codings.get(document.id) ?? noCodings);
  const codes = useProjectState(({ project }) => project?.codes);
  const ground = useMemo(() => ({ text, codings, codes: codes ?? new Map() }), [text, codings, codes]);
  const editor = useRef<TextEditor | null>(null);
  const latest = useRef({ handlers, draft, ground, words });
  /** The draft as this editor wrote it last; any other came from outside. */
  const own = useRef(draft);
  useLayoutEffect(() => {
    latest.current = { handlers, draft, ground, words };
  });

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const now = latest.current;
    const made = new TextEditor({
      parent: host.current,
      ground: now.ground,
      edits: now.draft?.edits ?? noEdits,
      paragraphs: revision.paragraphs,
      place: readingPlaces.get(document.id),
      words: now.words,
      onEdits: (edits) => {
        const kept = { documentId: document.id, revisionId: revision.id, edits };
        own.current = edits.length === 0 ? null : kept;
        keepTextDraft(kept);
        latest.current.handlers.onEdits();
      },
      onReview: () => latest.current.handlers.onReview(),
      onLeave: () => latest.current.handlers.onLeave(),
    });
    editor.current = made;
    made.focus();
    const keepPlace = (): void => void readingPlaces.set(document.id, made.readingPlace());
    const scroller = host.current;
    scroller.addEventListener('scrollend', keepPlace, true);
    return () => {
      scroller.removeEventListener('scrollend', keepPlace, true);
      made.dispose();
      editor.current = null;
    };
  }, [document.id, revision, host]);

  useEffect(() => editor.current?.showGround(ground), [ground]);
  useEffect(() => editor.current?.setWords(words), [words]);
  useEffect(() => {
    if (draft !== own.current) onTakeAnew();
  }, [draft, onTakeAnew]);
  return editor;
}

function useEditorWords(name: string): EditorWords {
  const t = useMessages();
  return useMemo(() => ({ label: t.editing.textField(name), phrases: t.editing.search }), [t, name]);
}
