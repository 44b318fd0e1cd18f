import { app, type BrowserWindow } from 'electron';
import type { Sent } from '../../../shared/ipc/contract';
import type { Handlers } from '../answer';

/** What the app is, and its window. `closingAnswered` is told the page's answer to the event `window.closing`. */
export function appHandlers(
  window: () => BrowserWindow | null,
  closingAnswered: (answer: Sent<'window.close'>['answer']) => void,
): Pick<Handlers, 'app.info' | 'window.title' | 'window.close'> {
  return {
    'app.info': () => ({
      version: app.getVersion(),
      runtime: 'desktop',
      platform: process.platform,
      systemLocale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    }),
    'window.title': ({ title }) => {
      window()?.setTitle(title);
      return {};
    },
    'window.close': ({ answer }) => {
      closingAnswered(answer);
      return {};
    },
  };
}
