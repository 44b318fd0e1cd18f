import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { session } from './session-store';

const store = createStore<{ readonly isOn: boolean }>(() => ({ isOn: false }));

/** Whether only the text is shown, without panes and bars. */
export function useFocusMode(): boolean {
  return useStore(store, ({ isOn }) => isOn);
}

/** Whether it is so at this moment, outside of drawing. */
export function isInFocusMode(): boolean {
  return store.getState().isOn;
}

/** Shows only the text, or all of the window again. */
export function setFocusMode(isOn: boolean): void {
  store.setState({ isOn });
}

// It is for reading one text: whoever goes elsewhere, or opens another one, wants to see where.
session.subscribe(({ place }, before) => {
  const documentOf = (of: typeof place): string | null => (of.view === 'material' ? of.documentId : null);
  if (documentOf(place) === null || documentOf(place) !== documentOf(before.place)) setFocusMode(false);
});
