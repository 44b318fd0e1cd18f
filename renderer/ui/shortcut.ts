import type { UiWords } from './ui-words';

/** Whether Mod is the Command key here. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

type ParsedShortcut = {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** As `KeyboardEvent.key` names it, in lower case. */
  readonly key: string;
};

/** Takes `Mod+Shift+Z` apart. A plus sign as the key is written `Mod++`, alone `+`. */
export function parseShortcut(shortcut: string): ParsedShortcut {
  const [, held = '', key = ''] = /^(?:(.*)\+)?(.+)$/.exec(shortcut) ?? [];
  const modifiers = new Set(held.split('+'));
  return {
    mod: modifiers.has('Mod'),
    alt: modifiers.has('Alt'),
    shift: modifiers.has('Shift'),
    key: key.toLowerCase(),
  };
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a key press is the shortcut.
 *
 * A sign that is typed with Shift (`?`) is compared as the sign. With Alt a Mac types other letters, so letters are
 * then compared by their place on the keyboard.
 */
export function matchesShortcut(event: KeyPress, shortcut: string): boolean {
  const wanted = parseShortcut(shortcut);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (mod !== wanted.mod || otherMod || event.altKey !== wanted.alt) return false;
  // With Shift a sign becomes another one, on each keyboard a different one, so that its place counts.
  if (wanted.key === '.' && wanted.shift) return event.shiftKey && event.code === 'Period';
  const isSign = wanted.key.length === 1 && !/[a-z0-9]/.test(wanted.key);
  if (!isSign && event.shiftKey !== wanted.shift) return false;
  if (event.key.toLowerCase() === wanted.key) return true;
  return wanted.alt && event.code === `Key${wanted.key.toUpperCase()}`;
}

/** The number of a press of Alt and a number key, by its place on the keyboard: with Alt a Mac types other signs. */
export function numberWithAlt(event: KeyPress): number | null {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    ? null
    : Number(digit);
}

/** Whether the shortcut is a bare key, which must stay silent while one types. */
export function isBareKey(shortcut: string): boolean {
  const { mod, alt, key } = parseShortcut(shortcut);
  return !mod && !alt && !/^f\d+$/.test(key);
}

/** The keys of a shortcut as they are printed on them, in the user's language. */
export function shortcutKeys(shortcut: string, words: UiWords): readonly string[] {
  const { mod, alt, shift, key } = parseShortcut(shortcut);
  const names: Readonly<Record<string, string>> = {
    arrowleft: '←',
    arrowright: '→',
    arrowup: '↑',
    arrowdown: '↓',
    enter: words.keys.enter,
    escape: words.keys.escape,
    delete: words.keys.delete,
    insert: words.keys.insert,
    backspace: '⌫',
    ' ': words.keys.space,
    space: words.keys.space,
    home: words.keys.home,
    end: words.keys.end,
    pageup: words.keys.pageUp,
    pagedown: words.keys.pageDown,
    contextmenu: words.keys.menu,
  };
  return [
    ...(mod ? [isMac ? '⌘' : words.keys.ctrl] : []),
    ...(alt ? [isMac ? '⌥' : words.keys.alt] : []),
    ...(shift ? [isMac ? '⇧' : words.keys.shift] : []),
    names[key] ?? key.toUpperCase(),
  ];
}

/** The shortcut as `aria-keyshortcuts` wants it: `Control+K`. */
export function ariaShortcut(shortcut: string): string {
  return shortcut.replace('Mod', isMac ? 'Meta' : 'Control');
}
