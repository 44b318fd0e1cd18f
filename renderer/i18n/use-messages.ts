import { createContext, useContext } from 'react';
import { messages, type Locale, type Messages } from './messages';

/** How each language writes dates and times: English as in Britain, since the material is European. */
export const localeTags = { de: 'de-DE', en: 'en-GB' } as const satisfies Readonly<Record<Locale, string>>;

/** The language of the interface; set once by the composition root. */
export const LocaleContext = createContext<Locale>('de');

/** The language of the interface. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The dictionary of the interface's language. */
export function useMessages(): Messages {
  return messages[useContext(LocaleContext)];
}
