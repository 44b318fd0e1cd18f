import { useState } from 'react';
import { renameCoder } from '../../shared/commands/rename-coder';
import { renameProject } from '../../shared/commands/rename-project';
import { useMessages } from '../i18n/use-messages';
import { dispatch, useProject, useProjectState } from '../state/project-store';
import { closeDialog } from '../state/session-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';

/** Name of the project and of the person who codes. */
export function ProjectDialog() {
  const t = useMessages();
  const project = useProject();
  const coder = useProjectState((state) =>
    state.coderId === null ? undefined : state.project?.coders.get(state.coderId),
  );
  const [name, setName] = useState(project.info.name);
  const [coderName, setCoderName] = useState(coder?.name ?? '');
  const reason = name.trim() === '' ? t.welcome.newProject.nameMissing : null;
  const apply = (): void => {
    if (reason !== null) return;
    if (name.trim() !== project.info.name) dispatch(renameProject, { name: name.trim() });
    if (coder !== undefined && coderName.trim() !== '' && coderName.trim() !== coder.name) {
      dispatch(renameCoder, { coderId: coder.id, name: coderName.trim() });
    }
    closeDialog();
  };
  return (
    <Dialog
      title={t.app.project.renameTitle}
      size="s"
      onClose={closeDialog}
      onSubmit={apply}
      footer={
        <>
          <Button onPress={closeDialog}>{t.app.project.cancel}</Button>
          <Button variant="primary" type="submit" disabledReason={reason}>
            {t.app.project.apply}
          </Button>
        </>
      }
    >
      <TextField label={t.app.project.nameLabel} value={name} onChange={setName} autoFocus />
      <TextField label={t.app.project.coderLabel} value={coderName} onChange={setCoderName} />
    </Dialog>
  );
}
