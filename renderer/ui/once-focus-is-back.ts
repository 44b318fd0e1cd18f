/**
 * Runs something once a dialog that has just closed has given the focus back, which it does with the next frame: a dialog that
 * opens sooner would not know where the focus was, and leave it nowhere when it closes.
 */
export function onceFocusIsBack(run: () => void): void {
  // The first frame may be one that was asked for before the dialog was gone.
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(run)));
}
