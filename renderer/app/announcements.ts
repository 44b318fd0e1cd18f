import { useSyncExternalStore } from 'react';

/** How long a passing word stays in the status bar. */
const shownFor = 6000;

let text = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

/** Says something in passing: in the status bar, and to the screen reader. */
export function announce(words: string): void {
  clearTimeout(timer);
  show(words);
  timer = setTimeout(() => show(''), shownFor);
}

/** What was said last, as long as it stands; empty otherwise. */
export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => text,
  );
}
