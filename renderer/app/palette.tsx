import { FileText, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { codeTree, shownPath } from '../../shared/project/code-tree';
import type { Project } from '../../shared/project/project';
import type { Messages } from '../i18n/messages';
import { useMessages } from '../i18n/use-messages';
import { useProjectState } from '../state/project-store';
import { closeDialog, go, holdCode } from '../state/session-store';
import type { Action } from '../ui/action';
import { Chooser } from '../ui/chooser';
import { ChooserBody } from '../ui/chooser-body';
import { ChooserLabel } from '../ui/chooser-label';
import { ColorDot } from '../ui/color-dot';
import { Kbd } from '../ui/kbd';
import { onceFocusIsBack } from '../ui/once-focus-is-back';
import { useChooser } from '../ui/use-chooser';
import { currentActions, runAction } from './action-registry';
import { paletteIndex, type PaletteEntry } from './palette-search';

/** "Search or do": commands, documents and codes by a few letters. */
export function Palette() {
  const t = useMessages();
  const words = t.app.palette;
  const project = useProjectState((state) => state.project);
  const [entries] = useState(() => paletteEntries(currentActions(), project, t));
  const search = useMemo(() => paletteIndex(entries), [entries]);
  const state = useChooser();
  const groups = search(state.query).map(({ kind, entries: rows }) => ({ id: kind, label: words[`${kind}s`], rows }));
  return (
    <Chooser title={words.title} onClose={closeDialog}>
      <ChooserBody
        state={state}
        label={words.placeholder}
        placeholder={words.placeholder}
        icon={<Search aria-hidden />}
        listLabel={words.results}
        groups={groups}
        keyOf={({ id }) => id}
        renderRow={(entry) => <Row entry={entry} />}
        onPress={follow}
        onKey={({ key }, entry) => {
          if (key !== 'Enter') return false;
          if (entry !== undefined) follow(entry);
          return true;
        }}
        empty={words.nothing(state.query)}
      />
    </Chooser>
  );
}

function Row({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind !== 'action') {
    const icon = entry.kind === 'document' ? <FileText aria-hidden /> : <ColorDot color={entry.color} />;
    return <ChooserLabel icon={icon} name={entry.label} detail={entry.detail} />;
  }
  const { shortcut, disabledReason } = entry.action;
  const reason = disabledReason ?? null;
  return (
    <ChooserLabel name={entry.label} detail={reason ?? entry.detail} isUnavailable={reason !== null}>
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </ChooserLabel>
  );
}

/** The palette closes first, so that the focus is back in the view when the command runs. */
function follow(entry: PaletteEntry): void {
  closeDialog();
  onceFocusIsBack(() => {
    if (entry.kind === 'action') runAction(entry.action);
    else if (entry.kind === 'document') go({ view: 'material', documentId: entry.documentId });
    else holdCode(entry.codeId);
  });
}

function paletteEntries(actions: readonly Action[], project: Project | null, t: Messages): readonly PaletteEntry[] {
  const commands = actions
    .filter(({ id }) => id !== 'go.palette')
    .map((action): PaletteEntry => ({
      kind: 'action',
      id: `action:${action.id}`,
      label: action.label,
      detail: action.section,
      action,
    }));
  if (project === null) return commands;
  const tree = codeTree(project.codes);
  const documents = [...project.documents.values()].map((document): PaletteEntry => {
    const event = document.eventId === null ? undefined : project.events.get(document.eventId);
    return {
      kind: 'document',
      id: `document:${document.id}`,
      label: document.name,
      detail: event?.title ?? t.documents.withoutEvent,
      documentId: document.id,
    };
  });
  const codes = tree.ordered.map((code): PaletteEntry => ({
    kind: 'code',
    id: `code:${code.id}`,
    label: code.name,
    detail: code.parentId === null ? '' : shownPath(tree, code.parentId),
    codeId: code.id,
    color: code.color,
  }));
  return [...commands, ...documents, ...codes];
}
