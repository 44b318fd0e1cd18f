import type { ReactNode } from 'react';
import { CodeDialog } from '../features/codes/code-dialog';
import { ImportCodesDialog } from '../features/codes/import/import-codes-dialog';
import { MergeDialog } from '../features/codes/merge-dialog';
import { MoveDialog } from '../features/codes/move-dialog';
import { RecodeDialog } from '../features/codes/recode-dialog';
import { RecolorDialog } from '../features/codes/recolor-dialog';
import { SplitDialog } from '../features/codes/split/split-dialog';
import { CodePicker } from '../features/coding/code-picker';
import { GoToDialog } from '../features/coding/go-to-dialog';
import { TurnsDialog } from '../features/coding/turns-dialog';
import { EventDialog } from '../features/documents/event-dialog';
import { SpeakersDialog } from '../features/documents/speakers-dialog';
import { ImportDialog } from '../features/exchange/import-dialog';
import { KeptDialog } from '../features/exchange/kept/kept-dialog';
import { OpenProjectDialog } from '../features/exchange/project/open-project-dialog';
import { ProjectReportDialog } from '../features/exchange/project/project-report-dialog';
import { MemoDialog } from '../features/memos/memo-dialog';
import { OToneDialog } from '../features/o-tones/o-tone-dialog';
import { useProjectState } from '../state/project-store';
import { useSession, type DialogState } from '../state/session-store';
import { Palette } from './palette';
import { ProjectDialog } from './project-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';

/** Dialogs that need no project. */
const withoutProject: ReadonlySet<DialogState['kind']> = new Set(['palette', 'shortcuts', 'open-project']);

/** The dialog that is open, if any; most of them need a project. */
export function Dialogs() {
  const dialog = useSession((state) => state.dialog);
  const isOpen = useProjectState((state) => state.status === 'open');
  if (dialog === null) return null;
  if (!isOpen && !withoutProject.has(dialog.kind)) return null;
  return dialogOf(dialog.kind);
}

function dialogOf(kind: DialogState['kind']): ReactNode {
  switch (kind) {
    case 'import':
      return <ImportDialog />;
    case 'open-project':
      return <OpenProjectDialog />;
    case 'project-report':
      return <ProjectReportDialog />;
    case 'kept':
      return <KeptDialog />;
    case 'event':
      return <EventDialog />;
    case 'code':
      return <CodeDialog />;
    case 'merge-codes':
      return <MergeDialog />;
    case 'move-codes':
      return <MoveDialog />;
    case 'recolor-codes':
      return <RecolorDialog />;
    case 'import-codes':
      return <ImportCodesDialog />;
    case 'recode-codings':
      return <RecodeDialog />;
    case 'split-code':
      return <SplitDialog />;
    case 'code-picker':
      return <CodePicker />;
    case 'go-to':
      return <GoToDialog />;
    case 'code-turns':
      return <TurnsDialog />;
    case 'o-tone':
      return <OToneDialog />;
    case 'memo':
      return <MemoDialog />;
    case 'speakers':
      return <SpeakersDialog />;
    case 'palette':
      return <Palette />;
    case 'project':
      return <ProjectDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
  }
}
