import { useState } from 'react';
import type { DocumentId, EventId } from '../../../shared/kernel/ids';
import type { DocumentKind } from '../../../shared/project/document';
import { compareEvents } from '../../../shared/project/event';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { moveWithUndo, renameDocument, setKind } from './document-operations';
import { withoutEventKey } from './navigator-groups';

/** What a row of the navigator asks for that needs one more answer. */
export type DocumentRequest =
  | { readonly kind: 'rename'; readonly documentId: DocumentId }
  | { readonly kind: 'move'; readonly documentIds: readonly DocumentId[] }
  | { readonly kind: 'kind'; readonly documentIds: readonly DocumentId[] };

type DocumentDialogsProps = { readonly request: DocumentRequest; readonly onClose: () => void };

/** The small dialogs of the navigator. */
export function DocumentDialogs({ request, onClose }: DocumentDialogsProps) {
  switch (request.kind) {
    case 'rename':
      return <RenameDialog documentId={request.documentId} onClose={onClose} />;
    case 'move':
      return <MoveDialog documentIds={request.documentIds} onClose={onClose} />;
    case 'kind':
      return <KindDialog documentIds={request.documentIds} onClose={onClose} />;
  }
}

function RenameDialog({ documentId, onClose }: { readonly documentId: DocumentId; readonly onClose: () => void }) {
  const t = useMessages();
  const before = useProject(({ documents }) => documents.get(documentId)?.name ?? '');
  const [name, setName] = useState(before);
  return (
    <SmallDialog
      title={before}
      action={t.documents.save}
      onClose={onClose}
      onApply={() => {
        renameDocument(documentId, name);
        onClose();
      }}
    >
      <TextField label={t.documents.renameLabel} value={name} onChange={setName} autoFocus />
    </SmallDialog>
  );
}

type ForDocuments = { readonly documentIds: readonly DocumentId[]; readonly onClose: () => void };

function MoveDialog({ documentIds, onClose }: ForDocuments) {
  const t = useMessages();
  const project = useProject();
  const [target, setTarget] = useState<string>(
    project.documents.get(documentIds[0] as DocumentId)?.eventId ?? withoutEventKey,
  );
  const options = [
    ...[...project.events.values()].sort(compareEvents).map(({ id, title }) => ({ id: id, label: title })),
    { id: withoutEventKey as string, label: t.documents.withoutEvent },
  ];
  return (
    <SmallDialog
      title={t.documents.moveTitle(documentIds.length)}
      action={t.documents.move}
      onClose={onClose}
      onApply={() => {
        moveWithUndo(documentIds, target === withoutEventKey ? null : (target as EventId), t);
        onClose();
      }}
    >
      <Select label={t.documents.moveLabel} value={target} options={options} onChange={setTarget} />
    </SmallDialog>
  );
}

type SettableKind = Exclude<DocumentKind, 'o-tone'>;
const settableKinds: readonly SettableKind[] = ['transcript', 'notes', 'survey'];

function KindDialog({ documentIds, onClose }: ForDocuments) {
  const t = useMessages();
  const current = useProject(({ documents }) => documents.get(documentIds[0] as DocumentId)?.kind);
  const [kind, setKindChoice] = useState<SettableKind>(
    current === undefined || current === 'o-tone' ? 'transcript' : current,
  );
  return (
    <SmallDialog
      title={t.documents.kindTitle(documentIds.length)}
      action={t.documents.save}
      onClose={onClose}
      onApply={() => {
        setKind(documentIds, kind);
        onClose();
      }}
    >
      <Segmented
        label={t.documents.kindLabel}
        value={kind}
        onChange={setKindChoice}
        options={settableKinds.map((id) => ({ id, label: t.documents.kinds[id] }))}
      />
    </SmallDialog>
  );
}

type SmallDialogProps = {
  readonly title: string;
  /** Words of the acting button. */
  readonly action: string;
  readonly onApply: () => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
};

function SmallDialog({ title, action, onApply, onClose, children }: SmallDialogProps) {
  const t = useMessages();
  return (
    <Dialog
      title={title}
      size="s"
      onClose={onClose}
      onSubmit={onApply}
      footer={
        <>
          <Button onPress={onClose}>{t.documents.cancel}</Button>
          <Button variant="primary" type="submit">
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
