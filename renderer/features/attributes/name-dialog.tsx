import { useState } from 'react';
import { attributeNameFault } from '../../../shared/project/attribute-name';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

type NameDialogProps = {
  readonly title: string;
  /** Words of the acting button. */
  readonly action: string;
  readonly before: string;
  /** Names that cannot be given; null where any can, twice too. */
  readonly taken: readonly string[] | null;
  readonly onApply: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name of an attribute or a case, and says what is wrong with it when it is to be given. */
export function NameDialog({ title, action, before, taken, onApply, onClose }: NameDialogProps) {
  const t = useMessages();
  const [name, setName] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const fault = taken !== null ? attributeNameFault(name, taken) : name.trim() === '' ? ('empty' as const) : null;
  const apply = (): void => {
    setIsTried(true);
    if (fault !== null) return;
    onClose();
    onApply(name);
  };
  const description = isTried && fault !== null ? t.attributes.name.faults[fault] : undefined;
  return (
    <Dialog
      title={title}
      size="s"
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          <Button onPress={onClose}>{t.attributes.name.cancel}</Button>
          <Button variant="primary" type="submit">
            {action}
          </Button>
        </>
      }
    >
      <TextField label={t.attributes.name.label} value={name} onChange={setName} description={description} autoFocus />
    </Dialog>
  );
}
