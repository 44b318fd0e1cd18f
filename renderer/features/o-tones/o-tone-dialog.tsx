import { useId, useMemo, useState } from 'react';
import { addOTone } from '../../../shared/commands/add-o-tone';
import { updateOTone } from '../../../shared/commands/update-o-tone';
import type { EventId } from '../../../shared/kernel/ids';
import {
  releaseStates,
  type DocumentRecord,
  type Quotation,
  type ReleaseState,
} from '../../../shared/project/document';
import { compareEvents } from '../../../shared/project/event';
import type { Project } from '../../../shared/project/project';
import { paragraphAt } from '../../../shared/text/paragraphs';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, go, useSession, type DialogState } from '../../state/session-store';
import { useText } from '../../state/texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { toast } from '../../ui/toast';
import { nextOToneNumber } from './o-tone-entries';
import { eventTitle } from './o-tone-words';
import styles from './o-tone-dialog.module.css';

type Prefill = NonNullable<Extract<DialogState, { readonly kind: 'o-tone' }>['prefill']>;

/** Makes an O-tone, by hand or from a passage, or changes what is known of one. */
export function OToneDialog() {
  const dialog = useSession((state) => state.dialog);
  const project = useProject();
  if (dialog?.kind !== 'o-tone') return null;
  const document = dialog.documentId === null ? null : (project.documents.get(dialog.documentId) ?? null);
  return <OToneForm key={dialog.documentId ?? 'new'} document={document} prefill={dialog.prefill ?? null} />;
}

type OToneFormProps = { readonly document: DocumentRecord | null; readonly prefill: Prefill | null };

type Draft = {
  readonly text: string;
  readonly name: string;
  readonly label: string;
  readonly role: string;
  readonly eventId: EventId | null;
  readonly release: ReleaseState;
};

function OToneForm({ document, prefill }: OToneFormProps) {
  const t = useMessages();
  const project = useProject();
  const [draft, setDraft] = useState(() =>
    firstDraft(project, { document, prefill, nameOf: t.oTones.dialog.defaultName }),
  );
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const isNew = document === null;
  const missing =
    isNew && draft.text.trim() === ''
      ? t.oTones.dialog.needsWords
      : draft.name.trim() === ''
        ? t.oTones.dialog.needsName
        : null;

  const submit = (): void => {
    setIsTried(true);
    if (missing !== null) return;
    if (document === null) create(draft, prefill, t.oTones.created(draft.name.trim()));
    else save(document, draft);
    closeDialog();
  };
  const title = isNew
    ? prefill === null
      ? t.oTones.dialog.createTitle
      : t.oTones.dialog.fromPassageTitle
    : t.oTones.dialog.editTitle;
  return (
    <Dialog
      title={title}
      onClose={closeDialog}
      onSubmit={submit}
      isDismissable={false}
      footer={
        <>
          {isTried && missing !== null && (
            <span role="alert" className={styles.missing}>
              {missing}
            </span>
          )}
          <Button onPress={closeDialog}>{t.oTones.dialog.cancel}</Button>
          <Button variant="primary" type="submit">
            {isNew ? t.oTones.dialog.create : t.oTones.dialog.save}
          </Button>
        </>
      }
    >
      {document === null && prefill === null ? (
        <TextField
          label={t.oTones.dialog.words}
          description={t.oTones.dialog.wordsHint}
          value={draft.text}
          onChange={(text) => change({ text })}
          multiline
          rows={4}
          autoFocus
          isRequired
        />
      ) : (
        <FixedWords document={document} prefill={prefill} />
      )}
      <div className={styles.pair}>
        <TextField
          label={t.oTones.dialog.role}
          placeholder={t.oTones.dialog.rolePlaceholder}
          value={draft.role}
          onChange={(role) => change({ role })}
          autoFocus={document !== null || prefill !== null}
        />
        <TextField
          label={t.oTones.dialog.label}
          description={t.oTones.dialog.labelHint}
          value={draft.label}
          onChange={(label) => change({ label })}
        />
        <EventSelect eventId={draft.eventId} onChange={(eventId) => change({ eventId })} />
        <TextField
          label={t.oTones.dialog.name}
          description={t.oTones.dialog.nameHint}
          value={draft.name}
          onChange={(name) => change({ name })}
          isRequired
        />
      </div>
      <ReleaseChoice release={draft.release} onChange={(release) => change({ release })} />
    </Dialog>
  );
}

function FixedWords({ document, prefill }: OToneFormProps) {
  const t = useMessages();
  const project = useProject();
  const stored = useText(document?.revisionId ?? null);
  const source = prefill === null ? undefined : project.documents.get(prefill.source.documentId);
  const starts = source === undefined ? [] : (project.revisions.get(source.revisionId)?.paragraphs ?? []);
  return (
    <figure className={styles.fixed}>
      <blockquote className={styles.words}>{t.oTones.quoted(prefill?.text ?? stored ?? '')}</blockquote>
      <figcaption className={styles.note}>
        {prefill === null || source === undefined
          ? t.oTones.dialog.wordsFixed
          : t.oTones.dialog.wordsFromPassage(
              source.name,
              t.oTones.dialog.paragraph(paragraphAt(starts, prefill.source.start)),
            )}
        {document !== null && (
          <Button
            variant="quiet"
            onPress={() => {
              closeDialog();
              go({ view: 'edit', documentId: document.id });
            }}
          >
            {t.editing.edit}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}

type EventSelectProps = { readonly eventId: EventId | null; readonly onChange: (eventId: EventId | null) => void };

function EventSelect({ eventId, onChange }: EventSelectProps) {
  const t = useMessages();
  const events = useProject((project) => project.events);
  const options = useMemo(
    () => [
      { id: 'none', label: t.oTones.noEvent },
      ...[...events.values()].sort(compareEvents).map((event) => ({ id: event.id, label: eventTitle(event) })),
    ],
    [events, t],
  );
  return (
    <Select
      label={t.oTones.dialog.event}
      value={eventId ?? 'none'}
      options={options}
      onChange={(id) => onChange(id === 'none' ? null : (id as EventId))}
    />
  );
}

type ReleaseChoiceProps = { readonly release: ReleaseState; readonly onChange: (release: ReleaseState) => void };

function ReleaseChoice({ release, onChange }: ReleaseChoiceProps) {
  const t = useMessages();
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{t.oTones.dialog.release}</legend>
      {releaseStates.map((state) => (
        <label key={state} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={release === state}
            onChange={() => onChange(state)}
          />
          <span className={styles.state}>{t.oTones.release[state]}</span>
          <span className={styles.note}>{t.oTones.releaseExplained[state]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function firstDraft(
  project: Project,
  { document, prefill, nameOf }: OToneFormProps & { readonly nameOf: (number: number) => string },
): Draft {
  const quotation = document?.quotation;
  if (document !== null && quotation !== null && quotation !== undefined) {
    const { label, role, release } = quotation;
    return { text: '', name: document.name, label, role, eventId: document.eventId, release };
  }
  const names = [...project.documents.values()].map((other) => other.name);
  return {
    text: prefill?.text ?? '',
    name: nameOf(nextOToneNumber(names, nameOf)),
    ...speakerOf(project, prefill),
    eventId: prefill?.eventId ?? null,
    // Whatever was said in confidence is not printed with a name before somebody decides so.
    release: 'anonymous',
  };
}

/** Label and role of the person who says the passage. */
function speakerOf(project: Project, prefill: Prefill | null): Pick<Draft, 'label' | 'role'> {
  const document = prefill === null ? undefined : project.documents.get(prefill.source.documentId);
  const turns = document === undefined ? [] : (project.revisions.get(document.revisionId)?.turns ?? []);
  const turn = turns.findLast((other) => other.start <= (prefill?.source.start ?? 0));
  const speaker = turn === undefined || turn.speakerId === null ? undefined : project.speakers.get(turn.speakerId);
  return { label: speaker?.pseudonym || (speaker?.label ?? ''), role: speaker?.role ?? '' };
}

function create(draft: Draft, prefill: Prefill | null, message: string): void {
  const { eventId, label, role, release } = draft;
  const text = prefill?.text ?? draft.text.replace(/\r\n?/g, '\n').trim();
  const quotation: Quotation = { label: label.trim(), role: role.trim(), release, source: prefill?.source ?? null };
  const { diff } = dispatch(addOTone, { text, name: draft.name.trim(), quotation, eventId });
  const documentId = diff.documents?.added[0]?.id ?? null;
  if (prefill === null) go({ view: 'o-tones', documentId });
  toast({ text: message });
}

function save(document: DocumentRecord, { name, label, role, eventId, release }: Draft): void {
  const source = document.quotation?.source ?? null;
  dispatch(updateOTone, {
    document: {
      ...document,
      name: name.trim(),
      eventId,
      quotation: { label: label.trim(), role: role.trim(), release, source },
    },
  });
}
