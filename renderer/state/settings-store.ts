import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Settings } from '../../shared/ipc/contract';
import { request } from '../bridge/backend';

const initial: Settings = { locale: 'de', theme: 'system', remembered: {} };

/** The user's settings on this machine; not part of any project. */
export const settingsStore = createStore<Settings>(() => initial);

/** Part of the settings; draws again when that part changes. */
export function useSettings<Part>(selector: (settings: Settings) => Part): Part {
  return useStore(settingsStore, selector);
}

/** Reads the settings; once, before the first view. */
export async function loadSettings(): Promise<Settings> {
  const settings = await request('settings.read', {});
  settingsStore.setState(settings);
  return settings;
}

/** Changes settings and keeps them. */
export function changeSettings(change: Partial<Pick<Settings, 'locale' | 'theme'>>): void {
  settingsStore.setState(change);
  void request('settings.write', settingsStore.getState());
}

/** Remembers a choice of the interface: a pane size, the last export profile. */
export function remember(key: string, value: string): void {
  settingsStore.setState(({ remembered: choices }) => ({ remembered: { ...choices, [key]: value } }));
  void request('settings.write', settingsStore.getState());
}

/** A remembered choice. */
export function remembered(key: string): string | undefined {
  return settingsStore.getState().remembered[key];
}
