import { useMemo, useState } from 'react';
import { spansOfSpeakers, type SpokenWords } from '../../../shared/analysis/turn-spans';
import { speakersOf } from '../../../shared/analysis/speakers-of';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Revision } from '../../../shared/project/revision';
import type { SpeakerId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { closeDialog, session, useSession } from '../../state/session-store';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { CodeChoiceField } from './code-choice';
import { applyCodes, createAndApply } from './coding-operations';
import { codingSession } from './coding-session';
import { TurnsPreview } from './turns-preview';
import { TurnsSpeakers } from './turns-speakers';
import { useCodeChoice, type ChosenCodes } from './use-code-choice';
import { usePickerSearch } from './use-picker-search';
import styles from './turns-dialog.module.css';

/** Codes everything that one or several people say in the document in view, in one step. */
export function TurnsDialog() {
  const project = useProject();
  const place = useSession((state) => state.place);
  const documentId = place.view === 'material' ? place.documentId : null;
  const document = documentId === null ? undefined : project.documents.get(documentId);
  const revision = document && project.revisions.get(document.revisionId);
  const text = useText(revision?.id ?? null);
  if (document === undefined || revision === undefined || text === undefined) return null;
  return <TurnsForm document={document} revision={revision} text={text} />;
}

type TurnsFormProps = {
  readonly document: DocumentRecord;
  readonly revision: Revision;
  /** The words of the revision. */
  readonly text: string;
};

function TurnsForm({ document, revision, text }: TurnsFormProps) {
  const t = useMessages();
  const words = t.acts.turns;
  const [speakerIds, setSpeakerIds] = useState<ReadonlySet<SpeakerId>>(() => new Set(speakerAtCaret(revision)));
  const [unit, setUnit] = useState<SpokenWords['unit']>('turn');
  const spans = useMemo(
    () => spansOfSpeakers(text, revision, { speakerIds, unit }),
    [text, revision, speakerIds, unit],
  );
  const { search } = usePickerSearch(null);
  const onChoose = ({ codeIds, create }: ChosenCodes): void => {
    if (spans.length === 0) return;
    closeDialog();
    const target = { documentId: document.id, text, spans };
    if (create === null) return void applyCodes(codeIds, t, target);
    void createAndApply(create.name, t, { parentId: create.parent?.id ?? null, alsoApply: codeIds, target });
  };
  const choice = useCodeChoice({ search, canMark: true, isQuick: false, onChoose });
  const chosen = choice.row?.kind === 'code' ? [...choice.marked, choice.row.code.id] : choice.marked;
  const needsCode = choice.marked.length === 0 && choice.row === undefined ? words.needsCode : null;
  const needsWords = spans.length > 0 ? null : speakerIds.size === 0 ? words.needsSpeaker : words.needsWords;
  return (
    <Dialog
      title={words.title}
      size="l"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{words.cancel}</Button>
          <Button variant="primary" disabledReason={needsWords ?? needsCode} onPress={() => choice.choose(choice.row)}>
            {words.apply(spans.length)}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <TurnsSpeakers revision={revision} chosen={speakerIds} onChange={setSpeakerIds} />
          <p className={styles.heading}>{words.unit}</p>
          <Segmented
            label={words.unit}
            value={unit}
            options={(['turn', 'paragraph'] as const).map((id) => ({ id, label: words.units[id] }))}
            onChange={setUnit}
          />
          <TurnsPreview documentId={document.id} text={text} spans={spans} codeIds={chosen} />
        </div>
        <div className={styles.codes}>
          <CodeChoiceField
            choice={choice}
            label={words.codes}
            placeholder={t.coding.picker.placeholder}
            empty={t.coding.picker.nothing}
            applied={none}
            canMark
            isPressMarking
          />
        </div>
      </div>
    </Dialog>
  );
}

const none: ReadonlySet<string> = new Set();

/** Who speaks where the keys act: at the caret, in the selection, in the coding in hand. */
function speakerAtCaret(revision: Revision): readonly SpeakerId[] {
  const { selection } = session.getState();
  const start = selection?.start ?? codingSession.getState().caret;
  const [first] = start === null ? [] : speakersOf(revision, { start, end: start + 1, quote: '' });
  return first === undefined ? [] : [first];
}
