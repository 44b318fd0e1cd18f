import { app } from 'electron';
import type { Settings } from '../../../shared/ipc/contract';
import type { Handlers } from '../answer';
import type { JsonFile } from '../json-file';

/** Settings as they are before the user changed any: in German where the system speaks it, in English elsewhere. */
export function initialSettings(): Settings {
  const language = app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  return { locale: language.toLowerCase().startsWith('de') ? 'de' : 'en', theme: 'system', remembered: {} };
}

/** Reads and keeps the user's settings; `changed` is told of each change. */
export function settingsHandlers(
  file: JsonFile<Settings>,
  changed: (settings: Settings) => void,
): Pick<Handlers, 'settings.read' | 'settings.write'> {
  return {
    'settings.read': async () => (await file.read()) ?? initialSettings(),
    'settings.write': async (settings) => {
      changed(settings);
      await file.write(settings);
      return {};
    },
  };
}
