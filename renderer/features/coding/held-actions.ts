import type { Messages } from '../../i18n/messages';
import { openDialog, session } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { codingSession } from './coding-session';
import type { EdgeMove } from './edge-move';
import { removeHeld, resizeHeld } from './held-coding';

/** What can be done with the coding in hand. */
export function heldActions(t: Messages, disabledReason: string | null): Action[] {
  const common = { section: t.acts.heldSection, disabledReason };
  return [
    {
      ...common,
      id: 'coding.recode',
      label: t.coding.recode,
      shortcut: 'R',
      run: () => openDialog({ kind: 'code-picker', recode: session.getState().codingId }),
    },
    {
      ...common,
      id: 'coding.memo',
      label: t.coding.memo,
      shortcut: 'M',
      run: () => codingSession.setState({ field: 'memo' }),
    },
    {
      ...common,
      id: 'coding.weight',
      label: t.acts.weight,
      shortcut: 'W',
      run: () => codingSession.setState({ field: 'weight' }),
    },
    { ...common, id: 'coding.remove', label: t.coding.remove, shortcut: 'Delete', run: () => removeHeld(t) },
    ...edgeMoves(t).map(({ id, label, shortcut, ...edgeMove }) => ({
      ...common,
      id: `coding.${id}`,
      label,
      shortcut,
      run: () => void resizeHeld(edgeMove, t),
    })),
  ];
}

type EdgeKey = EdgeMove & { readonly id: string; readonly label: string; readonly shortcut: string };

/** Left and right move the end, up and down the start; as they are by word, with Mod by sentence; signs by character. */
function edgeMoves(t: Messages): readonly EdgeKey[] {
  const endOn = { edge: 'end', direction: 1 } as const;
  const endBack = { edge: 'end', direction: -1 } as const;
  const startBack = { edge: 'start', direction: -1 } as const;
  const startOn = { edge: 'start', direction: 1 } as const;
  const word = { unit: 'word' } as const;
  const sentence = { unit: 'sentence' } as const;
  const character = { unit: 'character' } as const;
  const { coding, acts } = t;
  return [
    { ...endOn, ...word, id: 'end-later', label: coding.endLater, shortcut: 'Alt+Shift+ArrowRight' },
    { ...endBack, ...word, id: 'end-earlier', label: coding.endEarlier, shortcut: 'Alt+Shift+ArrowLeft' },
    { ...startBack, ...word, id: 'start-earlier', label: coding.startEarlier, shortcut: 'Alt+Shift+ArrowUp' },
    { ...startOn, ...word, id: 'start-later', label: coding.startLater, shortcut: 'Alt+Shift+ArrowDown' },
    {
      ...endOn,
      ...sentence,
      id: 'end-later-sentence',
      label: acts.endLaterSentence,
      shortcut: 'Mod+Alt+Shift+ArrowRight',
    },
    {
      ...endBack,
      ...sentence,
      id: 'end-earlier-sentence',
      label: acts.endEarlierSentence,
      shortcut: 'Mod+Alt+Shift+ArrowLeft',
    },
    {
      ...startBack,
      ...sentence,
      id: 'start-earlier-sentence',
      label: acts.startEarlierSentence,
      shortcut: 'Mod+Alt+Shift+ArrowUp',
    },
    {
      ...startOn,
      ...sentence,
      id: 'start-later-sentence',
      label: acts.startLaterSentence,
      shortcut: 'Mod+Alt+Shift+ArrowDown',
    },
    { ...endOn, ...character, id: 'end-later-character', label: acts.endLaterCharacter, shortcut: '+' },
    { ...endBack, ...character, id: 'end-earlier-character', label: acts.endEarlierCharacter, shortcut: '-' },
    { ...startBack, ...character, id: 'start-earlier-character', label: acts.startEarlierCharacter, shortcut: 'Alt++' },
    { ...startOn, ...character, id: 'start-later-character', label: acts.startLaterCharacter, shortcut: 'Alt+-' },
  ];
}
