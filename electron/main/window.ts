import { BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { Settings } from '../../shared/ipc/contract';
import type { JsonFile } from './json-file';
import { pageOrigin } from './page-files';
import { minimalSize, placeWindow, type WindowState } from './window-state';

/** The ground before the page has painted: --surface of renderer/ui/tokens.css, as the engine takes no oklch here. */
const ground = { light: '#fbfaf8', dark: '#1c1b1a' };

/** Pages that broke down within this time (ms) are not loaded yet again. */
const calm = 10_000;

export type WindowOptions = {
  /** Folder of the built parts. */
  readonly dist: string;
  readonly theme: Settings['theme'];
  readonly stateFile: JsonFile<WindowState>;
  readonly isDevelopment: boolean;
};

/** Makes the window and loads the page; it is shown when there is something to see. */
export async function createWindow({ dist, theme, stateFile, isDevelopment }: WindowOptions): Promise<BrowserWindow> {
  setTheme(theme);
  const state = placeWindow(await stateFile.read(), displayAreas());
  const { isMaximized, ...bounds } = state;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimalSize.width,
    minHeight: minimalSize.height,
    show: false,
    title: 'Wortlaut',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: join(dist, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
      devTools: isDevelopment,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  // The page names its window by the request `window.title`; its own <title> must not get in between.
  window.on('page-title-updated', (event) => event.preventDefault());
  reloadAfterBreakdown(window);
  window.webContents.on('did-navigate', (_event, address) => {
    // An empty page (about:blank) is shown without anyone having been asked.
    if (!address.startsWith(`${pageOrigin}/`)) loadPage(window);
  });
  if (isDevelopment) openToolsByKey(window);
  loadPage(window);
  return window;
}

function loadPage(window: BrowserWindow): void {
  // A load that another one overtakes is rejected; that one is then what counts.
  window.loadURL(`${pageOrigin}/index.html`).catch(() => undefined);
}

/** Follows the user's choice in everything the system draws. */
export function setTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

/** Where the window is, to open there again. */
export function stateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, isMaximized: window.isMaximized() };
}

function displayAreas(): readonly Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function reloadAfterBreakdown(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    const isAgain = now - last < calm;
    last = now;
    if (reason !== 'clean-exit' && !isAgain && !window.isDestroyed()) window.webContents.reload();
  });
}

function openToolsByKey(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'F12') window.webContents.toggleDevTools();
  });
}
