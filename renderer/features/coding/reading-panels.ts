import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The small panels of the document's header. */
type Panel = 'look' | 'filter';

const store = createStore<{ readonly open: Panel | null }>(() => ({ open: null }));

/** Opens a panel, or with null closes the one that is open. */
export function setPanel(open: Panel | null): void {
  store.setState({ open });
}

/** Whether a panel is open, and how to change it. */
export function useReadingPanel(panel: Panel): { isOpen: boolean; onOpenChange: (isOpen: boolean) => void } {
  const isOpen = useStore(store, ({ open }) => open === panel);
  return { isOpen, onOpenChange: (next) => setPanel(next ? panel : null) };
}
