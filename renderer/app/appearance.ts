import { useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/ipc/contract';
import { useSettings } from '../state/settings-store';

const darkSystem = '(prefers-color-scheme: dark)';

/** Sets language and theme of the page. Called before anything is drawn, and at every change. */
export function applyAppearance({ locale, theme }: Pick<Settings, 'locale' | 'theme'>, systemIsDark: boolean): void {
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark);
  document.documentElement.lang = locale;
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** Whether the system is set to dark. */
export function isSystemDark(): boolean {
  return window.matchMedia(darkSystem).matches;
}

/** Keeps language and theme of the page in step with the settings and the system. */
export function useAppearance(): void {
  const locale = useSettings((settings) => settings.locale);
  const theme = useSettings((settings) => settings.theme);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, isSystemDark);
  useEffect(() => applyAppearance({ locale, theme }, systemIsDark), [locale, theme, systemIsDark]);
}

function subscribeToSystem(listener: () => void): () => void {
  const query = window.matchMedia(darkSystem);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
