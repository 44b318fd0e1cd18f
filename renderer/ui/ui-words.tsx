import { createContext, useContext, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** The few words the widgets themselves say. The composition root gives them in the user's language. */
export type UiWords = {
  readonly close: string;
  readonly undo: string;
  readonly clear: string;
  readonly notifications: string;
  readonly menu: string;
  /** How a day is written: `TT.MM.JJJJ`. */
  readonly dayPattern: string;
  /** Said where what was typed is no day. */
  readonly dayUnclear: string;
  /** Names of keys: `Strg`, `Umschalt`. */
  readonly keys: {
    readonly ctrl: string;
    readonly shift: string;
    readonly alt: string;
    readonly enter: string;
    readonly escape: string;
    readonly delete: string;
    readonly insert: string;
    readonly space: string;
    readonly home: string;
    readonly end: string;
    readonly pageUp: string;
    readonly pageDown: string;
    readonly menu: string;
  };
};

const unspoken: UiWords = {
  close: 'close',
  undo: 'undo',
  clear: 'clear',
  notifications: 'notifications',
  menu: 'menu',
  dayPattern: 'YYYY-MM-DD',
  dayUnclear: '?',
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
    menu: 'Menu',
  },
};

const UiWordsContext = createContext<UiWords>(unspoken);

/** The words of the widgets. */
export function useUiWords(): UiWords {
  return useContext(UiWordsContext);
}

type UiProviderProps = {
  readonly words: UiWords;
  /** BCP 47 tag: sorting, numbers and the announcements of the widgets below. */
  readonly locale: string;
  readonly children: ReactNode;
};

/** Gives the widgets their language. */
export function UiProvider({ words, locale, children }: UiProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <UiWordsContext value={words}>{children}</UiWordsContext>
    </I18nProvider>
  );
}
