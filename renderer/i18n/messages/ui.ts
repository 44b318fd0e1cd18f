import type { Dictionary } from '../dictionary';

/** Words of the widgets themselves. */
export const de = {
  close: 'Schließen',
  undo: 'Rückgängig',
  clear: 'Eingabe leeren',
  notifications: 'Meldungen',
  menu: 'Menü',
  dayPattern: 'TT.MM.JJJJ',
  dayUnclear: 'Kein Tag, den es gibt; so bleibt das Datum leer.',
  keys: {
    ctrl: 'Strg',
    shift: 'Umschalt',
    alt: 'Alt',
    enter: 'Eingabe',
    escape: 'Esc',
    delete: 'Entf',
    insert: 'Einfg',
    space: 'Leertaste',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild↑',
    pageDown: 'Bild↓',
    menu: 'Menütaste',
  },
};

export const en: Dictionary<typeof de> = {
  close: 'Close',
  undo: 'Undo',
  clear: 'Clear the field',
  notifications: 'Notifications',
  menu: 'Menu',
  dayPattern: 'DD/MM/YYYY',
  dayUnclear: 'Not a day that exists; the date stays empty.',
  keys: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    enter: 'Enter',
    escape: 'Esc',
    delete: 'Del',
    insert: 'Ins',
    space: 'Space',
    home: 'Home',
    end: 'End',
    pageUp: 'PgUp',
    pageDown: 'PgDn',
    menu: 'Menu key',
  },
};
