import type { CodeId } from '../../../shared/kernel/ids';
import { codeTree } from '../../../shared/project/code-tree';
import { useMessages } from '../../i18n/use-messages';
import { currentProject, useProjectState } from '../../state/project-store';
import { go, openDialog, useSession } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { meantBy, treeState } from './tree-state';

/** Key for a new code, shown at the button too. */
export const newCodeShortcut = 'Mod+Shift+N';

/** What can be done with the code system from anywhere. */
export function useCodesActions(): readonly Action[] {
  const t = useMessages();
  const codeId = useSession((state) => state.codeId);
  const hasCodes = useProjectState(({ project }) => project !== null && project.codes.size > 0);
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
    {
      id: 'codes.import',
      label: t.codeImport.action,
      also: t.exchange.importAlso,
      section,
      run: () => openDialog({ kind: 'import-codes' }),
    },
    {
      id: 'codes.give-out',
      label: t.codeImport.giveOut,
      also: t.report.exportAlso,
      section,
      run: () => go({ view: 'report', format: 'codebook' }),
    },
    { id: 'codes.guide', label: t.guide.show, section, run: () => go({ view: 'guide' }) },
    {
      id: 'codes.list',
      label: t.codingList.show,
      section,
      disabledReason,
      run: () => {
        if (codeId !== null) go({ view: 'code', codeId });
      },
    },
    {
      id: 'codes.split',
      label: t.codingList.split.action,
      section,
      disabledReason,
      run: () => {
        if (codeId !== null) openDialog({ kind: 'split-code', codeId });
      },
    },
    {
      id: 'codes.merge',
      label: t.codeSystem.merge.action,
      section,
      disabledReason,
      run: () => {
        if (codeId !== null) openDialog({ kind: 'merge-codes', codeIds: meantBy(codeId) });
      },
    },
    {
      id: 'codes.move',
      label: t.codeSystem.move.action,
      section,
      disabledReason,
      run: () => {
        if (codeId !== null) openDialog({ kind: 'move-codes', codeIds: meantBy(codeId) });
      },
    },
    {
      id: 'codes.palette',
      label: t.codeSystem.recolor.allTitle,
      section,
      disabledReason: hasCodes ? null : t.codes.emptyTitle,
      run: () => openDialog({ kind: 'recolor-codes', codeIds: rootCodes() }),
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

function rootCodes(): readonly CodeId[] {
  return codeTree(currentProject().codes)
    .children(null)
    .map(({ id }) => id);
}

function focusTree(): void {
  const pane = document.querySelector('[data-pane="codes"]');
  const row = pane?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], [role="treeitem"]');
  (row ?? pane?.querySelector<HTMLElement>('button'))?.focus();
}
