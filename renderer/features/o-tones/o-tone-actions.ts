import type { Project } from '../../../shared/project/project';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { useProjectState } from '../../state/project-store';
import { openDialog, useSession, type Selection } from '../../state/session-store';
import { loadText } from '../../state/texts';
import type { Action } from '../../ui/action';

export const newOToneShortcut = 'Mod+Shift+O';

/** What one can do with O-tones from anywhere: take the selected passage, or write a new one. */
export function useOToneActions(): readonly Action[] {
  const t = useMessages();
  const project = useProjectState((state) => state.project);
  const selection = useSession((state) => state.selection);
  if (project === null) return [];
  return [
    {
      id: 'o-tone.from-passage',
      label: t.oTones.fromPassage,
      section: t.oTones.section,
      shortcut: 'O',
      disabledReason: reasonAgainst(project, selection, t),
      run: () => {
        if (selection !== null) void takePassage(project, selection);
      },
    },
    {
      id: 'o-tone.new',
      label: t.oTones.newOTone,
      section: t.oTones.section,
      shortcut: newOToneShortcut,
      run: () => openDialog({ kind: 'o-tone', documentId: null }),
    },
  ];
}

function reasonAgainst(project: Project, selection: Selection | null, t: Messages): string | null {
  if (selection === null) return t.oTones.needsSelection;
  return project.documents.get(selection.documentId)?.quotation === null ? null : t.oTones.isOTone;
}

async function takePassage(project: Project, { documentId, start, end }: Selection): Promise<void> {
  const document = project.documents.get(documentId);
  if (document === undefined) return;
  const text = (await loadText(document.revisionId)).slice(start, end);
  openDialog({
    kind: 'o-tone',
    documentId: null,
    prefill: { text, eventId: document.eventId, source: { documentId, start, end } },
  });
}
