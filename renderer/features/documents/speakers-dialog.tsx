import { useState } from 'react';
import { labelFault, updateSpeakers, type LabelFault } from '../../../shared/commands/update-speakers';
import type { DocumentId, SpeakerId } from '../../../shared/kernel/ids';
import type { Speaker } from '../../../shared/project/speaker';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { loadText } from '../../state/texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import styles from './event-dialog.module.css';

type Draft = Pick<Speaker, 'label' | 'role' | 'pseudonym'>;
type Drafts = ReadonlyMap<SpeakerId, Draft>;

/** Labels, roles and pseudonyms of those who speak in a document. A new label is written into the text as well. */
export function SpeakersDialog() {
  const documentId = useSession(({ dialog }) => (dialog?.kind === 'speakers' ? dialog.documentId : null));
  return documentId === null ? null : <SpeakersForm key={documentId} documentId={documentId} />;
}

function SpeakersForm({ documentId }: { readonly documentId: DocumentId }) {
  const t = useMessages();
  const words = t.documents.speakersDialog;
  const project = useProject();
  const document = project.documents.get(documentId);
  const speakers = [...project.speakers.values()].filter((speaker) => speaker.documentId === documentId);
  const [drafts, setDrafts] = useState<Drafts>(
    () => new Map(speakers.map(({ id, label, role, pseudonym }) => [id, { label, role, pseudonym }])),
  );
  const [isTried, setIsTried] = useState(false);
  const change = (id: SpeakerId, part: Partial<Draft>): void =>
    setDrafts((before) => new Map(before).set(id, { label: '', role: '', pseudonym: '', ...before.get(id), ...part }));
  const fault = firstFault(speakers, drafts);
  const save = async (): Promise<void> => {
    setIsTried(true);
    if (fault !== null || document === undefined) return;
    const changed = speakers.map((speaker) => ({ ...speaker, ...drafts.get(speaker.id) }));
    const text = await loadText(document.revisionId);
    closeDialog();
    dispatch(updateSpeakers, { documentId, speakers: changed, text });
  };
  return (
    <Dialog
      title={words.title(document?.name ?? '')}
      onClose={closeDialog}
      onSubmit={() => void save()}
      isDismissable={false}
      footer={
        <>
          {isTried && fault !== null && (
            <span role="alert" className={styles.fault}>
              {words.faults[fault]}
            </span>
          )}
          <Button onPress={closeDialog}>{t.documents.cancel}</Button>
          <Button variant="primary" type="submit">
            {t.documents.save}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{speakers.length === 0 ? t.documents.noLabels : words.hint}</p>
      {speakers.length > 0 && <SpeakersTable speakers={speakers} drafts={drafts} onChange={change} />}
    </Dialog>
  );
}

type SpeakersTableProps = {
  readonly speakers: readonly Speaker[];
  readonly drafts: Drafts;
  readonly onChange: (id: SpeakerId, part: Partial<Draft>) => void;
};

function SpeakersTable({ speakers, drafts, onChange }: SpeakersTableProps) {
  const words = useMessages().documents.speakersDialog;
  return (
    <table className={styles.speakers}>
      <thead>
        <tr>
          <th scope="col">{words.label}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.pseudonym}</th>
        </tr>
      </thead>
      <tbody>
        {speakers.map(({ id, label }) => (
          <tr key={id}>
            {(['label', 'role', 'pseudonym'] as const).map((field) => (
              <td key={field} className={field === 'label' ? styles.label : undefined}>
                <TextField
                  label={words.fieldOf[field](label)}
                  hideLabel
                  value={drafts.get(id)?.[field] ?? ''}
                  onChange={(value) => onChange(id, { [field]: value })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What keeps the labels from being given, or null. A label that stays as it was is no fault. */
function firstFault(speakers: readonly Speaker[], drafts: Drafts): LabelFault | null {
  const labels = speakers.map(({ id, label }) => drafts.get(id)?.label ?? label);
  for (const [index, { label: before }] of speakers.entries()) {
    const label = labels[index] ?? '';
    if (label.trim() === before) continue;
    const fault = labelFault(label, labels.toSpliced(index, 1));
    if (fault !== null) return fault;
  }
  return null;
}
