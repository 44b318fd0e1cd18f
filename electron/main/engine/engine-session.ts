import { session, type Session } from 'electron';
import { pageScheme } from '../page-files';

/** The one address there is for the engine: the document in work. */
const documentAddress = `${pageScheme}://document/`;

/** What the engine is given: a document that holds everything it needs. */
export type EngineDocument = { readonly type: 'text/html' | 'image/svg+xml'; readonly text: string };

/**
 * The policy of a document in the engine: its own styles, and pictures and fonts that it carries within it.
 *
 * `sandbox` without any word makes it a stranger to everyone, without scripts and without going elsewhere by itself.
 */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

let made: Session | null = null;
let current: EngineDocument | null = null;

/** The session of the engine, in memory only: it knows one address, and refuses every other. */
function engineSession(): Session {
  if (made !== null) return made;
  made = session.fromPartition('engine', { cache: false });
  made.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: url !== documentAddress && !url.startsWith('data:') });
  });
  made.setPermissionRequestHandler((_page, _permission, callback) => callback(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.on('will-download', (event) => event.preventDefault());
  made.setSpellCheckerEnabled(false);
  made.protocol.handle(pageScheme, () => {
    if (current === null) return new Response(null, { status: 404 });
    return new Response(current.text, {
      headers: {
        'Content-Type': `${current.type}; charset=utf-8`,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });
  return made;
}

/** Makes this the document in work; returns where it is found, until `done` is called. */
export function serveDocument(document: EngineDocument): {
  readonly session: Session;
  readonly address: string;
  readonly done: () => void;
} {
  current = document;
  return { session: engineSession(), address: documentAddress, done: () => void (current = null) };
}
