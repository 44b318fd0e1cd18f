import { removeDocuments } from '../../../shared/commands/remove-documents';
import { updateOTone } from '../../../shared/commands/update-o-tone';
import type { ReleaseState } from '../../../shared/project/document';
import { dispatch, projectStore, undo } from '../../state/project-store';
import { textsOfDocument } from '../../state/texts';
import { toast } from '../../ui/toast';
import type { OToneEntry } from './o-tone-entries';

/** Says whether an O-tone may be printed; one step of undo. */
export function setRelease({ document, quotation }: OToneEntry, release: ReleaseState): void {
  dispatch(updateOTone, { document: { ...document, quotation: { ...quotation, release } } });
}

/** Removes an O-tone with its codings; `message` is told with a way back. */
export async function removeOTone({ document }: OToneEntry, message: string): Promise<void> {
  const texts = await textsOfDocument(document.id);
  if (!projectStore.getState().project?.documents.has(document.id)) return;
  dispatch(removeDocuments, { documents: [{ documentId: document.id, texts }] });
  const step = lastStep();
  toast({
    text: message,
    undo: () => {
      if (lastStep() === step) void undo();
    },
  });
}

function lastStep(): number | undefined {
  return projectStore.getState().stacks.undo.at(-1)?.seq;
}
