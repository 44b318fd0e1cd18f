import { codeTree } from '../../../shared/project/code-tree';
import { useMessages } from '../../i18n/use-messages';
import { currentProject } from '../../state/project-store';
import { openDialog, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { treeState } from './tree-state';

/** Key for a new code, shown at the button too. */
export const newCodeShortcut = 'Mod+Shift+N';

/** What can be done with the code system from anywhere. */
export function useCodesActions(): readonly Action[] {
  const t = useMessages();
  const codeId = useSession((state) => state.codeId);
  const section = t.codes.section;
  const disabledReason = codeId === null ? t.codes.needsCode : null;
  return [
    {
      id: 'codes.create',
      label: t.codes.create,
      section,
      shortcut: newCodeShortcut,
      run: () => treeState.setState({ creating: { parentId: null } }),
    },
    {
      id: 'codes.create-below',
      label: t.codes.createBelow,
      section,
      disabledReason,
      run: () => treeState.setState({ creating: { parentId: codeId } }),
    },
    {
      id: 'codes.edit',
      label: t.codes.edit,
      section,
      shortcut: 'Mod+E',
      disabledReason,
      run: () => {
        if (codeId !== null) openDialog({ kind: 'code', codeId });
      },
    },
    { id: 'codes.focus', label: t.codes.focusTree, section, shortcut: 'Mod+Shift+C', run: focusTree },
    {
      id: 'codes.expand-all',
      label: t.codes.expandAll,
      section,
      run: () => treeState.setState({ collapsed: new Set() }),
    },
    {
      id: 'codes.collapse-all',
      label: t.codes.collapseAll,
      section,
      run: () => {
        const tree = codeTree(currentProject().codes);
        const parents = tree.ordered.filter((code) => tree.children(code.id).length > 0);
        treeState.setState({ collapsed: new Set(parents.map((code) => code.id)) });
      },
    },
  ];
}

function focusTree(): void {
  const pane = document.querySelector('[data-pane="codes"]');
  const row = pane?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], [role="treeitem"]');
  (row ?? pane?.querySelector<HTMLElement>('button'))?.focus();
}
