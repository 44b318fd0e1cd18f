import { app, type Session } from 'electron';
import { pageOrigin, pageScheme } from './page-files';

/**
 * Switches off what the browser engine does on the network of its own accord. Before the app is ready.
 *
 * No name is ever resolved: what slips past the request filter below ends here.
 */
export function cutOffNetwork(): void {
  const switches: readonly (readonly [string, string?])[] = [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-client-side-phishing-detection'],
    ['dns-prefetch-disable'],
    ['no-pings'],
    ['no-proxy-server'],
  ];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Refuses everything that a page for interviews has no need of: requests, permissions, devices, downloads. */
export function guardSession(session: Session, { isDevelopment }: { readonly isDevelopment: boolean }): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const isOwn = details.url.startsWith(`${pageOrigin}/`) || details.url.startsWith(`blob:${pageOrigin}/`);
    const isData = details.url.startsWith('data:');
    const isTool = isDevelopment && details.url.startsWith('devtools:');
    callback({ cancel: !isOwn && !isData && !isTool });
  });
  session.setPermissionRequestHandler((_page, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Elsewhere than on macOS the engine would fetch its dictionaries from the network.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false);
}

/** Refuses navigation, new windows and embedded pages in every page there will ever be. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      // Loading the page anew is how it gets over a failure of its own.
      if (!isPageItself(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

function isPageItself(address: string): boolean {
  const { protocol, host, pathname } = new URL(address);
  return protocol === `${pageScheme}:` && `${protocol}//${host}` === pageOrigin && /^\/(index\.html)?$/.test(pathname);
}
