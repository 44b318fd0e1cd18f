import { useLayoutEffect } from 'react';
import { searchSession } from './search-session';

/** On coming back to a list, gives the keyboard to the line it was on. */
export function useReturn(focus: (ordinal: number) => void, active: () => number): void {
  useLayoutEffect(() => {
    if (!searchSession.getState().returnsTo) return;
    searchSession.setState({ returnsTo: false });
    focus(active());
    // Only on coming back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
