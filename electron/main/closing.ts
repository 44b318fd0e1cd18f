import type { BrowserWindow } from 'electron';

export type ClosingOptions = {
  /** Tells the page that the window is about to close. */
  readonly announce: () => void;
  /** Everything that must be finished before the window may go. */
  readonly finish: () => Promise<void>;
};

/**
 * How long the page may take to finish writing, in ms: a whole project on a slow disk. A page that hangs must not keep
 * the app from ever ending; what it called saved is safe by then.
 */
const patience = 30_000;

/** Lets the window close only after the page has finished writing and every request is met. */
export class Closing {
  private answer: ((confirmed: boolean) => void) | null = null;

  constructor(
    private readonly window: BrowserWindow,
    private readonly options: ClosingOptions,
  ) {
    window.on('close', (event) => {
      event.preventDefault();
      if (this.answer === null) void this.run();
    });
  }

  /** The page's answer; one that nobody asked for is nothing. */
  confirm(confirmed: boolean): void {
    this.answer?.(confirmed);
  }

  private async run(): Promise<void> {
    const { window, options } = this;
    const isConfirmed = await new Promise<boolean>((resolve) => {
      this.answer = resolve;
      const gone = (): void => resolve(true);
      if (window.webContents.isCrashed()) return gone();
      window.webContents.once('render-process-gone', gone);
      setTimeout(gone, patience).unref();
      options.announce();
    });
    if (isConfirmed) {
      await options.finish();
      window.destroy();
    }
    this.answer = null;
  }
}
