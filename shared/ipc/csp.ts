export type PolicyOptions = {
  readonly mode: 'desktop' | 'web';
  /** Path of the file that is asked for, from the root of the page. */
  readonly path: string;
};

/** The built worker that reads projects of other tools. Some are databases, and what reads those is WebAssembly. */
const readingWorker = /\/assets\/project\.worker-[\w-]+\.js$/;

/**
 * The content security policy of the page, for one answer.
 *
 * Everything comes from where the page itself came from, and nothing is sent anywhere else: no remote origin, no
 * `unsafe-eval`, no `unsafe-inline`. Style elements of the widget library carry the nonce; it is new for every answer.
 * The page in a browser may in addition not be framed (in the desktop app there is nobody who could). A worker is under
 * the policy of its own answer, so WebAssembly can be compiled in one worker and nowhere else.
 */
export function contentSecurityPolicy(nonce: string, { mode, path }: PolicyOptions): string {
  const directives = [
    "default-src 'none'",
    readingWorker.test(path) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return [...directives, ...(mode === 'web' ? ["frame-ancestors 'none'"] : [])].join('; ');
}

/**
 * A document of our own making, ready to be shown in a frame of the page (`srcdoc`).
 *
 * Such a frame is under the policy of the page, so the document's style element carries the page's nonce. Nothing is
 * opened for it: scripts, style attributes and addresses outside stay refused, and the frame's `sandbox` refuses them
 * again. Links within the document name the frame, because without that they would mean the page around it.
 */
export function framedDocument(html: string, nonce: string): string {
  return html.replace(/<style(?=[\s>])/, `<style nonce="${nonce}"`).replaceAll(' href="#', ' href="about:srcdoc#');
}
