import { useMessages } from '../i18n/use-messages';
import { closeProject } from '../state/projects';
import { redo, undo, useProjectState } from '../state/project-store';
import { back, forward, openDialog, useSession } from '../state/session-store';
import { changeSettings, useSettings } from '../state/settings-store';
import type { Action } from '../ui/action';
import { toast } from '../ui/toast';
import { announce } from './announcements';
import { describeEntry } from '../i18n/describe-entry';
import { openingFailure } from './opening-failure';
import { togglePane } from './panes';
import { goToView } from './reading-place';
import { views } from './views';

/** What the window itself can do: undo, go, look, close. */
export function useShellActions(): readonly Action[] {
  return [...useProjectActions(), ...useEditActions(), ...useGoActions(), ...useViewActions()];
}

function useProjectActions(): readonly Action[] {
  const t = useMessages();
  const isOpen = useProjectState((state) => state.status === 'open');
  const disabledReason = isOpen ? null : t.app.project.noneOpen;
  const section = t.app.sections.project;
  return [
    {
      id: 'project.rename',
      label: t.app.project.rename,
      section,
      disabledReason,
      run: () => openDialog({ kind: 'project' }),
    },
    {
      id: 'project.close',
      label: t.app.project.close,
      section,
      disabledReason,
      run: () =>
        void closeProject().catch((error: unknown) => toast({ text: openingFailure(error, t), tone: 'danger' })),
    },
  ];
}

function useEditActions(): readonly Action[] {
  const t = useMessages();
  const section = t.app.sections.edit;
  const next = useProjectState((state) => state.stacks.undo.at(-1));
  const nextRedo = useProjectState((state) => state.stacks.redo.at(-1));
  const undoLast = async (): Promise<void> => {
    const entry = await undo();
    if (entry !== null) announce(t.app.edit.undone(describeEntry(t, entry)));
  };
  const redoLast = async (): Promise<void> => {
    const entry = await redo();
    if (entry !== null) announce(t.app.edit.redone(describeEntry(t, entry)));
  };
  return [
    {
      id: 'edit.undo',
      label: next === undefined ? t.app.edit.undo : t.app.edit.undoWhat(describeEntry(t, next)),
      section,
      shortcut: 'Mod+Z',
      disabledReason: next === undefined ? t.app.edit.nothingToUndo : null,
      run: () => void undoLast(),
    },
    {
      id: 'edit.redo',
      label: nextRedo === undefined ? t.app.edit.redo : t.app.edit.redoWhat(describeEntry(t, nextRedo)),
      section,
      shortcut: 'Mod+Shift+Z',
      disabledReason: nextRedo === undefined ? t.app.edit.nothingToRedo : null,
      run: () => void redoLast(),
    },
  ];
}

function useGoActions(): readonly Action[] {
  const t = useMessages();
  const section = t.app.sections.go;
  const canBack = useSession((state) => state.back.length > 0);
  const canForward = useSession((state) => state.forward.length > 0);
  return [
    {
      id: 'go.palette',
      label: t.app.palette.open,
      section,
      shortcut: 'Mod+K',
      run: () => openDialog({ kind: 'palette' }),
    },
    {
      id: 'go.back',
      label: t.app.go.back,
      section,
      shortcut: 'Alt+ArrowLeft',
      disabledReason: canBack ? null : t.app.go.noBack,
      run: back,
    },
    {
      id: 'go.forward',
      label: t.app.go.forward,
      section,
      shortcut: 'Alt+ArrowRight',
      disabledReason: canForward ? null : t.app.go.noForward,
      run: forward,
    },
  ];
}

function useViewActions(): readonly Action[] {
  const t = useMessages();
  const section = t.app.sections.view;
  const isOpen = useProjectState((state) => state.status === 'open');
  const disabledReason = isOpen ? null : t.app.project.noneOpen;
  const locale = useSettings((settings) => settings.locale);

  const themes = ['system', 'light', 'dark'] as const;
  return [
    ...views.map(({ view, shortcut }) => ({
      id: `view.${view}`,
      label: t.app.views[view],
      section,
      shortcut,
      disabledReason,
      run: () => goToView(view),
    })),
    {
      id: 'view.fold-left',
      label: t.app.panes.foldLeft,
      section,
      shortcut: 'Mod+B',
      disabledReason,
      run: () => togglePane('left'),
    },
    {
      id: 'view.fold-right',
      label: t.app.panes.foldRight,
      section,
      shortcut: 'Mod+Alt+B',
      disabledReason,
      run: () => togglePane('right'),
    },
    ...themes.map((theme) => ({
      id: `view.theme-${theme}`,
      label: `${t.app.theme.label}: ${t.app.theme[theme]}`,
      section,
      run: () => changeSettings({ theme }),
    })),
    {
      id: 'view.language',
      label: t.app.language.change,
      section,
      run: () => changeSettings({ locale: locale === 'de' ? 'en' : 'de' }),
    },
    {
      id: 'help.shortcuts',
      label: t.app.shortcuts.show,
      section: t.app.sections.help,
      shortcut: '?',
      run: () => openDialog({ kind: 'shortcuts' }),
    },
  ];
}
