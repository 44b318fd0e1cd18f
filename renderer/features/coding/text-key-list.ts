import type { Messages } from '../../i18n/messages';

/** Keys that are no actions of the window: what they do, and how they are written. */
export type KeyRow = { readonly id: string; readonly label: string; readonly shortcuts: readonly string[] };

/** The keys that move and select in the text, as `text-keys` and `TextController` know them. */
export function textKeyRows(t: Messages): readonly KeyRow[] {
  const { keys } = t.acts;
  return [
    { id: 'word', label: keys.word, shortcuts: ['ArrowLeft', 'ArrowRight'] },
    { id: 'sentence', label: keys.sentence, shortcuts: ['Mod+ArrowLeft', 'Mod+ArrowRight'] },
    { id: 'paragraph', label: keys.paragraph, shortcuts: ['ArrowUp', 'ArrowDown'] },
    { id: 'turn', label: keys.turn, shortcuts: ['Mod+ArrowUp', 'Mod+ArrowDown'] },
    { id: 'edge', label: keys.edge, shortcuts: ['Home', 'End'] },
    { id: 'text-edge', label: keys.textEdge, shortcuts: ['Mod+Home', 'Mod+End'] },
    { id: 'page', label: keys.page, shortcuts: ['PageUp', 'PageDown'] },
    { id: 'extend', label: keys.extend, shortcuts: ['Shift+ArrowRight', 'Mod+Shift+ArrowDown'] },
    { id: 'character', label: keys.character, shortcuts: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'] },
    { id: 'all', label: keys.all, shortcuts: ['Mod+A'] },
    { id: 'space', label: keys.takeBySpace, shortcuts: ['Space'] },
    { id: 'enter', label: keys.pickByEnter, shortcuts: ['Enter'] },
    { id: 'stripes', label: keys.stripes, shortcuts: ['ArrowUp', 'ArrowDown'] },
  ];
}

/** The key of a coding in hand that is no action. */
export function heldKeyRows(t: Messages): readonly KeyRow[] {
  return [{ id: 'pin', label: t.acts.keys.pinHeld, shortcuts: ['Alt+1', 'Alt+9'] }];
}

/** The keys of the picker. */
export function pickerKeyRows(t: Messages): readonly KeyRow[] {
  const { keys } = t.acts;
  return [
    { id: 'mark', label: keys.mark, shortcuts: ['Mod+Enter'] },
    { id: 'mark-space', label: keys.markBySpace, shortcuts: ['Space'] },
    { id: 'apply', label: keys.applyMarked, shortcuts: ['Enter'] },
    { id: 'create', label: keys.create, shortcuts: ['Shift+Enter'] },
    { id: 'pin', label: keys.pinPicked, shortcuts: ['Alt+1', 'Alt+9'] },
  ];
}
