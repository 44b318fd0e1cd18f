import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { contentSecurityPolicy } from '../../shared/ipc/csp';
import { contentType, fileOf, noncePlaceholder, pageScheme } from './page-files';

/** Gives the page's scheme the rights of a web page with an origin of its own. Before the app is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/** Serves the files of the built page from this folder, and nothing else. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
    const file = fileOf(url, folder);
    const content = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || content === null) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const isPage = extname(file) === '.html';
    return new Response(
      isPage ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(content),
      {
        headers: {
          'Content-Type': contentType(file),
          // Workers take the policy from their own answer, so every answer carries it.
          'Content-Security-Policy': contentSecurityPolicy(nonce, { mode: 'desktop', path: new URL(url).pathname }),
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cache-Control': 'no-cache',
        },
      },
    );
  });
}
