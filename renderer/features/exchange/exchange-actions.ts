import { useMessages } from '../../i18n/use-messages';
import { useProjectState } from '../../state/project-store';
import { openDialog } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { useExchangeServices } from './exchange-services';

/** What brings things in and hands them on, from anywhere. */
export function useExchangeActions(): readonly Action[] {
  const t = useMessages();
  const services = useExchangeServices();
  const isOpen = useProjectState((state) => state.status === 'open');
  const disabledReason = isOpen ? null : t.exchange.noProject;
  const section = t.app.sections.project;
  return [
    {
      id: 'exchange.import',
      label: t.exchange.action,
      also: t.exchange.importAlso,
      section,
      shortcut: 'Mod+I',
      disabledReason,
      run: () => openDialog({ kind: 'import', files: [] }),
    },
    {
      id: 'exchange.import-folder',
      label: t.exchange.folderAction,
      also: t.exchange.importAlso,
      section,
      disabledReason,
      run: () => openDialog({ kind: 'import', files: [], choice: 'folder' }),
    },
    {
      id: 'exchange.save',
      label: t.app.project.saveAs,
      also: t.report.exportAlso,
      section,
      shortcut: 'Mod+S',
      disabledReason,
      run: services.saveProjectFile,
    },
    {
      id: 'exchange.open-file',
      label: t.exchange.openFile,
      also: `${t.exchange.importAlso} ${t.welcome.openFileHint}`,
      section,
      shortcut: 'Mod+O',
      run: services.openProjectFile,
    },
    {
      id: 'exchange.kept',
      label: t.kept.ofProject,
      section,
      disabledReason,
      run: () => openDialog({ kind: 'kept', documentId: null }),
    },
    {
      id: 'exchange.report',
      label: t.wholeProject.reportAction,
      section,
      disabledReason,
      run: () => openDialog({ kind: 'project-report' }),
    },
    { id: 'exchange.open-demo', label: t.exchange.openDemo, section, run: services.openDemo },
  ];
}
