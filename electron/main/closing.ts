import type { BrowserWindow } from 'electron';
import type { Sent } from '../../shared/ipc/contract';

export type ClosingOptions = {
  /** Asks the page whether the window may close; asked again and again, and every answer is a sign of life. */
  readonly announce: () => void;
  /** Everything that must be finished before the window may go. */
  readonly finish: () => Promise<void>;
};

/**
 * How long the page may be silent, and how long the requests of one that went on without it may take, in ms. A page that
 * hangs must not keep the app from ever ending; one that is alive may write as long as the user lets it.
 */
const patience = 30_000;

/** Time between two questions, in ms. A page that is out of sight answers late where it keeps time by itself. */
const pulse = 5_000;

/** What the window and its page are asked for; all of it is of Electron's own. */
type ClosableWindow = Pick<BrowserWindow, 'destroy'> & {
  on(name: 'close', listener: (event: Pick<Electron.Event, 'preventDefault'>) => void): unknown;
  readonly webContents: {
    isCrashed(): boolean;
    on(name: 'render-process-gone', listener: () => void): unknown;
  };
};

/** Lets the window close only after the page has finished writing and every request is met. */
export class Closing {
  private hear: ((answer: Sent<'window.close'>['answer']) => void) | null = null;
  private isUnderWay = false;

  constructor(
    private readonly window: ClosableWindow,
    private readonly options: ClosingOptions,
  ) {
    window.on('close', (event) => {
      event.preventDefault();
      if (!this.isUnderWay) void this.run();
    });
    window.webContents.on('render-process-gone', () => this.hear?.('close'));
  }

  /** The page's answer; one that nobody asked for is nothing. */
  answer(answer: Sent<'window.close'>['answer']): void {
    this.hear?.(answer);
  }

  private async run(): Promise<void> {
    this.isUnderWay = true;
    if (await this.mayClose()) {
      await Promise.race([this.options.finish(), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
      this.window.destroy();
    }
    this.isUnderWay = false;
  }

  private async mayClose(): Promise<boolean> {
    if (this.window.webContents.isCrashed()) return true;
    let silence: NodeJS.Timeout | undefined;
    const asking = setInterval(this.options.announce, pulse);
    const mayClose = await new Promise<boolean>((resolve) => {
      this.hear = (answer) => {
        clearTimeout(silence);
        if (answer === 'wait') silence = setTimeout(() => resolve(true), patience);
        else resolve(answer === 'close');
      };
      this.hear('wait');
      this.options.announce();
    });
    this.hear = null;
    clearTimeout(silence);
    clearInterval(asking);
    return mayClose;
  }
}
