import type { Action } from '../ui/action';
import { isBareKey, matchesShortcut } from '../ui/shortcut';
import type { KeyPlace } from './key-place';

/** What every text field does by itself with these keys. */
const ofTextFields = new Set([
  'Mod+Z',
  'Mod+Shift+Z',
  'Mod+Y',
  'Mod+A',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
]);

/** The action a key press asks for: one that can be done before one that cannot. */
export function actionForKey(
  event: Parameters<typeof matchesShortcut>[0],
  actions: readonly Action[],
  { isTyping, isChoosing }: KeyPlace,
): Action | undefined {
  const fitting = actions.filter(({ shortcut }) => {
    if (shortcut === undefined || !matchesShortcut(event, shortcut)) return false;
    if ((isTyping || isChoosing) && isBareKey(shortcut)) return false;
    return !(isTyping && ofTextFields.has(shortcut));
  });
  return fitting.find(({ disabledReason }) => (disabledReason ?? null) === null) ?? fitting[0];
}
