import { BrowserWindow, type WebContents } from 'electron';
import { failureOf, RequestFailure } from '../../../shared/ipc/failure';
import { serveDocument, type EngineDocument } from './engine-session';

export type WindowWork<Made> = {
  /** Of the content, in device-independent pixels; a printed page has its own. */
  readonly size: { readonly width: number; readonly height: number };
  /** Whether its picture is wanted: a window that is not shown paints nothing otherwise. */
  readonly isPainted: boolean;
  /** Aborting takes the window away at once. */
  readonly signal: AbortSignal;
  readonly work: (contents: WebContents) => Promise<Made>;
};

/**
 * Shows a document in a window that nobody sees, does the work and takes the window away, whatever happens.
 *
 * The window is in the sandbox, without preload, without scripts and without network. Rejects with the reason of the
 * signal, with `engine-failed` when the process behind the window broke down.
 */
export async function inHiddenWindow<Made>(
  document: EngineDocument,
  { size, isPainted, signal, work }: WindowWork<Made>,
): Promise<Made> {
  signal.throwIfAborted();
  const { session, address, done } = serveDocument(document);
  const window = new BrowserWindow({
    ...size,
    show: false,
    frame: false,
    useContentSize: true,
    enableLargerThanScreen: true,
    skipTaskbar: true,
    webPreferences: {
      session,
      offscreen: isPainted,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      plugins: false,
      webgl: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const { webContents } = window;
  // The document's own title must not become that of a window.
  window.on('page-title-updated', (event) => event.preventDefault());
  try {
    const broken = new Promise<never>((_resolve, reject) => {
      webContents.once('render-process-gone', (_event, { reason }) =>
        reject(new RequestFailure('engine-failed', reason)),
      );
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    // A page whose process breaks down while it loads is refused before its process is known to be gone.
    const worked = window
      .loadURL(address)
      .then(() => work(webContents))
      .catch((error: unknown) => {
        throw error instanceof RequestFailure ? error : new RequestFailure('engine-failed', failureOf(error).detail);
      });
    return await Promise.race([broken, worked]);
  } finally {
    done();
    // A process that is busy laying out a million pages would go on otherwise.
    if (signal.aborted && !webContents.isDestroyed()) webContents.forcefullyCrashRenderer();
    window.destroy();
  }
}
