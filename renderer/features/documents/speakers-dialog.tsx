import { useState } from 'react';
import { updateSpeaker } from '../../../shared/commands/update-speaker';
import type { DocumentId, SpeakerId } from '../../../shared/kernel/ids';
import type { Speaker } from '../../../shared/project/speaker';
import { useMessages } from '../../i18n/use-messages';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import styles from './event-dialog.module.css';

type Draft = Pick<Speaker, 'role' | 'pseudonym'>;

/** Roles and pseudonyms of those who speak in a document. */
export function SpeakersDialog() {
  const documentId = useSession(({ dialog }) => (dialog?.kind === 'speakers' ? dialog.documentId : null));
  return documentId === null ? null : <SpeakersForm key={documentId} documentId={documentId} />;
}

function SpeakersForm({ documentId }: { readonly documentId: DocumentId }) {
  const t = useMessages();
  const words = t.documents.speakersDialog;
  const project = useProject();
  const speakers = [...project.speakers.values()].filter((speaker) => speaker.documentId === documentId);
  const [drafts, setDrafts] = useState<ReadonlyMap<SpeakerId, Draft>>(
    () => new Map(speakers.map(({ id, role, pseudonym }) => [id, { role, pseudonym }])),
  );
  const change = (id: SpeakerId, part: Partial<Draft>): void =>
    setDrafts((before) => new Map(before).set(id, { role: '', pseudonym: '', ...before.get(id), ...part }));
  const save = (): void => {
    for (const speaker of speakers) {
      const draft = drafts.get(speaker.id);
      if (draft === undefined || (draft.role === speaker.role && draft.pseudonym === speaker.pseudonym)) continue;
      dispatch(updateSpeaker, { speaker: { ...speaker, ...draft } });
    }
    closeDialog();
  };
  return (
    <Dialog
      title={words.title(project.documents.get(documentId)?.name ?? '')}
      onClose={closeDialog}
      onSubmit={save}
      isDismissable={false}
      footer={
        <>
          <Button onPress={closeDialog}>{t.documents.cancel}</Button>
          <Button variant="primary" type="submit">
            {t.documents.save}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{speakers.length === 0 ? t.documents.noLabels : words.hint}</p>
      {speakers.length > 0 && (
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
                <th scope="row" className={styles.label}>
                  {label}
                </th>
                <td>
                  <TextField
                    label={words.roleOf(label)}
                    hideLabel
                    value={drafts.get(id)?.role ?? ''}
                    onChange={(role) => change(id, { role })}
                  />
                </td>
                <td>
                  <TextField
                    label={words.pseudonymOf(label)}
                    hideLabel
                    value={drafts.get(id)?.pseudonym ?? ''}
                    onChange={(pseudonym) => change(id, { pseudonym })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
