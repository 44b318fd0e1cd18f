/** The views of the top bar in their order, each with its key; a key stays with its view. */
export const views = [
  { view: 'material', shortcut: 'Mod+1' },
  { view: 'matrix', shortcut: 'Mod+2' },
  { view: 'compare', shortcut: 'Mod+3' },
  { view: 'o-tones', shortcut: 'Mod+4' },
  { view: 'memos', shortcut: 'Mod+5' },
  { view: 'search', shortcut: 'Mod+6' },
  { view: 'report', shortcut: 'Mod+7' },
] as const;
