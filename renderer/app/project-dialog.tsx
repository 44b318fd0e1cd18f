import { useState } from 'react';
import { addCoder } from '../../shared/commands/add-coder';
import { renameCoder } from '../../shared/commands/rename-coder';
import { renameProject } from '../../shared/commands/rename-project';
import { updateInfo } from '../../shared/commands/update-info';
import type { CoderId } from '../../shared/kernel/ids';
import { useMessages } from '../i18n/use-messages';
import { dispatch, useProject, useProjectState } from '../state/project-store';
import { setCoder } from '../state/projects';
import { closeDialog } from '../state/session-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { ReferenceField } from './reference-field';

/** The choice of somebody who has not coded in this project before. */
const newPerson = 'new';

/** What the project says of itself: its name, who codes now, and how a quotation is cited. */
export function ProjectDialog() {
  const t = useMessages();
  const words = t.app.project;
  const { info, coders } = useProject();
  const coderId = useProjectState((state) => state.coderId);
  const [name, setName] = useState(info.name);
  const [person, setPerson] = useState<string>(coderId ?? newPerson);
  const [coderName, setCoderName] = useState(nameOf(person));
  const [template, setTemplate] = useState(info.referenceTemplate);
  const reason =
    name.trim() === ''
      ? t.welcome.newProject.nameMissing
      : coderName.trim() === ''
        ? t.welcome.newProject.coderMissing
        : null;

  function nameOf(id: string): string {
    return coders.get(id as CoderId)?.name ?? '';
  }
  const apply = (): void => {
    if (reason !== null) return;
    if (name.trim() !== info.name) dispatch(renameProject, { name: name.trim() });
    if (template !== info.referenceTemplate) dispatch(updateInfo, { info: { referenceTemplate: template } });
    codeAs(person, coderName.trim(), nameOf(person));
    closeDialog();
  };
  return (
    <Dialog
      title={words.renameTitle}
      size="s"
      onClose={closeDialog}
      onSubmit={apply}
      footer={
        <>
          <Button onPress={closeDialog}>{words.cancel}</Button>
          <Button variant="primary" type="submit" disabledReason={reason}>
            {words.apply}
          </Button>
        </>
      }
    >
      <TextField label={words.nameLabel} value={name} onChange={setName} autoFocus />
      <Select
        label={words.coder}
        value={person}
        options={[
          ...[...coders.values()].map((coder) => ({ id: coder.id, label: coder.name })),
          { id: newPerson, label: words.newCoder },
        ]}
        onChange={(id) => {
          setPerson(id);
          setCoderName(nameOf(id));
        }}
      />
      <TextField label={words.coderLabel} value={coderName} onChange={setCoderName} />
      <ReferenceField language={info.language} value={template} onChange={setTemplate} />
    </Dialog>
  );
}

/** From now on this person codes, under this name. */
function codeAs(person: string, name: string, nameBefore: string): void {
  if (person === newPerson) {
    const [added] = dispatch(addCoder, { name }).diff.coders?.added ?? [];
    if (added !== undefined) setCoder(added.id);
    return;
  }
  const coderId = person as CoderId;
  if (name !== nameBefore) dispatch(renameCoder, { coderId, name });
  setCoder(coderId);
}
